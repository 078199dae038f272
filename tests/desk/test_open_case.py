"""The home of a case: everything of it that the own keys open, woven into one page, and nothing else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.translation import override

from klang.casework.actions import end_seat, note, set_next, settle_due, take_step
from klang.casework.calendar import remind
from klang.casework.journey_terms import State, View
from klang.casework.legal_periods import Clock
from klang.casework.models import NextWords, Note
from klang.casework.terms import DueCode
from klang.consent.actions import withdraw_consent
from klang.desk.reads import case_home
from klang.lang.said import Said
from klang.needs.actions import note_need, note_strength
from klang.needs.terms import Area
from klang.people.reads import directory
from klang.survivors.actions import set_contact
from klang.survivors.models import ContactWords
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered
from klang.vault.registers import CASE_DRAWERS, Drawer, Right
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import opened, parts_opened, stays_shut, without_keys
from tests.remembered import NO_SEAT, closed, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def home(cast, file):
    """The home of Dao's file, as somebody opens it."""
    return lambda who: case_home(fresh(who), file, office=cast.house)


def test_it_says_the_same_whether_its_things_are_asked_for_together_or_one_by_one(lena, home):
    with CaptureQueriesContext(connection):
        one_by_one = home(lena)

    assert home(lena) == one_by_one
    assert one_by_one.needs or one_by_one.timeline


@pytest.fixture
def lived_in(lena, file, agreed, later):
    """Dao's file after some days of work, each thing a day after the other."""
    take_step(later(lena, 1), file, to=State.PRESCREEN, view=View.NOT_ASKED, why="ยังพักอยู่")
    note(later(lena, 2), file, text="ยิ้มเมื่อเห็นสวน")
    note_strength(later(lena, 3), file, area=Area.LEARNING, said=Said("ทอผ้าเป็น", "th"))
    set_contact(later(lena, 4), file, words=ContactWords(hours="เย็น"))
    set_next(later(lena, 5), file, on=lena.today + timedelta(days=9), words=NextWords("CALL"))
    return file


def first(records):
    return [one.words.said.first for one in records]


def test_whoever_is_responsible_sees_all_of_it(lena, lived_in, home):
    seen = home(lena)

    assert (seen.portrait.name, seen.state, seen.drawers) == ("ดาว", State.PRESCREEN, tuple(CASE_DRAWERS))
    assert first(seen.needs) == ["ยังไม่ได้ค่าจ้าง", "ประตูที่ล็อกได้"]
    assert first(seen.strengths) == ["ทอผ้าเป็น"]
    assert seen.next.words.way == "CALL"
    assert [one.words.known_as for one in seen.requests] == ["น้องเอ"]
    assert len(seen.portrait.contacts) == 1


def test_the_timeline_tells_it_newest_first_with_who_wrote_it(lena, lived_in, home):
    told = home(lena).timeline

    assert [entry.kind for entry in told][:3] == ["strength", "note", "step"]
    assert {entry.kind for entry in told} == {"note", "step", "need", "strength", "consent"}
    assert [entry.at for entry in told] == sorted((entry.at for entry in told), reverse=True)
    assert {entry.by for entry in told} == {lena.account_id}


def test_her_own_words_in_a_note_stand_there_as_hers(lena, file, home):
    note(fresh(lena), file, text="อยากเห็นทะเล", her_words=True)

    assert ("words", "อยากเห็นทะเล") in [(entry.kind, entry.text) for entry in home(lena).timeline]


def test_an_inspector_sees_the_legal_part_and_no_more(nok, lena, lived_in, home):
    seen = home(nok)

    assert (seen.portrait.name, seen.portrait.person, seen.portrait.contacts) == ("น้องเอ", None, [])
    assert (seen.drawers, seen.state, seen.next) == ((Drawer.LEGAL,), "", None)
    assert first(seen.needs) == ["ยังไม่ได้ค่าจ้าง"]
    assert (seen.strengths, seen.requests) == ([], [])
    assert [entry.kind for entry in seen.timeline] == ["need"]
    assert {member.account for member in seen.team} == {lena.account_id, nok.account_id}


def test_after_it_was_taken_back_the_inspector_is_refused(nok, lena, file, agreed, home):
    withdraw_consent(fresh(lena), file, answer=agreed.row)

    with refuses("desk.case_opened", NO_SEAT):
        home(nok)


def test_a_colleague_sees_the_part_that_was_given_and_no_longer_when_the_seat_has_ended(
    lena, mali, file, home
):
    mali = joins(lena, file, mali, Drawer.PLAN)
    seen = home(mali)
    [seat] = [one.seat for one in seen.team if one.account == mali.account_id]

    end_seat(fresh(lena), file, seat=seat)

    assert first(seen.needs) == ["ประตูที่ล็อกได้"]
    with refuses("desk.case_opened", NO_SEAT):
        home(mali)


def test_words_said_anew_stand_there_once_and_as_they_were_said_last(lena, file, home):
    old = home(lena).needs[1]
    note_need(fresh(lena), file, area=Area.HOUSING, said=Said("ห้องที่เงียบ", "th"))

    assert first(home(lena).needs)[1:] == [old.words.said.first, "ห้องที่เงียบ"]


def test_it_is_opened_also_when_help_has_ended(cast, lena, file):
    file = closed(lena, file)

    with leaves("desk.case_opened"):
        seen = case_home(fresh(lena), file, office=cast.house)

    assert len(seen.needs) == 2


def test_an_empty_file_opens_too(cast, lena, case):
    seen = case_home(fresh(lena), case, office=cast.house)

    assert (seen.portrait.name, seen.needs, seen.timeline, seen.state, seen.next) == ("", [], [], "", None)


def test_opening_leaves_one_trace_that_tells_which_parts_were_opened(lena, nok, lived_in, home):
    with leaves("desk.case_opened"):
        home(nok)

    assert (opened(), parts_opened()) == ({lived_in.pk}, {Drawer.LEGAL})


def test_who_has_no_seat_opens_nothing(stranger, home):
    with refuses("desk.case_opened", NO_SEAT):
        home(stranger)


def test_whose_keys_are_put_away_opens_nothing(cast, lena, file):
    with stays_shut():
        case_home(without_keys(lena), file, office=cast.house)


def test_what_was_changed_from_outside_is_not_shown_and_that_is_remembered(lena, file, home):
    note(fresh(lena), file, text="ยิ้มเมื่อเห็นสวน")
    Note.objects.update(drawer=Drawer.HEALTH)

    with leaves("altered: desk.case_opened"), pytest.raises((Altered, Broken)):
        home(lena)


def test_who_is_not_signed_in_is_led_to_the_door(file):
    answer = Client().get(reverse("desk:case", args=[file.pk]))

    assert answer["Location"].startswith(reverse("people:sign_in"))


def test_for_an_inspector_the_page_holds_no_word_of_another_part(nok, lived_in):
    page = client_of(fresh(nok)).get(reverse("desk:case", args=[lived_in.pk])).content.decode()

    assert "ยังไม่ได้ค่าจ้าง" in page
    assert not [word for word in ("ประตูที่ล็อกได้", "ยิ้มเมื่อเห็นสวน", "ทอผ้าเป็น", "ดาว") if word in page]


def test_a_period_that_runs_is_named_on_the_home_of_the_file(cast, lena, case):
    take_step(fresh(lena), case, to=State.NOTICE, view=View.NOT_ASKED, why="ยังพักอยู่")

    seen = case_home(fresh(lena), case, office=cast.house)

    assert [(one.clock, one.on) for one in seen.periods] == [
        (Clock.NOTICE_ANSWERED, lena.today + timedelta(days=1))
    ]
    page = client_of(fresh(lena)).get(reverse("desk:case", args=[case.pk])).content.decode()
    with override("th"):
        assert str(Clock.NOTICE_ANSWERED.label) in page


def test_a_period_that_begins_anew_takes_the_place_of_the_one_before_it(cast, lena, later, case):
    for days, to in enumerate((State.PRESCREEN, State.REFLECTION, State.IDENT, State.REFLECTION)):
        take_step(later(lena, days), case, to=to, view=View.NOT_ASKED, why="ยังพักอยู่")

    told = [(one.clock, one.on) for one in case_home(later(lena, 4), case, office=cast.house).periods]

    assert [one for one in told if one[0] in {Clock.REFLECTION_SHELTER, Clock.REFLECTION}] == [
        (Clock.REFLECTION_SHELTER, lena.today + timedelta(days=3 + 15)),
        (Clock.REFLECTION, lena.today + timedelta(days=3 + 45)),
    ]
    assert Clock.TEMPORARY_STAY in {clock for clock, _ in told}


def test_what_was_taken_back_is_told_as_over(nok, lena, file, agreed):
    withdraw_consent(fresh(lena), file, answer=agreed.row)

    page = client_of(fresh(lena)).get(reverse("desk:case", args=[file.pk])).content.decode()

    assert "ใครในหน่วยงานนั้นเคยเปิดดูได้" in page
    assert "ใครในหน่วยงานนั้นจะได้เห็น" not in page


def test_a_period_that_is_done_or_was_begun_by_no_step_is_not_there(cast, lena, case):
    take_step(fresh(lena), case, to=State.NOTICE, view=View.NOT_ASKED, why="ยังพักอยู่")
    remind(case, lena.account_id, lena.today, DueCode.CLOCK)
    [one] = case_home(fresh(lena), case, office=cast.house).periods

    settle_due(fresh(lena), case, due=one.due)

    assert case_home(fresh(lena), case, office=cast.house).periods == []


def test_whoever_wrote_a_line_is_named_also_when_they_have_left_the_team(cast, lena, mali, file):
    joins(lena, file, mali, Drawer.PLAN, right=Right.WRITE)
    note(fresh(mali), file, text="ยิ้มเมื่อเห็นสวน", drawer=Drawer.PLAN)
    end_seat(fresh(lena), file, seat=file.seats.get(account=mali.account_id).id)

    seen = case_home(fresh(lena), file, office=cast.house, lines=10)

    assert mali.account_id not in {member.account for member in seen.team}
    assert [seen.directory.name(entry.by) for entry in seen.timeline if entry.by == mali.account_id] == [
        directory(fresh(lena), cast.house).name(mali.account_id)
    ]
