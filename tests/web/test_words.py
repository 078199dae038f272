import pytest
from django.utils import translation

from klang.lang.said import Heard, Said
from klang.web.forms import PageForm, WordsField
from klang.web.terms import HEARD_CHOICES
from tests.web.asked import answer, ask, sentence

LANGUAGES = [("th", "ไทย"), ("my", "မြန်မာ")]


def words(**more):
    return WordsField(languages=LANGUAGES, **more)


def told(original="", translation="", heard="SPOKEN", language="th", interpreter=""):
    names = {"original": original, "translation": translation, "heard": heard, "language": language}
    return {f"it_{name}": value for name, value in {**names, "interpreter": interpreter}.items()}


def test_words_are_kept_as_they_were_said():
    said = answer(words(), **told("อยากกลับบ้าน"))

    assert said == Said("อยากกลับบ้าน", "th")


def test_burmese_words_keep_their_script_with_the_translation_beside_them():
    said = answer(words(), **told("လစာမရသေးပါ", "ยังไม่ได้ค่าจ้าง", "INTERPRETED", "my", "มล"))

    assert said == Said("လစာမရသေးပါ", "my", "ยังไม่ได้ค่าจ้าง", interpreter="มล", heard=Heard.INTERPRETED)


def test_what_only_the_interpreter_wrote_is_never_an_original():
    said = answer(words(), **told("", "ยังไม่ได้ค่าจ้าง", "ONLY_TRANSLATED", "my", "มล"))

    assert said.original == ""
    assert said.heard is Heard.ONLY_TRANSLATED
    assert said.first == "ยังไม่ได้ค่าจ้าง"


def test_nothing_said_is_nothing():
    assert answer(words(), **told()) is None
    assert answer(words()) is None


def test_a_part_left_out_by_the_browser_is_a_part_not_given():
    assert answer(words(), it_original="อยากพัก").heard is Heard.SPOKEN


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (told("", "แปล"), "Only a translation is written here."),
        (told("", "แปล", "INTERPRETED"), "Only a translation is written here."),
        (told("พูด", "", "ONLY_TRANSLATED"), "Write under Translation"),
        (told("พูด", "แปล", "ONLY_TRANSLATED"), "The words as they were said are written too."),
        (told("a\x00b"), "One sign in this text cannot be kept."),
        (told("ก" * 10_001), "This is 10001 characters long."),
        (told("พูด", heard="GUESSED"), "Choose one of these."),
        (told("พูด", language="xx"), "Choose one of these."),
    ],
)
def test_what_does_not_fit_is_asked_and_nothing_is_dropped_in_silence(given, says):
    with translation.override("en"):
        assert sentence(words(), **given).startswith(says)
    shown = str(ask(words(), **given)["it"])
    assert all(
        given[name][:20].replace("\x00", "\x00") in shown for name in ("it_original", "it_translation")
    )


def test_words_can_be_needed():
    with translation.override("en"):
        assert sentence(words(required=True), **told()) == "Write it as it was said. A few words are enough."


def test_every_way_to_the_paper_can_be_chosen():
    assert {heard for heard, _ in HEARD_CHOICES} == set(Heard)


def test_kept_words_come_back_into_their_boxes():
    kept = Said("လစာမရသေးပါ", "my", "ยังไม่ได้ค่าจ้าง", interpreter="มล", heard=Heard.INTERPRETED)

    shown = str(type("Asked", (PageForm,), {"it": words()})(initial={"it": kept})["it"])

    assert "လစာမရသေးပါ" in shown
    assert 'value="my" selected' in shown
    assert 'value="INTERPRETED" ' in shown
    assert 'value="มล"' in shown
