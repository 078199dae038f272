from dataclasses import replace
from datetime import date

import pytest

from klang.learning import actions
from klang.learning.models import ParticipantWords
from klang.learning.reads import participants
from klang.learning.terms import Half
from klang.vault.records.sealing import ChangedMeanwhile
from tests.cast import fresh
from tests.learning.held import ONLY_PEOPLE
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
MALI, BUA = ParticipantWords(0, "คุณมะลิ", "บ้านริมน้ำ", province="57"), ParticipantWords(0, "คุณบัว")
FIRST = date(2017, 7, 24)


def came(by, workshop):
    return participants(fresh(by), workshop)


@pytest.fixture
def two(helper, workshop):
    actions.add_participants(fresh(helper), workshop, people=[MALI, BUA])
    return came(helper, workshop).people


def notes(by, workshop, here, on=FIRST, half=Half.AM, version=0):
    rows = [one.record.row for one in here]
    actions.note_who_came(fresh(by), workshop, on=on, half=half, here=rows, version=version)


def test_many_are_added_at_once_and_each_gets_the_next_number(helper, workshop):
    with leaves("learning.participants_added"):
        actions.add_participants(fresh(helper), workshop, people=[MALI, BUA])
    actions.add_participants(fresh(helper), workshop, people=[ParticipantWords(0, "คุณจำปา")])

    with leaves("learning.participants_read"):
        found = came(helper, workshop)

    assert [(one.words.number, one.words.name) for one in found.people] == [
        (1, "คุณมะลิ"),
        (2, "คุณบัว"),
        (3, "คุณจำปา"),
    ]
    assert [one.province for one in found.people] == ["Chiang Rai", "", ""]


def test_what_is_corrected_keeps_its_number_and_who_is_left_out_is_gone(helper, workshop, two):
    first, second = two
    words = replace(first.words, photo=True)
    with leaves("learning.participant_corrected"):
        actions.correct_participant(
            fresh(helper), workshop, words=words, participant=first.record.row, version=1
        )
    gone = replace(second.words, left_out=True)
    actions.correct_participant(fresh(helper), workshop, words=gone, participant=second.record.row)

    [left] = came(helper, workshop).people
    assert (left.words.photo, left.words.number) == (True, 1)
    actions.add_participants(fresh(helper), workshop, people=[BUA])
    assert [one.words.number for one in came(helper, workshop).people] == [1, 3]


def test_what_somebody_else_corrected_meanwhile_is_not_overwritten(helper, workshop, two):
    row = two[0].record.row
    actions.correct_participant(fresh(helper), workshop, words=MALI, participant=row, version=1)

    with pytest.raises(ChangedMeanwhile):
        actions.correct_participant(fresh(helper), workshop, words=MALI, participant=row, version=1)


def test_who_was_there_is_noted_half_day_by_half_day(helper, workshop, two):
    with leaves("learning.attendance_noted"):
        notes(helper, workshop, two)
    notes(helper, workshop, two[:1], half=Half.PM)
    notes(helper, workshop, two[1:], half=Half.PM, version=2)

    found = came(helper, workshop)

    assert [one.halves for one in found.people] == [1, 2]
    assert [(one.on, one.label, one.noted, len(one.who)) for one in found.halves[:3]] == [
        (FIRST, "Morning", True, 2),
        (FIRST, "Afternoon", True, 1),
        (date(2017, 7, 25), "Morning", False, 0),
    ]
    assert found.version == 3


def test_two_who_note_at_once_lose_nothing(helper, workshop, two):
    notes(helper, workshop, two)
    notes(helper, workshop, two, half=Half.PM, version=1)

    with pytest.raises(ChangedMeanwhile):
        notes(helper, workshop, [], version=1)


def test_who_does_not_work_on_it_neither_reads_nor_writes(lena, workshop):
    with refuses("learning.participants_read", ONLY_PEOPLE):
        came(lena, workshop)
    with refuses("learning.participants_added", ONLY_PEOPLE):
        actions.add_participants(fresh(lena), workshop, people=[MALI])
    with refuses("learning.participant_corrected", ONLY_PEOPLE):
        actions.correct_participant(fresh(lena), workshop, words=MALI, participant=workshop.pk)
    with refuses("learning.attendance_noted", ONLY_PEOPLE):
        notes(lena, workshop, [])
