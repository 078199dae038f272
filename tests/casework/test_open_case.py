import pytest

from klang.casework.actions import add_to_team
from klang.casework.team import Place
from klang.people.reads import directory
from klang.vault.registers import Drawer

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_whoever_begins_a_file_is_responsible_for_it(lena, case):
    [seat] = case.seats.all()

    assert seat.account == lena.account_id
    assert seat.manages


def test_directory(lena, cast):
    assert directory(lena, cast.house).name(lena.account_id) == "Lena"
    assert directory(cast.nok, cast.house).name(lena.account_id) == "Lena"


def test_seat(lena, case, nok):
    add_to_team(lena, case, account=nok.account_id, place=Place((Drawer.LEGAL,)))
    assert type(case).objects.of(nok).get() == case
