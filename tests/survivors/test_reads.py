"""What of who someone is to us can be looked at."""

import pytest

from klang.audit.telling import told_of
from klang.survivors.actions import describe, set_contact, set_facts
from klang.survivors.models import ContactWords, PersonWords
from klang.survivors.reads import contacts_of_case, facts_of_case, portrait, wish_about_interpreters
from klang.survivors.terms.facts import Facts
from klang.vault.records.holding import keyring_of
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.remembered import NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WISH = "ขอล่ามผู้หญิง"
READS = {
    "survivors.read": portrait,
    "survivors.interpreting_read": wish_about_interpreters,
    "survivors.contacts_read": contacts_of_case,
    "survivors.facts_read": facts_of_case,
}
each = pytest.mark.parametrize(("trace", "read"), READS.items(), ids=list(READS))


@pytest.fixture
def told(lena, dao):
    describe(fresh(lena), dao, words=PersonWords("ดาว", interpreter_wish=WISH))
    set_contact(fresh(lena), dao, words=ContactWords("CALL", "02 000 0000"))
    set_facts(fresh(lena), dao, facts=Facts())
    return dao


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
    with leaves(trace):
        assert read(fresh(lena), ended(told))


def test_whoever_holds_her_whereabouts_reads_how_to_reach_her_and_not_who_she_is(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.WHEREABOUTS)

    assert [one.words.value for one in contacts_of_case(mali, told)] == ["02 000 0000"]
    assert portrait(fresh(mali), told).person is None


def test_who_does_not_hold_her_whereabouts_learns_of_no_way_to_reach_her(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.IDENTITY)

    assert contacts_of_case(mali, told) == []
    assert portrait(fresh(mali), told).contacts == []


def test_only_who_she_is_to_us_is_opened_for_her_wish_about_interpreters(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.IDENTITY, Drawer.WHEREABOUTS)

    assert wish_about_interpreters(mali, told) == WISH
    _, lines = next(told_of(told.owner, keyring_of(mali).book))
    assert [(line.what, line.drawer) for line in lines] == [("opened", "identity")]


def test_who_does_not_hold_who_she_is_learns_nothing_of_her_wish(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.PLAN)

    assert wish_about_interpreters(mali, told) == ""


def test_who_does_not_hold_the_figures_reads_none(lena, mali, told):
    mali = joins(lena, told, mali, Drawer.PLAN)

    assert facts_of_case(mali, told) is None


def test_nothing_of_her_prints_itself(lena, told):
    seen = portrait(fresh(lena), told)

    assert "ดาว" not in repr(seen) + repr(seen.person) + str(seen)


def test_a_file_in_which_nobody_is_described_yet_has_no_name(lena, case):
    seen = portrait(fresh(lena), case)

    assert (seen.name, seen.person) == ("", None)
    assert wish_about_interpreters(fresh(lena), case) == ""
