"""A complaint goes to those who handle it, has a clock, and is kept from whom it is about: by keys, on the database."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.http import Http404

from klang.config.verifying import verify
from klang.lang.said import Heard, Said
from klang.vault.encoding import Broken
from klang.vault.records.holding import NoKey, holding
from klang.vault.records.inboxes import open_inboxes
from klang.vault.records.sealing import ChangedMeanwhile
from klang.vault.registers import Drawer, Right
from klang.voices import actions
from klang.voices.complaint_clock import FIRST_ANSWER, first_answer_by, standing
from klang.voices.models import Arrived, Complaint, ComplaintArrived, Grant, Ring, Seat, Team
from klang.voices.reads import complaints
from klang.voices.terms import COMPLAINT, MOST_WAITING, Standing, Wish
from tests.audit.insider import in_a_deed
from tests.cast import NOW, fresh
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
DAY, WORDS = NOW.date(), "พูดเสียงดังใส่ตอนเย็น"


@pytest.fixture
def handlers(cast, officer, team):
    """Lena hears and handles complaints; Mali hears. The officer, who began both, has left the handling to Lena."""
    actions.choose(fresh(officer), team, account=cast.mali.account_id)
    made = actions.begin_handling(fresh(officer), cast.house)
    actions.choose(fresh(officer), made, account=cast.lena.account_id, right=Right.MANAGE)
    actions.end_hearing(fresh(officer), made, account=cast.officer.account_id)
    return made


def sends(by, cast, about=None):
    """Somebody passes a complaint on; the item it becomes."""
    words = ComplaintArrived(WORDS, about=str(about.account_id) if about else "", urgent=True, reach="ทางไลน์")
    actions.complain(fresh(by), cast.house, words=words)
    return Arrived.objects.get(pack=COMPLAINT)


def taken_in(cast, team, about):
    item = sends(cast.stranger, cast, about)
    return actions.take_in(fresh(cast.lena), team, item=item.pk, about=about.account_id).row


def test_the_clock_counts_from_the_day_it_came_by_the_row_in_force():
    [period] = FIRST_ANSWER

    assert first_answer_by(DAY) == DAY + timedelta(days=period.days) == DAY + timedelta(days=15)


@pytest.mark.parametrize(
    ("answered", "settled", "today", "stands"),
    [
        (None, None, DAY + timedelta(days=15), Standing.WAITS),
        (None, None, DAY + timedelta(days=16), Standing.LATE),
        (DAY, None, date(2027, 1, 1), Standing.ANSWERED),
        (DAY, DAY, date(2027, 1, 1), Standing.SETTLED),
    ],
)
def test_where_a_complaint_stands(answered, settled, today, stands):
    assert standing(DAY, answered, settled, today) is stands


def test_a_team_that_handles_complaints_is_begun_by_an_officer_when_somebody_hears(cast, officer, lena, team):
    with leaves("voices.handling_begun"):
        made = actions.begin_handling(fresh(officer), cast.house)

    assert Team.handlers(cast.house) == [made]
    assert Team.of(cast.house) == team
    with refuses("voices.handling_begun", "Only a key officer"):
        actions.begin_handling(lena, cast.house)


def test_before_anybody_hears_nobody_handles(cast, officer):
    with refuses("voices.handling_begun", "Somebody hears first"):
        actions.begin_handling(officer, cast.house)


def test_whoever_handles_is_one_of_those_who_hear(cast, lena, handlers):
    with refuses("voices.hearer_chosen", "chosen among those who hear"):
        actions.choose(lena, handlers, account=cast.stranger.account_id)


def test_a_complaint_is_read_by_those_who_handle_it_and_cannot_be_read_by_who_sent_it(
    cast, stranger, handlers
):
    with leaves("voices.complained"):
        item = sends(stranger, cast, about=cast.mali)

    with leaves("voices.complaints_read"):
        desk = complaints(fresh(cast.lena), handlers)
    [(arrived, words)] = desk.arrived
    assert (arrived, words.text, words.about) == (item, WORDS, str(cast.mali.account_id))
    assert (words.urgent, words.reach, words.wish) == (True, "ทางไลน์", Wish.ANSWER)
    with refuses("voices.complaints_read", "chosen to hear"):
        complaints(fresh(stranger), handlers)


def test_whom_it_is_about_opens_nothing_of_it_with_any_key_they_hold(cast, mali, handlers):
    item = sends(cast.stranger, cast, about=cast.mali)
    actions.take_in(fresh(cast.lena), handlers, item=item.pk, about=cast.mali.account_id)
    later = sends(cast.stranger, cast, about=cast.mali)
    # Mali also writes herself into the index, takes Lena's ring, and every grant.
    Seat.objects.create(id=uuid4(), team=handlers, account=mali.account_id, right=Right.MANAGE)
    Ring.objects.filter(team=handlers, user=cast.lena.account_id).update(user=mali.account_id)
    Grant.objects.filter(team=handlers).update(grantee=mali.keyring.card.digest)

    with pytest.raises((NoKey, Broken)):
        holding(in_a_deed(mali), handlers).key(Drawer.TALK)
    with pytest.raises((NoKey, Broken)):
        open_inboxes(in_a_deed(mali), handlers, Drawer.TALK).take(later, COMPLAINT)
    with pytest.raises((NoKey, Broken)):
        complaints(fresh(mali), handlers)
    assert not any(WORDS.encode() in cell for cell in every_cell())


def every_cell():
    """Every value of the tables of this room, as bytes."""
    for table in [one for one in connection.introspection.table_names() if one.startswith("voices_")]:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT * FROM {table}")
            for row in cursor.fetchall():
                yield from (one if isinstance(one, bytes) else str(one).encode() for one in row)


def test_it_never_goes_to_a_team_of_which_whom_it_is_about_is_one(cast, stranger, officer, handlers):
    with refuses("voices.complained", "handles complaints without this colleague"):
        sends(stranger, cast, about=cast.lena)
    assert not Arrived.objects.exists()
    other = actions.begin_handling(fresh(officer), cast.house)

    assert sends(stranger, cast, about=cast.lena).team == other


def test_whoever_it_is_about_is_not_chosen_into_the_team_later(cast, handlers):
    taken_in(cast, handlers, cast.mali)

    with refuses("voices.hearer_chosen", "about this colleague"):
        actions.choose(fresh(cast.lena), handlers, account=cast.mali.account_id)


def test_one_about_a_handler_is_not_taken_in_but_handed_on_with_the_day_it_came(
    cast, server, officer, handlers
):
    words = ComplaintArrived(WORDS)
    actions.complain(server, cast.house, words=words)  # nobody said whom it is about
    item = Arrived.objects.get()
    Arrived.objects.update(arrived_on=DAY - timedelta(days=3))

    with refuses("voices.complaint_taken_in", "Hand it on"):
        actions.take_in(fresh(cast.lena), handlers, item=item.pk, about=cast.lena.account_id)
    other = actions.begin_handling(fresh(officer), cast.house)
    with leaves("voices.complaint_handed_on"):
        actions.hand_on(fresh(cast.lena), handlers, item=item.pk, to=other.pk)

    assert complaints(fresh(cast.lena), handlers).arrived == []
    [(arrived, handed)] = complaints(fresh(officer), other).arrived
    assert (handed, arrived.arrived_on) == (words, DAY - timedelta(days=3))


def test_it_is_never_handed_to_a_team_of_which_whom_it_is_about_is_one(cast, officer, handlers):
    item = sends(cast.stranger, cast, about=cast.mali)
    other = actions.begin_handling(fresh(officer), cast.house)
    actions.choose(fresh(officer), other, account=cast.mali.account_id)

    with refuses("voices.complaint_handed_on", "Choose another one"):
        actions.hand_on(fresh(cast.lena), handlers, item=item.pk, to=other.pk)

    assert Arrived.objects.get().team == handlers


@pytest.mark.parametrize("where", ["itself", "nowhere", "those who hear"])
def test_it_is_handed_to_another_team_that_handles_complaints_and_to_nobody_else(cast, team, handlers, where):
    item = sends(cast.stranger, cast, about=cast.mali)
    to = {"itself": handlers.pk, "nowhere": uuid4(), "those who hear": team.pk}[where]

    with pytest.raises(Http404):
        actions.hand_on(fresh(cast.lena), handlers, item=item.pk, to=to)
    assert Arrived.objects.get().team == handlers


def test_it_is_answered_then_settled_and_its_clock_stops_with_the_first_answer(cast, handlers):
    row = taken_in(cast, handlers, cast.mali)
    lena = cast.at(cast.lena, NOW + timedelta(days=4))

    with refuses("voices.complaint_settled", "Answer first"):
        actions.settle_complaint(fresh(lena), handlers, complaint=row, text="คุยกันแล้ว")
    with leaves("voices.complaint_answered"):
        actions.answer_complaint(fresh(lena), handlers, complaint=row, text="ได้รับแล้ว กำลังคุย", seen=1)
    later = cast.at(cast.lena, NOW + timedelta(days=9))
    actions.answer_complaint(fresh(later), handlers, complaint=row, text="คุยแล้ว", seen=2)
    with leaves("voices.complaint_settled"):
        actions.settle_complaint(fresh(later), handlers, complaint=row, text="เปลี่ยนผู้ดูแลแล้ว", seen=3)

    [one] = complaints(fresh(later), handlers).complaints
    words = one.record.words
    assert words.said == Said(WORDS, "th", heard=Heard.WRITTEN)
    assert (words.answer, words.answered_on) == ("คุยแล้ว", DAY + timedelta(days=4))
    assert (words.outcome, words.settled_on) == ("เปลี่ยนผู้ดูแลแล้ว", DAY + timedelta(days=9))
    assert (one.standing, one.answer_by) == (Standing.SETTLED, DAY + timedelta(days=15))
    assert verify(cast.host).lines


def test_it_is_taken_in_once_and_no_longer_waits(cast, handlers):
    item = sends(cast.stranger, cast, about=cast.mali)

    with leaves("voices.complaint_taken_in"):
        actions.take_in(fresh(cast.lena), handlers, item=item.pk, about=cast.mali.account_id)

    assert not Arrived.objects.exists()
    with pytest.raises(Http404):
        actions.take_in(fresh(cast.lena), handlers, item=item.pk, about=cast.mali.account_id)


def test_two_at_once_do_not_answer_over_each_other(cast, handlers):
    row = taken_in(cast, handlers, cast.mali)
    actions.answer_complaint(fresh(cast.lena), handlers, complaint=row, text="หนึ่ง", seen=1)

    with pytest.raises(ChangedMeanwhile):
        actions.answer_complaint(fresh(cast.lena), handlers, complaint=row, text="สอง", seen=1)


def test_what_is_not_there_is_neither_answered_nor_taken_in(cast, handlers):
    with pytest.raises(Http404):
        actions.answer_complaint(fresh(cast.lena), handlers, complaint=uuid4(), text="x")
    with pytest.raises(Http404):
        actions.take_in(fresh(cast.lena), handlers, item=uuid4(), about=None)


def test_what_was_not_put_in_here_like_this_is_no_complaint(cast, handlers):
    item = sends(cast.stranger, cast)
    Arrived.objects.update(sealed=b"x")

    assert [words for _, words in complaints(fresh(cast.lena), handlers).arrived] == [None]
    with refuses("voices.complaint_taken_in", "cannot be opened"):
        actions.take_in(fresh(cast.lena), handlers, item=item.pk, about=None)
    assert not Complaint.objects.exists()


def test_a_full_tray_takes_no_more(cast, stranger, handlers):
    row = {"team": handlers, "inbox": uuid4(), "pack": COMPLAINT, "arrived_on": DAY, "sealed": b"x"}
    Arrived.objects.bulk_create(Arrived(**row) for _ in range(MOST_WAITING))

    with pytest.raises(actions.TrayFull):
        actions.complain(stranger, cast.house, words=ComplaintArrived(WORDS))


REFUSED = {
    "voices.complaint_taken_in": lambda by, team: actions.take_in(by, team, item=uuid4(), about=None),
    "voices.complaint_handed_on": lambda by, team: actions.hand_on(by, team, item=uuid4(), to=uuid4()),
    "voices.complaint_answered": lambda by, team: actions.answer_complaint(
        by, team, complaint=uuid4(), text="x"
    ),
    "voices.complaint_settled": lambda by, team: actions.settle_complaint(
        by, team, complaint=uuid4(), text="x"
    ),
}


@pytest.mark.parametrize("trace", REFUSED)
def test_whoever_does_not_handle_complaints_does_nothing_with_one(mali, handlers, trace):
    with refuses(trace, "chosen to hear"):
        REFUSED[trace](mali, handlers)


def test_whom_nobody_vouches_for_sends_none(cast, mali, handlers):
    card = replace(mali.keyring.card, serial=2)
    unknown = replace(mali, keyring=replace(mali.keyring, card=card))

    with refuses("voices.complained", "not yet compared"):
        actions.complain(unknown, cast.house, words=ComplaintArrived(WORDS))
