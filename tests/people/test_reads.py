"""What colleagues are called, where they work and what they speak, from a directory that was read."""

from uuid import UUID

import pytest

from klang.people.reads import Colleague, Directory, directory
from tests.cast import fresh
from tests.desk.told import stays_shut, without_keys
from tests.remembered import leaves

HOUSE, LABOUR = UUID(int=1), UUID(int=2)
LENA = Colleague(UUID(int=3), HOUSE, "Lena", "Riverside House", ("SOCIAL_WORK",), ("th", "my"))
GONE = Colleague(UUID(int=4), HOUSE, "Mali", "Riverside House", disabled=True)
PEOPLE = Directory({one.account: one for one in (LENA, GONE)}, {HOUSE: "Riverside House"})


def test_a_colleague_is_told_by_name_work_and_languages():
    assert PEOPLE.name(LENA.account) == "Lena"
    assert (PEOPLE.office(HOUSE), PEOPLE.office_of(LENA.account)) == ("Riverside House", "Riverside House")
    assert (len(LENA.work), len(LENA.talks)) == (1, 2)


def test_somebody_unknown_is_a_dash():
    assert {PEOPLE.name(None), PEOPLE.name(HOUSE), PEOPLE.office(None), PEOPLE.office(LABOUR)} == {"–"}
    assert PEOPLE.office_of(HOUSE) == "–"


def test_whose_way_in_is_closed_is_no_longer_among_those_of_the_office():
    assert PEOPLE.of_agency(HOUSE) == [LENA]
    assert PEOPLE.of_agency(LABOUR) == []
    assert PEOPLE.name(GONE.account) == "Mali"


@pytest.mark.django_db
def test_reading_the_directory_leaves_one_trace(cast, nok):
    with leaves("people.directory_read"):
        assert directory(nok, cast.house).name(nok.account_id) == "Nok"


@pytest.mark.django_db
def test_without_keys_in_hand_nobody_is_known_by_name(cast, lena):
    with stays_shut():
        directory(without_keys(fresh(lena)), cast.house)
