import pytest

from klang.casework.actions import open_case
from klang.casework.models import Case
from klang.casework.reads import team_of_case
from klang.casework.terms import Ground, PartKind
from klang.people.reads import directory
from klang.vault.records.holding import NoKey
from klang.vault.registers import CASE_DRAWERS
from tests.cast import fresh
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_whoever_begins_a_file_is_responsible_for_it(lena, case):
    [seat] = case.seats.all()

    assert seat.account == lena.account_id
    assert seat.manages


def test_the_team_is_one_person_with_every_part_and_says_why(lena, case):
    [member] = team_of_case(fresh(lena), case, with_bases=True)

    assert (member.account, member.part, member.waits) == (lena.account_id, PartKind.LEAD, False)
    assert set(member.drawers) == set(CASE_DRAWERS)
    assert (member.basis.ground, member.until) == (Ground.OPENING, None)


def test_in_the_open_lie_an_office_and_a_month(cast, lena, case):
    assert (case.agency, case.opened_month, case.closed_month) == (
        cast.house,
        lena.today.replace(day=1),
        None,
    )


def test_nobody_else_finds_it(mali, case):
    assert not Case.objects.of(mali).exists()


def test_it_leaves_one_trace(cast, lena):
    with leaves("casework.opened"):
        open_case(lena, cast.house)


def test_without_keys_in_hand_nothing_is_begun(cast, lena):
    lena = fresh(lena)
    locked = type(lena)(lena.account_id, lena.at, lena.seats)

    with leaves(), pytest.raises(NoKey):
        open_case(locked, cast.house)

    assert not Case.objects.exists()


def test_colleagues_of_every_office_know_each_other_by_name(cast, lena, nok):
    assert directory(lena, cast.house).name(lena.account_id) == "Lena"
    assert directory(nok, cast.house).name(lena.account_id) == "Lena"
