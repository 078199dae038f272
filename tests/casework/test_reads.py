"""What of a file itself can be looked at: journey, notes, next appointment, team, who looked."""

from datetime import timedelta

import pytest

from klang.audit.models import Trace, TraceOwner
from klang.casework import reads
from klang.casework.actions import end_seat, note, set_next, take_step
from klang.casework.journey_terms import State, View
from klang.casework.models import BasisWords, Case, NextWords
from klang.casework.readers import names_by_drawer, writable
from klang.casework.terms import Ground
from klang.consent.actions import record_other_basis
from klang.desk.reads import caseload
from klang.people.reads import directory
from klang.vault.records.holding import Altered
from klang.vault.registers import CASE_DRAWERS, Drawer, Right
from tests.cast import NOW, fresh
from tests.remembered import NO_SEAT, closed, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def file_of_wages(cast, lena, nok, case):
    """A file of which the labour inspector reads the legal part."""
    until = lena.today + timedelta(days=7)
    words = BasisWords(Ground.LAW, "มาตรา 33", "ศาลขอเอกสาร", drawers=(Drawer.LEGAL,), until=until)
    record_other_basis(fresh(lena), case, workers=(nok.account_id,), words=words, known_as="ดาว")
    return case


READS = {
    "casework.journey_read": reads.journey_of_case,
    "casework.notes_read": reads.notes_of_case,
    "casework.next_read": reads.next_of_case,
    "casework.team_read": reads.team_of_case,
    "casework.looks_read": reads.looks_of_case,
}
each = pytest.mark.parametrize(("trace", "read"), READS.items(), ids=list(READS))


@pytest.fixture
def told(lena, case):
    """A file with a step, a note and an appointment."""
    take_step(lena, case, to=State.NOTICE, view=View.NOT_ASKED, why="ยังพักอยู่")
    note(fresh(lena), case, text="ยิ้มเมื่อเห็นสวน")
    set_next(fresh(lena), case, on=lena.today + timedelta(days=1), words=NextWords("CALL"))
    return case


@each
def test_reading_leaves_one_trace(lena, told, trace, read):
    with leaves(trace):
        assert read(fresh(lena), told)


@each
def test_who_has_no_seat_reads_nothing(stranger, told, trace, read):
    with refuses(trace, NO_SEAT):
        read(stranger, told)


@each
def test_it_is_read_also_when_help_has_ended(lena, told, trace, read):
    told = closed(lena, told)

    with leaves(trace):
        assert read(fresh(lena), told)


@pytest.mark.parametrize("read", [reads.journey_of_case, reads.notes_of_case, reads.next_of_case])
def test_what_lies_in_a_part_one_does_not_hold_is_not_there(lena, mali, told, read):
    mali = joins(lena, told, mali, Drawer.HEALTH)

    assert not read(mali, told)


@pytest.mark.parametrize("read", [reads.journey_of_case, reads.notes_of_case, reads.next_of_case])
def test_an_empty_file_has_nothing_to_read(lena, case, read):
    assert not read(fresh(lena), case)


def test_who_does_not_hold_the_plan_sees_the_team_but_not_why(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.HEALTH)

    members = reads.team_of_case(mali, told, with_bases=True)

    assert {one.account for one in members} == {lena.account_id, mali.account_id}
    assert {(one.basis, one.part) for one in members} == {(None, "")}


def test_the_team_is_told_until_which_moment(lena, mali, told):
    joins(lena, told, mali, until=lena.today)

    [until] = [one.until for one in reads.team_of_case(fresh(lena), told) if one.account == mali.account_id]

    assert until.isoformat() == f"{lena.today}T17:00:00+00:00"  # midnight in Thailand


def test_who_looked_and_who_wrote_is_told_newest_first(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.PLAN, right=Right.WRITE)
    reads.notes_of_case(mali, told)
    note(fresh(mali), told, text="โทรมาแล้ว")

    wrote, read = reads.looks_of_case(fresh(lena), told)[:2]

    assert (wrote.account, wrote.deed, wrote.wrote) == (mali.account_id, "casework.noted", (Drawer.PLAN,))
    assert (read.account, read.deed, read.read) == (mali.account_id, "casework.notes_read", (Drawer.PLAN,))
    assert read.at == mali.at


def test_who_was_refused_is_told_too(lena, stranger, told):
    with refuses("casework.notes_read", NO_SEAT):
        reads.notes_of_case(stranger, told)

    [newest] = reads.looks_of_case(fresh(lena), told, limit=1)
    assert (newest.account, newest.read) == (stranger.account_id, ())


def test_who_looked_is_not_mixed_up_with_other_files(cast, lena, told):
    before = len(reads.looks_of_case(fresh(lena), told))

    directory(fresh(lena), cast.house)

    assert len(reads.looks_of_case(fresh(lena), told)) == before + 1


def test_one_knows_in_which_parts_one_may_write_and_who_reads_each(cast, lena, mali, told):
    mali = joins(lena, told, mali, Drawer.PLAN, right=Right.WRITE)

    assert writable(mali, told) == [Drawer.PLAN]
    assert set(writable(fresh(lena), told)) == set(CASE_DRAWERS)
    names = names_by_drawer(reads.team_of_case(fresh(lena), told), directory(fresh(lena), cast.house))
    assert "Mali" in names[Drawer.PLAN]
    assert "Mali" not in names[Drawer.HEALTH]


def test_a_line_struck_out_of_the_index_changes_no_key_and_is_put_right(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.PLAN)
    told.seats.filter(account=mali.account_id).update(ended=True)

    with refuses("casework.notes_read", NO_SEAT):
        reads.notes_of_case(fresh(mali), told)
    joins(lena, told, mali, Drawer.HEALTH)

    assert reads.notes_of_case(fresh(mali), told)


def test_a_seat_written_into_the_index_opens_nothing(lena, stranger, told):
    [mine] = told.seats.all()
    mine.pk, mine.account = None, stranger.account_id
    mine.basis = bytes(32)
    mine.save(force_insert=True)

    assert reads.notes_of_case(fresh(stranger), told) == []
    assert reads.journey_of_case(fresh(stranger), told) == []


def test_a_roster_taken_out_from_outside_shows_nothing(lena, mali, told):
    joins(lena, told, mali, Drawer.PLAN)
    end_seat(fresh(lena), told, seat=told.seats.get(account=mali.account_id).id)
    told.rosters.order_by("-revision").first().delete()

    with leaves("altered: casework.notes_read"), pytest.raises(Altered):
        reads.notes_of_case(fresh(lena), told)


def test_a_seat_ends_at_midnight_in_thailand_and_not_seven_hours_later(cast, lena, mali, told):
    joins(lena, told, mali, Drawer.PLAN, until=lena.today)
    before, after = (cast.at(fresh(mali), NOW.replace(hour=hour, minute=30)) for hour in (16, 17))

    assert reads.notes_of_case(before, told)
    with refuses("casework.notes_read", NO_SEAT):
        reads.notes_of_case(after, told)


def test_a_seat_turned_into_somebody_elses_in_the_index_is_told_by_its_signed_card(
    lena, mali, stranger, told
):
    joins(lena, told, mali, Drawer.PLAN)
    told.seats.filter(account=mali.account_id).update(account=stranger.account_id)

    told_of = {one.account for one in reads.team_of_case(fresh(lena), told)}

    assert told_of == {lena.account_id, mali.account_id}


def test_a_line_taken_out_of_who_looked_shows_nothing_rather_than_less(lena, mali, told):
    reads.notes_of_case(joins(lena, told, mali, Drawer.PLAN), told)
    TraceOwner.objects.filter(owner_id=told.pk).order_by("-seq").first().delete()

    with leaves("altered: casework.looks_read"), pytest.raises(Altered):
        reads.looks_of_case(fresh(lena), told)


def test_a_line_another_has_signed_shows_nothing(lena, told):
    newest = Trace.objects.order_by("-seq").first()
    Trace.objects.filter(pk=newest.pk).update(signature=bytes(64))

    with pytest.raises(Altered):
        reads.looks_of_case(fresh(lena), told)


def test_another_office_is_told_of_its_own_parts_and_its_own_deeds(lena, nok, file_of_wages):
    note(fresh(lena), file_of_wages, text="นัดหมอฟัน", drawer=Drawer.HEALTH)
    note(fresh(lena), file_of_wages, text="ยื่นคำร้องแล้ว", drawer=Drawer.LEGAL)
    reads.notes_of_case(fresh(nok), file_of_wages)

    looks = reads.looks_of_case(fresh(nok), file_of_wages)

    assert {one.account for one in looks} == {lena.account_id, nok.account_id}
    assert all(one.account == nok.account_id or Drawer.LEGAL in (*one.read, *one.wrote) for one in looks)
    assert len(looks) < len(reads.looks_of_case(fresh(lena), file_of_wages))


def test_who_looked_can_be_read_from_before_a_line(lena, told):
    looks = reads.looks_of_case(fresh(lena), told)

    further = reads.looks_of_case(fresh(lena), told, before=looks[1].seq)

    assert further == looks[2:]


@pytest.mark.parametrize("month", [True, False])
def test_a_file_that_says_of_itself_that_help_has_ended_and_it_has_not_shows_nothing(lena, case, month):
    case = case if month else closed(lena, case)
    Case.objects.filter(pk=case.pk).update(closed_month=lena.today.replace(day=1) if month else None)

    with leaves("altered: casework.journey_read"), pytest.raises(Altered):
        reads.journey_of_case(fresh(lena), Case.objects.get(pk=case.pk))


def test_a_file_given_to_another_office_from_outside_shows_nobody_who_looked(cast, lena, told):
    Case.objects.filter(pk=told.pk).update(agency=cast.labour)

    with pytest.raises(Altered):
        reads.looks_of_case(fresh(lena), Case.objects.get(pk=told.pk))


def test_who_only_saw_the_name_in_a_list_is_told_without_a_part(cast, lena, told):
    caseload(fresh(lena), cast.house)

    [newest] = reads.looks_of_case(fresh(lena), told, limit=1)

    assert (newest.deed, newest.read, newest.wrote) == ("desk.caseload_read", (), ())
