from django import forms
from django.utils import translation

from klang.lang.said import Heard
from klang.web.forms import Choice, Choices, LongTextField, TextField
from tests.web.asked import answer, ask, sentence

AREAS = [("HOUSING", "ที่พัก"), ("WAGES", "ค่าจ้าง")]


def test_nothing_is_required_unless_the_question_says_so():
    assert answer(TextField()) == ""
    assert answer(LongTextField()) == ""
    assert answer(Choice(choices=AREAS)) == ""
    assert answer(Choices(choices=AREAS)) == ()


def test_what_is_needed_is_asked_for_in_our_own_words():
    with translation.override("en"):
        assert sentence(TextField(required=True)) == "Choose or write something here."
        assert sentence(forms.CharField()) == "Choose or write something here."
    with translation.override("th"):
        assert sentence(Choice(choices=AREAS, required=True)) == "เลือกหรือเขียนตรงนี้"


def test_ten_thousand_characters_are_kept():
    assert len(answer(LongTextField(), it="ก" * 10_000)) == 10_000


def test_one_more_is_refused_with_a_sentence_that_counts_and_what_was_typed_is_still_there():
    form = ask(LongTextField(), it="ก" * 10_001)

    assert "10001" in form.errors["it"][0]
    assert "10000" in form.errors["it"][0]
    assert "ก" * 10_001 in str(form["it"])


def test_line_ends_are_counted_once():
    assert len(answer(LongTextField(), it="\r\n".join("ก" * 5_001).removesuffix("ก"))) == 9_999


def test_a_browser_never_cuts_what_is_pasted():
    assert "maxlength" not in str(ask(LongTextField())["it"])
    assert "maxlength" not in str(ask(forms.CharField(max_length=80))["it"])


def test_a_nul_is_refused_clearly():
    with translation.override("en"):
        assert (
            sentence(LongTextField(), it="a\x00b") == "One sign in this text cannot be kept. Type it again."
        )


def test_signs_of_every_plane_are_kept_as_they_are():
    words = "ขอบคุณ 🙏🏽 မြန်မာ 𠮷 'quoted' <b>"

    assert answer(LongTextField(), it=words) == words


def test_a_choice_can_be_a_word_of_an_enum():
    assert answer(Choice(choices=[("SPOKEN", "")], coerce=Heard), it="SPOKEN") is Heard.SPOKEN


def test_an_invented_choice_is_refused():
    with translation.override("en"):
        assert sentence(Choice(choices=AREAS), it="GOLD") == "Choose one of these."
        assert sentence(Choices(choices=AREAS), it=["WAGES", "GOLD"]) == "Choose one of these."


def test_several_choices_are_one_frozen_value():
    assert answer(Choices(choices=AREAS), it=["HOUSING", "WAGES"]) == ("HOUSING", "WAGES")


def test_choices_are_shown_as_tiles():
    assert str(ask(Choice(choices=AREAS))["it"]).count('<label class="r">') == 2


def test_the_browser_remembers_nothing_and_checks_nothing():
    for field in (TextField(), LongTextField(), forms.CharField(widget=forms.PasswordInput)):
        shown = str(ask(field)["it"])

        assert 'autocomplete="off"' in shown
        assert 'spellcheck="false"' in shown


def test_words_stand_in_their_own_direction():
    assert 'dir="auto"' in str(ask(TextField())["it"])
