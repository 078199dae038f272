"""The pages of consent, as they are met with scripts off."""

import html
import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import override

from klang.access.actor import Actor
from klang.casework.models import Case
from klang.consent.actions import AskTogether, record_answer
from klang.consent.cards import card_text
from klang.consent.models import Answer, AnswerWords, HowGiven
from klang.consent.reads import requests_of_case
from klang.consent.spoken import spoken
from klang.lang.dates import PartialDate
from klang.survivors.actions import describe, register
from klang.survivors.models import PersonWords
from tests.browser_free import client_of
from tests.cast import fresh
from tests.house.test_thai_words import found_in

OFFICE_WORDS = ("ผู้ถูกกล่าวหา", "คดีอาญา", "สถิติ")

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def case(cast, lena):
    return register(lena, cast.house, call_name="ดาว")


@pytest.fixture
def given(cast, nok):
    return {
        "agency": str(cast.labour.pk),
        "workers": [str(nok.account_id)],
        "purpose": "WAGES",
        "drawers": ["legal"],
        "known_as": "ดาว",
        "days": "30",
        "said": "AGREES",
        "language": "my",
        "told": "READ_ALOUD",
        "interpreter": "มล",
        "given_by": "HERSELF",
        "grown": "YES",
    }


def page(name, case, *more):
    return reverse(f"consent:{name}", args=[case.pk, *more])


def plainly(answer):
    return answer.content.decode().replace("\u2060", "").replace("\xa0", " ")


def born(lena: Actor, case, year):
    describe(lena, case, words=PersonWords("ดาว", born=PartialDate(year=year)))


def answers(lena, case):
    return [one.words for one in requests_of_case(fresh(lena), case)]


def test_a_yes_is_written_down_and_opens_exactly_what_it_names(cast, lena, nok, case, given):
    answer = client_of(lena).post(page("ask", case), given, follow=True)

    assert answer.status_code == 200
    assert Case.objects.of(nok).get() == case
    assert "แรงงานจังหวัดสมมติ" in plainly(answer)
    [kept] = answers(lena, case)
    assert kept.how.interpreter == "มล"
    assert (kept.how.text, kept.how.card) == (spoken("th").digest, "")


def test_an_answer_names_the_text_that_stood_on_the_page_and_the_card_that_was_shown(lena, case, given):
    client, read = client_of(lena), {**given, "read": "th", "said": ""}
    shown = client.post(page("ask", case), {**read, "card": "1"}).content.decode()
    assert 'name="read" value="th"' in shown
    assert 'name="carded" value="my"' in shown

    client.post(page("ask", case), {**read, "carded": "my", "said": "AGREES"})

    [kept] = answers(lena, case)
    assert (kept.how.text, kept.how.card) == (spoken("th").digest, card_text("my").digest)


@pytest.mark.parametrize("asked", ["../../../../etc", "th/../my", "xx", "%00"])
def test_only_a_text_there_is_can_be_asked_for(lena, case, asked):
    answer = client_of(lena).get(page("ask", case), {"read": asked})

    assert (answer.status_code, answer.context["text"].language) == (200, "th")


def test_no_answer_is_chosen_beforehand(cast, lena, case):
    form = client_of(lena).get(page("ask", case)).context["form"]

    for name in ("agency", "purpose", "said", "told", "grown"):
        assert not form[name].value()


@pytest.mark.parametrize("said", ["DOES_NOT_AGREE", "THINKS"])
def test_a_no_and_let_me_think_open_nothing(cast, lena, nok, case, given, said):
    answer = client_of(lena).post(page("ask", case), {**given, "said": said})

    assert answer.status_code == 302
    assert not Case.objects.of(nok).exists()
    assert answers(lena, case)[0].until is None


@pytest.mark.parametrize("missing", ["agency", "purpose", "drawers", "said", "told", "known_as", "days"])
def test_what_is_missing_is_named_and_the_rest_is_still_there(cast, lena, case, given, missing):
    sent = {name: value for name, value in given.items() if name != missing}

    answer = client_of(lena).post(page("ask", case), {**sent, "excluded": "อย่าบอกเรื่องบ้าน"})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [missing]
    assert "อย่าบอกเรื่องบ้าน" in plainly(answer)
    assert not Answer.objects.exists()


@pytest.mark.parametrize(("language", "said"), [("th", "180 วัน ถึง"), ("en", "180 days, until")])
def test_how_long_is_said_in_the_language_of_the_page_with_its_day(cast, lena, case, language, said):
    client = client_of(lena)
    client.cookies["klang_lang"] = language

    assert said in plainly(client.get(page("ask", case)))


# The card.


@pytest.mark.parametrize(
    ("language", "costs_nothing"),
    [("th", "เราก็ยังช่วยคุณเหมือนเดิม"), ("en", "we still help you the same"), ("my", "အရင်အတိုင်း ဆက်ကူညီပါမယ်")],
)
def test_the_card_speaks_her_language_and_says_that_a_no_costs_nothing(
    cast, lena, case, given, language, costs_nothing
):
    sent = {name: value for name, value in given.items() if name not in {"said", "told", "grown"}}

    answer = client_of(lena).post(page("ask", case), {**sent, "language": language, "card": "1"})

    shown = plainly(answer)
    assert f'lang="{language}"' in shown
    assert costs_nothing in shown
    assert "แรงงานจังหวัดสมมติ" in answer.context["card"].office
    assert answer.context["form"].errors == {}
    assert not Answer.objects.exists()


def test_the_card_names_what_they_will_not_know(cast, lena, case, given):
    answer = client_of(lena).post(page("ask", case), {**given, "language": "en", "card": "1"})

    assert answer.context["card"].knows == ("law and rights",)
    assert "your health" in answer.context["card"].knows_not


def test_a_card_that_is_not_whole_yet_says_what_it_needs(cast, lena, case, given):
    sent = {name: value for name, value in given.items() if name not in {"said", "drawers"}}

    answer = client_of(lena).post(page("ask", case), {**sent, "card": "1"})

    assert answer.context["card"] is None
    assert list(answer.context["form"].errors) == ["drawers"]


def test_every_card_has_every_part_and_every_purpose():
    [thai, english, burmese] = [card_text(language).says for language in ("th", "en", "my")]

    for other in (english, burmese):
        assert other.keys() == thai.keys()
        assert other["drawers"].keys() == thai["drawers"].keys()
        assert other["purposes"].keys() == thai["purposes"].keys()


def test_the_paper_copy_is_in_her_language(cast, lena, case, given):
    client = client_of(lena)
    client.post(page("ask", case), given)
    [one] = requests_of_case(fresh(lena), case)

    assert "အရင်အတိုင်း ဆက်ကူညီပါမယ်" in plainly(client.get(page("slip", case, one.record.row)))


def test_what_is_not_to_be_known_stands_on_her_card_and_not_on_the_paper(cast, lena, case, given):
    client, sent = client_of(lena), {**given, "excluded": "ร้านน้ำชา"}
    card = client.post(page("ask", case), {**sent, "card": "1"}).context["card"]
    client.post(page("ask", case), sent)
    [one] = requests_of_case(fresh(lena), case)

    assert card.excluded == "ร้านน้ำชา"
    assert "ร้านน้ำชา" not in plainly(client.get(page("slip", case, one.record.row)))


@pytest.mark.parametrize("purpose", ["IDENTIFICATION", "CRIMINAL_CASE", "RETURN"])
def test_whoever_finds_the_paper_reads_no_word_of_the_office(cast, lena, case, given, purpose):
    client, parts = client_of(lena), ["legal", "alleged", "facts", "story"]
    client.post(page("ask", case), {**given, "purpose": purpose, "drawers": parts, "language": "th"})
    [one] = requests_of_case(fresh(lena), case)

    paper = printed(plainly(client.get(page("slip", case, one.record.row))))

    assert "เปลี่ยนใจเมื่อไหร่ก็ได้ บอกคนที่ช่วยคุณ" in paper
    assert "คนที่ทำให้เดือดร้อน" in paper
    assert [found for found in found_in(paper, mine=True) if found[0] == "err"] == []
    assert [one for one in OFFICE_WORDS if one in paper] == []


def printed(shown):
    """What of a page stands on paper, without its marks."""
    body = re.sub(
        r"<(\w+) [^>]*noprint.*?</\1>|<button.*?</button>", "", shown.partition("<main")[2], flags=re.S
    )
    return html.unescape(re.sub(r"<[^>]*>", "\n", "<" + body.partition("</main>")[0]))


# Under 18, or unsure.


@pytest.mark.parametrize(("grown", "place"), [("NO", "given_by"), ("UNSURE", "given_by"), ("", "grown")])
def test_who_is_or_may_be_under_18_does_not_say_yes_alone(cast, lena, nok, case, given, grown, place):
    answer = client_of(lena).post(page("ask", case), {**given, "grown": grown})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [place]
    assert not Case.objects.of(nok).exists()


@pytest.mark.parametrize("years", [14, 18])
def test_a_date_of_birth_that_does_not_say_18_counts_too(cast, lena, case, given, years):
    born(lena, case, localdate().year - years)

    answer = client_of(lena).post(page("ask", case), given)

    assert answer.status_code == 422
    assert "grown" not in answer.context["form"].fields


def test_with_a_guardian_or_an_officer_it_counts(cast, lena, nok, case, given):
    born(lena, case, 2012)
    together = {**given, "given_by": "BEST_INTERESTS"}
    client = client_of(lena)

    nobody = client.post(page("ask", case), together)
    answer = client.post(page("ask", case), {**together, "with_whom": "พนักงานเจ้าหน้าที่อร"})

    assert list(nobody.context["form"].errors) == ["with_whom"]
    assert answer.status_code == 302
    assert Case.objects.of(nok).exists()


def test_a_no_of_a_child_counts_by_itself(cast, lena, case, given):
    born(lena, case, 2012)

    assert client_of(lena).post(page("ask", case), {**given, "said": "DOES_NOT_AGREE"}).status_code == 302


def test_the_deed_itself_refuses_a_yes_of_a_child_alone(cast, lena, nok, case):
    born(lena, case, 2012)
    until = lena.today + timedelta(days=30)
    words = AnswerWords(cast.labour.pk, "WAGES", ("legal",), "AGREES", until, (nok.account_id,), HowGiven())

    with pytest.raises(AskTogether):
        record_answer(fresh(lena), case, words=words)

    assert not Case.objects.of(nok).exists()


# Taking it back.


def test_taking_it_back_is_two_presses_and_says_who_already_saw(cast, lena, nok, case, given):
    client = client_of(lena)
    client.post(page("ask", case), given)
    [one] = requests_of_case(fresh(lena), case)
    stop = page("stop", case, one.record.row)

    asked, done = client.get(stop), client.post(stop, {"how": "บอกทางโทรศัพท์"}, follow=True)

    assert asked.status_code == 200
    assert "Nok" in plainly(done)
    assert not Case.objects.of(nok).exists()


def test_the_table_of_cards_is_read_in_the_language_of_her_card_not_of_the_page():
    with override("en"):
        assert card_text("th").says["agree"] == "ตกลง"
