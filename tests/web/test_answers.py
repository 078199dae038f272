import pytest
from django.utils import translation

from klang.lang.dates import PartialDate
from klang.web.forms import Choice, PartialDateField, TextField, answered
from klang.web.terms import MINE, NoAnswer
from tests.web.asked import answer, ask, sentence

SAFE = [("YES", "มี"), ("NO", "ไม่มี")]


@pytest.mark.parametrize("instead", list(NoAnswer))
def test_each_of_the_four_can_stand_in_the_place_of_an_answer(instead):
    assert answer(answered(Choice(choices=SAFE)), it=instead.value) is instead
    assert answer(answered(TextField()), it_instead=[instead.value]) is instead
    assert answer(answered(PartialDateField()), it_instead=[instead.value]) is instead


def test_an_answer_is_an_answer():
    assert answer(answered(Choice(choices=SAFE)), it="YES") == "YES"
    assert answer(answered(TextField()), it="ดาว") == "ดาว"
    assert answer(answered(PartialDateField()), it_year="2545").year == 2002


def test_never_asked_is_none_of_them():
    assert answer(answered(Choice(choices=SAFE))) is None
    assert answer(answered(TextField())) is None
    assert answer(answered(PartialDateField())) is None


def test_an_answer_and_a_reason_why_there_is_none_do_not_stand_together():
    with translation.override("en"):
        said = sentence(answered(TextField()), it="ดาว", it_instead=["ASK_LATER"])

    assert said == "Here is an answer, and also a reason why there is none. Leave one of them."


def test_only_one_of_the_four():
    with translation.override("en"):
        assert (
            sentence(answered(TextField()), it_instead=["ASK_LATER", "NOT_RELEVANT"])
            == "Choose one of the four."
        )


@pytest.mark.parametrize("field", [answered(Choice(choices=SAFE)), answered(TextField())])
def test_an_invented_reason_is_refused(field):
    with translation.override("en"):
        assert sentence(field, it="GOLD", it_instead=["GOLD"]) in {
            "Choose one of these.",
            "Here is an answer, and also a reason why there is none. Leave one of them.",
        }
        assert "Choose" in sentence(answered(TextField()), it_instead=["GOLD"])


def test_what_cannot_be_read_is_still_said():
    with translation.override("en"):
        assert "four digits" in sentence(answered(PartialDateField()), it_year="45")


def test_the_four_are_all_on_the_page_and_dashed():
    for field in (answered(Choice(choices=SAFE)), answered(TextField()), answered(PartialDateField())):
        shown = str(ask(field)["it"])

        assert 'class="soft"' in shown
        assert all(f'value="{one.value}"' in shown for one in NoAnswer)


def test_on_her_pages_the_four_are_in_her_words():
    assert set(MINE) == set(NoAnswer)
    with translation.override("th"):
        hers, staff = (str(ask(answered(TextField(), mine=mine))["it"]) for mine in (True, False))

    assert "ไม่รู้ หรือจำไม่ได้" in hers
    assert "ไม่รู้ หรือจำไม่ได้" not in staff


def test_choices_known_later_keep_the_four():
    field = answered(Choice(choices=[]))

    field.offer([("", "–"), *SAFE])

    assert answer(field, it="NO") == "NO"
    assert answer(field, it="ASK_LATER") is NoAnswer.ASK_LATER
    assert str(ask(field)["it"]).count('type="radio"') == 6


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (NoAnswer.ASK_LATER, 'value="ASK_LATER" '),
        ("ดาว", 'value="ดาว"'),
    ],
)
def test_what_was_kept_comes_back(kept, shown):
    form = type(ask(TextField()))
    form = type("Asked", (form,), {"it": answered(TextField(initial=kept))})()

    assert shown in str(form["it"])
    assert ("checked" in str(form["it"])) is isinstance(kept, NoAnswer)


def test_a_kept_date_comes_back_inside():
    form = type(
        "Asked", (type(ask(TextField())),), {"it": answered(PartialDateField(initial=PartialDate(year=2002)))}
    )()

    assert 'value="2002"' in str(form["it"]) or 'value="2545"' in str(form["it"])
