"""Today: what falls due, who is silent, who answers alone; and nothing of files one does not sit in."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from klang.casework.actions import answer_offer, offer_second, set_next, settle_due, take_step
from klang.casework.calendar import remind
from klang.casework.journey_terms import State, View
from klang.casework.models import NextWords
from klang.casework.terms import DueCode
from klang.consent.actions import record_answer, withdraw_consent
from klang.desk import rules
from klang.desk.actions import note_difference
from klang.desk.reads import case_home, gathering, today
from klang.meetings.actions import call_meeting, resolve
from klang.meetings.models import AgendaItem, DecisionWords
from klang.meetings.terms import Wish
from klang.people.models import Worker
from klang.survivors.actions import register
from klang.survivors.terms.person import MayWrite
from klang.vault.registers import Drawer, Right
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import opened, stays_shut, without_keys
from tests.remembered import ended, joins, leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def look(cast):
    """What somebody's Today shows."""
    return lambda who: today(fresh(who), cast.house)


@pytest.fixture
def item(cast, lena, file):
    call_meeting(fresh(lena), cast.house, on=lena.today, cases=[file])
    return AgendaItem.objects.get(case=file)


def told(tasks):
    return [(task.name, task.code, task.late) for task in tasks]


def test_an_appointment_stands_in_today_on_its_day_and_among_the_coming_days_before(lena, file, look, later):
    set_next(fresh(lena), file, on=lena.today + timedelta(days=2), words=NextWords("CALL"))

    before, there = look(lena), look(later(lena, 2))

    assert (told(before.tasks), told(before.coming)) == ([], [("ดาว", DueCode.APPOINTMENT, 0)])
    assert (told(there.tasks), told(there.coming)) == ([("ดาว", DueCode.APPOINTMENT, 0)], [])


def test_what_was_not_done_on_its_day_is_so_many_days_late(lena, file, look, later):
    set_next(fresh(lena), file, on=lena.today, words=NextWords("CALL"))

    assert told(look(later(lena, 3)).tasks) == [("ดาว", DueCode.APPOINTMENT, 3)]


def test_what_is_done_is_gone(lena, file, look):
    set_next(fresh(lena), file, on=lena.today, words=NextWords("CALL"))
    [task] = look(lena).tasks

    settle_due(fresh(lena), file, due=task.due)

    assert look(lena).tasks == []


def test_what_comes_first_stands_first(cast, lena, look):
    for name, days in (("สาม", 3), ("หนึ่ง", 1), ("สอง", 2)):
        case = register(fresh(lena), cast.house, call_name=name)
        set_next(fresh(lena), case, on=lena.today + timedelta(days=days), words=NextWords("CALL"))

    assert [task.name for task in look(lena).coming] == ["หนึ่ง", "สอง", "สาม"]


def test_a_resolution_stands_in_the_today_of_whoever_carries_it_out(lena, mali, file, item, look):
    joins(lena, file, mali, Drawer.PLAN, Drawer.IDENTITY, right=Right.WRITE)
    words = DecisionWords("เพิ่มเวรกลางคืน", Wish.AS_WISHED, owner=mali.account_id, due=lena.today)

    resolve(fresh(lena), item, words=words)

    [task] = [one for one in look(mali).tasks if one.code == DueCode.ACTION]
    assert (task.case, task.on, task.of_meeting) == (file.pk, lena.today, "resolution")
    assert DueCode.ACTION not in [one.code for one in look(lena).tasks]


def test_lines_for_a_meeting_lead_to_the_page_they_are_written_on(lena, file, item, look):
    seen = look(lena)

    [task] = [one for one in (*seen.tasks, *seen.coming) if one.code == DueCode.INPUT]
    assert (task.of_meeting, task.about) == ("lines", item.row)


def test_a_week_before_a_consent_ends_it_is_said_and_on_the_next_day_its_key_waits(
    lena, file, agreed, look, later
):
    ends, waits = ("ดาว", DueCode.CONSENT_ENDS, 0), ("ดาว", DueCode.KEY_WAITS, 0)

    assert told(look(later(lena, 22)).tasks) == []
    assert told(look(later(lena, 23)).tasks) == [ends]
    assert told(look(later(lena, 31)).tasks) == [("ดาว", DueCode.CONSENT_ENDS, 8), waits]


def test_a_consent_that_was_taken_back_reminds_nobody(lena, file, agreed, look, later):
    withdraw_consent(fresh(lena), file, answer=agreed.row)

    assert told(look(later(lena, 31)).tasks) == []


def test_when_a_seat_for_tonight_has_ended_its_key_waits(lena, mali, file, look, later):
    joins(lena, file, mali, until=lena.today)

    assert told(look(lena).tasks) == []
    assert told(look(later(lena, 1)).tasks) == [("ดาว", DueCode.KEY_WAITS, 0)]


def test_whoever_wanted_to_think_about_the_file_is_asked_again_in_a_week(cast, lena, look, later):
    register(fresh(lena), cast.house, call_name="น้ำ", may_write=MayWrite.LATER)

    assert told(look(later(lena, 7)).tasks) == [("น้ำ", DueCode.ASK_AGAIN, 0)]


def test_a_file_for_which_one_person_answers_is_named_until_a_second_one_said_yes(lena, mali, file, look):
    alone = [row.name for row in look(lena).alone]
    offer_second(fresh(lena), file, account=mali.account_id)
    asked, offer = [row.name for row in look(lena).alone], told(look(mali).tasks)
    answer_offer(fresh(mali), file, accepts=True)

    assert (alone, asked) == (["ดาว"], ["ดาว"])
    assert [code for _, code, _ in offer] == [DueCode.OFFER]
    assert (look(lena).alone, look(mali).alone, look(mali).tasks) == ([], [], [])


def test_after_fourteen_days_without_a_word_somebody_is_silent(lena, file, look, later):
    assert rules.SILENT_AFTER_DAYS == 14
    assert look(later(lena, 13)).silent == []

    [row] = look(later(lena, 14)).silent

    assert (row.name, row.silent_days) == ("ดาว", 14)


def test_whoever_was_silent_longest_stands_first_and_a_word_ends_it(cast, lena, file, look, later):
    register(later(lena, 1), cast.house, call_name="น้ำ")
    of_both = [row.name for row in look(later(lena, 20)).silent]

    set_next(later(lena, 20), file, on=lena.today + timedelta(days=30), words=NextWords("CALL"))

    assert of_both == ["ดาว", "น้ำ"]
    assert [row.name for row in look(later(lena, 20)).silent] == ["น้ำ"]


def test_a_supervisor_reads_that_a_resolution_differs_and_not_about_whom(cast, lena, mali, file, item, look):
    Worker.objects.filter(pk=lena.account_id).update(supervisor=cast.officer.account_id)
    day = lena.today + timedelta(days=7)
    words = DecisionWords("ยังไม่ย้าย", Wish.DIFFERS, reason="ถนนน้ำท่วม", tells=lena.account_id, review_on=day)

    resolve(fresh(lena), item, words=words)

    [task] = look(cast.officer).supervised
    assert (task.code, task.name, task.label) == (DueCode.DIFFERS, "", str(DueCode.DIFFERS.label))
    assert look(cast.officer).tasks == look(mali).supervised == []


def test_a_supervisor_reads_of_a_period_from_the_day_it_ends_and_not_about_whom(
    cast, lena, file, look, later
):
    Worker.objects.filter(pk=lena.account_id).update(supervisor=cast.officer.account_id)
    take_step(fresh(lena), file, to=State.NOTICE, view=View.NOT_ASKED, why="ยังพักอยู่")

    assert look(cast.officer).supervised == []
    [task] = look(later(cast.officer, 1)).supervised
    assert (task.code, task.name) == (DueCode.CLOCK, "")

    note_difference(later(cast.officer, 1), cast.house, due=task.due)
    assert look(later(cast.officer, 1)).supervised == []


def test_a_supervisor_hears_of_no_period_of_a_file_in_which_help_has_ended(cast, lena, file, look, later):
    Worker.objects.filter(pk=lena.account_id).update(supervisor=cast.officer.account_id)
    take_step(fresh(lena), file, to=State.NOTICE, view=View.NOT_ASKED, why="ยังพักอยู่")

    ended(file)

    assert look(later(cast.officer, 1)).supervised == []


def test_what_does_not_fit_on_the_page_is_counted(monkeypatch, lena, file, look, later):
    monkeypatch.setattr(gathering, "MOST_SHOWN", 1)
    for days in (1, 2, 3):
        remind(file, lena.account_id, lena.today + timedelta(days=days), DueCode.ASK_AGAIN)

    seen = look(later(lena, 5))

    assert (len(seen.tasks), seen.more.tasks) == (1, 2)


def test_a_file_in_which_help_has_ended_asks_for_nothing(lena, file, look, later):
    set_next(fresh(lena), file, on=lena.today, words=NextWords("CALL"))

    ended(file)

    seen = look(later(lena, 20))
    assert (seen.tasks, seen.coming, seen.alone, seen.silent) == ([], [], [], [])


def test_who_has_no_seat_is_told_of_nothing(stranger, lena, file, look, later):
    set_next(fresh(lena), file, on=lena.today, words=NextWords("CALL"))

    seen = look(later(stranger, 20))

    assert (seen.tasks, seen.coming, seen.alone, seen.silent, seen.supervised) == ([], [], [], [], [])


def test_an_inspector_who_opened_the_file_is_shown_the_name_she_is_known_by_there(
    cast, nok, file, agreed, look, later
):
    case_home(fresh(nok), file, office=cast.house)

    assert [row.name for row in look(later(nok, 20)).silent] == ["น้องเอ"]


def test_looking_leaves_one_trace_that_names_the_files_shown_and_no_other(cast, lena, file, wages, look):
    quiet = register(fresh(lena), cast.house, call_name="น้ำ")
    record_answer(fresh(lena), file, words=wages)

    with leaves("desk.today_read"):
        seen = look(lena)

    assert {row.case for row in seen.alone} == {file.pk, quiet.pk}
    assert opened() == {file.pk, quiet.pk}


def test_a_file_that_asks_for_nothing_today_is_not_in_the_trace(lena, mali, file, look):
    offer_second(fresh(lena), file, account=mali.account_id)
    answer_offer(fresh(mali), file, accepts=True)

    look(lena)

    assert opened() == set()


def test_whose_keys_are_put_away_sees_nothing(cast, lena):
    with stays_shut():
        today(without_keys(lena), cast.house)

    assert rules.may_look_at_own_desk.refusal(without_keys(lena), cast.house) == "Sign in first."


def test_who_is_not_signed_in_is_led_to_the_door():
    answer = Client().get(reverse("desk:today"))

    assert answer["Location"].startswith(reverse("people:sign_in"))


def test_the_page_says_what_falls_due_by_name(lena, file):
    set_next(fresh(lena), file, on=lena.today, words=NextWords("CALL"))

    page = client_of(fresh(lena)).get(reverse("desk:today")).content.decode()

    with override("th"):
        assert str(DueCode.APPOINTMENT.label) in page
    assert "ดาว" in page


def test_also_of_a_file_in_which_help_has_ended_a_key_that_waits_is_told(lena, mali, file, look, later):
    joins(lena, file, mali, until=lena.today)
    ended(file)

    seen = look(later(lena, 1))

    assert told(seen.tasks) == [("ดาว", DueCode.KEY_WAITS, 0)]
    assert [(task.by_hand, task.of_keys) for task in seen.tasks] == [(False, True)]


def test_keys_that_wait_are_changed_by_the_button_beside_them(lena, mali, file, look, later):
    joins(lena, file, mali, until=lena.today)
    client = client_of(later(lena, 1))
    button = reverse("casework:keys", args=[file.pk])

    assert button in client.get(reverse("desk:today")).content.decode()
    answer = client.post(button)

    assert answer["Location"] == reverse("desk:today")
    assert look(later(lena, 1)).tasks == []
