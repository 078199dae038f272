from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from klang.learning import actions
from klang.learning.models import ParticipantWords
from klang.learning.reads import commitments, participants
from klang.learning.rules import months_after, to_ask
from klang.learning.terms import Happened
from tests.browser_free import client_of
from tests.cast import fresh
from tests.learning.held import ONLY_PEOPLE, TOLD
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
TEXT, ENDED = "ถามก่อนว่าอยากให้ใครอยู่ในห้อง", date(2017, 7, 25)


@pytest.fixture
def who(helper, workshop):
    actions.add_participants(fresh(helper), workshop, people=[ParticipantWords(0, "คุณมะลิ")])
    return participants(fresh(helper), workshop).people[0].record.row


def at(by, year, month, day):
    return replace(fresh(by), at=datetime(year, month, day, 3, tzinfo=UTC))


def promises(by, workshop, who, **more):
    actions.write_commitment(fresh(by), workshop, participant=who, text=TEXT, **more)
    return commitments(fresh(by), workshop)[0].record.row


def answers(by, workshop, row, months, happened=Happened.IN_PART):
    actions.answer_commitment(by, workshop, commitment=row, months=months, happened=happened, said="มีเวลา")


def test_what_somebody_wants_to_change_is_asked_about_after_three_and_six_months(helper, workshop, who):
    with leaves("learning.commitment_written"):
        actions.write_commitment(fresh(helper), workshop, participant=who, text=TEXT, by_on=date(2017, 9, 1))

    with leaves("learning.commitments_read"):
        [early] = commitments(at(helper, 2017, 10, 24), workshop)
    assert (early.name, early.words.text, early.words.by_on, early.ask) == (
        "คุณมะลิ",
        TEXT,
        date(2017, 9, 1),
        0,
    )

    [due] = commitments(at(helper, 2017, 10, 25), workshop)
    assert due.ask == 3
    with leaves("learning.commitment_answered"):
        answers(at(helper, 2017, 10, 26), workshop, due.record.row, 3)
    [done] = commitments(at(helper, 2017, 10, 27), workshop)
    assert (done.ask, [(one.months, one.on, label) for one, label in done.since]) == (
        0,
        [(3, date(2017, 10, 26), "In part")],
    )
    assert commitments(at(helper, 2018, 1, 25), workshop)[0].ask == 6


def test_those_whom_it_is_time_to_ask_stand_first(helper, workshop, who):
    first = promises(helper, workshop, who)
    answers(fresh(helper), workshop, first, 6, Happened.HAPPENED)
    actions.write_commitment(fresh(helper), workshop, participant=workshop.pk, text=TEXT)

    waiting, done = commitments(fresh(helper), workshop)

    assert (waiting.ask, waiting.name, done.ask, done.record.row) == (6, "–", 0, first)


@pytest.mark.parametrize("months", [3, 9])
def test_it_is_asked_when_it_is_time_and_once(helper, workshop, who, months):
    row = promises(helper, workshop, who)

    with refuses("learning.commitment_answered", "too early to ask"):
        answers(fresh(helper), workshop, row, months)
    answers(fresh(helper), workshop, row, 6)
    with refuses("learning.commitment_answered", "asked already"):
        answers(fresh(helper), workshop, row, 6)


def test_what_is_not_there_is_not_answered(helper, workshop):
    with refuses("learning.commitment_answered", "asked already"):
        answers(fresh(helper), workshop, workshop.pk, 6)


def test_who_does_not_work_on_it_neither_reads_nor_writes(lena, workshop):
    with refuses("learning.commitments_read", ONLY_PEOPLE):
        commitments(fresh(lena), workshop)
    with refuses("learning.commitment_written", ONLY_PEOPLE):
        actions.write_commitment(fresh(lena), workshop, participant=workshop.pk, text=TEXT)
    with refuses("learning.commitment_answered", ONLY_PEOPLE):
        answers(fresh(lena), workshop, workshop.pk, 3)


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (ENDED, 3, date(2017, 10, 25)),
        (ENDED, 6, date(2018, 1, 25)),
        (date(2023, 11, 30), 3, date(2024, 2, 29)),
        (date(2022, 12, 31), 6, date(2023, 6, 30)),
    ],
)
def test_months_are_months_of_the_calendar(day, months, later):
    assert months_after(day, months) == later


@pytest.mark.parametrize(
    ("today", "answered", "asked"),
    [
        (date(2017, 10, 24), (), 0),
        (date(2017, 10, 25), (), 3),
        (date(2017, 10, 25), (3,), 0),
        (date(2018, 1, 25), (3,), 6),
        (date(2018, 1, 25), (), 6),
        (date(2030, 1, 1), (6,), 0),
    ],
)
def test_whoever_is_late_asks_once(today, answered, asked):
    assert to_ask(ENDED, today, answered) == asked


def test_from_a_name_in_the_list_to_what_became_of_it(helper, workshop, who):
    client, base = client_of(fresh(helper)), f"/workshops/{workshop.pk}/"
    sent = {"text": TEXT, "once": client.get(f"{base}commitments/of/{who}/").context["form"].once}
    for _ in range(2):
        assert client.post(f"{base}commitments/of/{who}/", sent)["Location"] == f"{base}commitments/"
    [promised] = client.get(f"{base}commitments/").context["promised"]
    address = f"{base}commitments/{promised.record.row}/6/"

    assert client.get(base).context["waiting"] == 1
    assert "ถึงเวลาถาม 1 คน" in client.get(f"{base}commitments/").content.decode()
    assert client.post(address, {"said": "x"}).status_code == 422
    assert client.post(address, {"happened": "HAPPENED", "said": "ได้ทำ"})["Location"] == f"{base}commitments/"
    assert client.get(address).status_code == 404
    assert client.get(base).context["waiting"] == 0
    assert client.get(f"{base}commitments/of/{workshop.pk}/").status_code == 404
    assert TOLD.ends_on == ENDED
