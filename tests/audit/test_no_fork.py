"""Many at once: every line follows the one before it, on either engine; nothing is lost and nothing forks."""

from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.db import connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from klang.access.use_cases import subject_line
from klang.audit import journal
from klang.audit.log import LogWitness, leave_trace
from klang.audit.models import Trace
from klang.casework.actions import end_seat, open_case
from klang.casework.models import Note, NoteWords
from klang.casework.reads import notes_of_case
from klang.desk.reads import case_home
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.models import Need
from klang.needs.terms import Area
from klang.vault.ledger import Ledger
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.people.told import deeds
from tests.remembered import joins

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "volatile"])
PEOPLE, DEEDS = 8, 5


def test_eight_at_once_make_one_log(cast):
    cases = [open_case(fresh(cast.lena), cast.house) for _ in range(2)]
    before = Trace.objects.count()

    def works(number):
        try:
            for _ in range(DEEDS):
                said = Said("ประตูที่ล็อกได้")
                note_need(fresh(cast.lena), cases[number % 2], area=Area.HOUSING, said=said)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(PEOPLE) as people:
        list(people.map(works, range(PEOPLE)))

    lines = list(Trace.objects.order_by("seq").values_list("seq", "previous", "leaf_hash"))
    assert len(lines) == before + PEOPLE * DEEDS
    assert [seq for seq, _, _ in lines] == list(range(len(lines)))
    pairs = zip(lines[1:], lines, strict=False)
    assert all(bytes(one[1]) == bytes(last[2]) for one, last in pairs)
    assert Need.objects.count() == PEOPLE * DEEDS


def ends(cast, case, seat):
    try:
        end_seat(fresh(cast.lena), case, seat=seat)
    finally:
        connections.close_all()


def test_what_is_written_while_a_seat_ends_is_sealed_with_the_key_that_came_after(cast):
    """On PostgreSQL the seat ends between what a deed reads and what it writes; on SQLite it waits."""
    case = open_case(fresh(cast.lena), cast.house)
    joins(cast.lena, case, cast.mali, Drawer.PLAN)
    seat = case.seats.get(account=cast.mali.account_id).id

    writer = fresh(cast.lena)
    inside = replace(writer, ledger=Ledger(LogWitness(writer.keyring)))
    with ThreadPoolExecutor(1) as other, transaction.atomic():
        Note.objects.whole(inside, case)
        ended = other.submit(ends, cast, case, seat)
        wait([ended], timeout=2)
        kept = Note.objects.seal(inside, case, NoteWords("ยิ้มเมื่อเห็นสวน"), drawer=Drawer.PLAN)
        told = leave_trace(inside, "casework.noted", subject_line(case))
    journal.remember(told)
    ended.result()

    kept.refresh_from_db()
    newest = case.rosters.order_by("-revision").first().read()
    assert kept.epoch == newest.drawer(Drawer.PLAN).epoch == 2
    assert [one.words.text for one in notes_of_case(fresh(cast.lena), case)] == ["ยิ้มเมื่อเห็นสวน"]


@contextmanager
def somebody(does, cast, case, *more, when):
    """Somebody else does this just before the first question of ours that is of this kind."""
    doing = []

    def meanwhile(execute, sql, *told):
        if when(sql) and not doing:
            doing.append(other.submit(does, cast, case, *more))
            wait(doing, timeout=2)
        return execute(sql, *told)

    with ThreadPoolExecutor(1) as other, CaptureQueriesContext(connection):
        with connection.execute_wrapper(meanwhile):
            yield
        doing[0].result()


def of_needs(sql):
    return '"needs_need"' in sql


def of_the_next_line(sql):
    return sql.startswith('INSERT INTO "audit_trace"')


def writes(cast, case):
    try:
        note_need(fresh(cast.lena), case, area=Area.HOUSING, said=Said("ประตูที่ล็อกได้"))
    finally:
        connections.close_all()


def test_what_is_written_while_somebody_reads_is_no_alteration(cast):
    """On PostgreSQL a need is written between the log and the needs that a home reads; on SQLite it waits."""
    case = open_case(fresh(cast.lena), cast.house)
    note_need(fresh(cast.lena), case, area=Area.HOUSING, said=Said("โทรศัพท์หาแม่"))

    with somebody(writes, cast, case, when=of_needs):
        home = case_home(fresh(cast.lena), case, office=cast.house)

    assert home.needs[0].words.said.original == "โทรศัพท์หาแม่"
    assert not [deed for deed in deeds() if "altered" in deed]


def test_a_seat_that_ends_while_somebody_reads_is_no_alteration_either(cast):
    """On PostgreSQL everything is sealed anew between the keys and the needs that a home reads; on SQLite it waits."""
    case = open_case(fresh(cast.lena), cast.house)
    joins(cast.lena, case, cast.mali, Drawer.PLAN)
    note_need(fresh(cast.lena), case, area=Area.HOUSING, said=Said("โทรศัพท์หาแม่"))
    seat = case.seats.get(account=cast.mali.account_id).id

    with somebody(ends, cast, case, seat, when=of_needs):
        home = case_home(fresh(cast.lena), case, office=cast.house)

    assert [one.words.said.original for one in home.needs] == ["โทรศัพท์หาแม่"]
    assert not [deed for deed in deeds() if "altered" in deed]


def test_whoever_keeps_fresh_keys_and_whoever_writes_do_not_wait_for_each_other(cast):
    """On PostgreSQL one holds the log and needs the file to be there, the other holds the file and needs the log."""
    case = open_case(fresh(cast.lena), cast.house)
    joins(cast.lena, case, cast.mali, Drawer.PLAN)

    with somebody(writes, cast, case, when=of_the_next_line):
        case_home(fresh(cast.mali), case, office=cast.house)

    assert Need.objects.count() == 1
