"""The page on which a step of the journey is taken, as it is met with scripts off."""

import pytest
from django.urls import reverse

from klang.casework import reads
from klang.desk.reads import before_step
from klang.survivors.actions import describe
from klang.survivors.models import PersonWords
from klang.vault.registers import Drawer
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import parts_opened
from tests.remembered import NO_SEAT, closed, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

SAID = {"said_original": "ได้ วันนี้คุยได้", "said_language": "th", "said_heard": "SPOKEN"}
FIRST = {"to": "PRESCREEN", "view": "AGREE", **SAID}


def page(case):
    return reverse("desk:step", args=[case.pk])


def journey(lena, case):
    return [step.words for step in reads.journey_of_case(fresh(lena), case)]


def begun(lena, case):
    client = client_of(lena)
    assert client.post(page(case), FIRST).status_code == 302
    return client


def test_a_step_keeps_what_she_thinks_of_it_in_her_own_words(cast, lena, case):
    begun(lena, case)

    [step] = journey(lena, case)

    assert (step.state, step.view, step.reason) == ("PRESCREEN", "AGREE", "AS_PLANNED")
    assert step.said.original == "ได้ วันนี้คุยได้"


def test_a_step_without_her_view_is_not_taken_and_what_was_typed_is_still_there(cast, lena, case):
    given = {"to": "PRESCREEN", **SAID}

    answer = client_of(lena).post(page(case), given)

    assert answer.status_code == 422
    assert "ได้ วันนี้คุยได้" in answer.content.decode()
    assert 'href="#id_view_0"' in answer.content.decode()
    assert journey(lena, case) == []


@pytest.mark.parametrize(
    ("given", "place"),
    [
        ({"view": "AGREE"}, "said"),
        ({"view": "COULD_NOT_BE_ASKED"}, "why"),
        ({"view": "OWN_WISH", **SAID}, "view"),
    ],
)
def test_a_view_needs_her_words_or_the_reason_why_not(cast, lena, case, given, place):
    answer = client_of(lena).post(page(case), {"to": "PRESCREEN", **given})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [place]


def test_being_out_of_contact_needs_its_own_reason(cast, lena, case):
    client = begun(lena, case)
    given = {"to": "MISSING", "view": "COULD_NOT_BE_ASKED", "why": "โทรไม่ติด"}

    without = client.post(page(case), given)
    answer = client.post(page(case), {**given, "reason": "UNREACHABLE"})

    assert (without.status_code, list(without.context["form"].errors)) == (422, ["reason"])
    assert answer.status_code == 302
    assert journey(lena, case)[-1].reason == "UNREACHABLE"


def test_a_reason_of_another_step_is_refused(cast, lena, case):
    client = begun(lena, case)

    given = {"to": "REFLECTION", "view": "AGREE", "reason": "UNSAFE", **SAID}

    assert client.post(page(case), given).status_code == 422


@pytest.mark.parametrize("before", [[], [FIRST], [FIRST, {"to": "DECLINED", "view": "OWN_WISH"}]])
def test_one_press_from_the_page_of_the_file_is_enough_to_decline(cast, lena, case, before):
    client = client_of(lena)
    for step in before:
        client.post(page(case), step)

    home = client.get(reverse("desk:case", args=[case.pk])).content.decode()
    answer = client.post(page(case), {"to": "DECLINED", "view": "OWN_WISH"})

    assert '<input type="hidden" name="to" value="DECLINED">' in home
    assert answer.status_code == 302
    assert (journey(lena, case)[-1].state, journey(lena, case)[-1].reason) == ("DECLINED", "OWN_WISH")


def test_the_page_of_a_step_says_where_the_journey_stands(cast, lena, case):
    client = begun(lena, case)

    shown = client.get(page(case)).content.decode().replace("\u2060", "")

    assert "คัดกรองเบื้องต้น" in shown


def test_the_page_of_a_step_does_not_ask_the_browser_for_its_calendar(cast, lena, case):
    assert 'type="date"' not in client_of(lena).get(page(case)).content.decode()


WISH = "ขอล่ามผู้หญิง"


@pytest.fixture
def wished(lena, file):
    describe(fresh(lena), file, words=PersonWords("ดาว", interpreter_wish=WISH))
    return file


def test_what_is_looked_at_before_a_step_leaves_one_trace(lena, wished):
    with leaves("desk.step_prepared"):
        assert before_step(fresh(lena), wished).wish == WISH


def test_what_is_looked_at_before_a_step_opens_what_it_shows_and_nothing_else(lena, wished):
    begun(lena, wished)

    before_step(fresh(lena), wished)

    assert parts_opened() == {Drawer.PLAN, Drawer.IDENTITY}


def test_who_has_no_seat_looks_at_nothing_before_a_step(stranger, wished):
    with refuses("desk.step_prepared", NO_SEAT):
        before_step(stranger, wished)


def test_also_when_help_has_ended_it_is_seen_where_the_journey_stands(lena, wished):
    assert before_step(fresh(lena), closed(lena, wished)).wish == WISH


def test_who_does_not_hold_who_she_is_takes_a_step_without_her_wish(lena, mali, wished):
    mali = joins(lena, wished, mali, Drawer.PLAN)

    seen = before_step(mali, wished)

    assert (seen.now, seen.wish) == (None, "")
    assert WISH not in repr(before_step(fresh(lena), wished))


def test_a_step_that_comes_back_still_shows_what_she_asked_for(lena, wished):
    answer = client_of(fresh(lena)).post(page(wished), {"to": "PRESCREEN", **SAID})

    assert answer.status_code == 422
    assert f"<bdi>{WISH}</bdi>" in answer.content.decode()
