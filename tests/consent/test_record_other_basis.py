from dataclasses import replace
from datetime import timedelta

import pytest

from klang.casework.actions import end_seat
from klang.casework.models import BasisWords, Case
from klang.casework.terms import DueCode, Ground
from klang.consent.actions import NoGround, record_other_basis
from klang.consent.reads import other_bases_of_case
from klang.needs.reads import needs_of_case
from klang.survivors.reads import portrait
from klang.vault.registers import Drawer, Right
from tests.cast import bring_in, fresh
from tests.meetings.told import dues
from tests.remembered import ENDED, NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def on_law(lena):
    until = lena.today + timedelta(days=7)
    return BasisWords(Ground.LAW, "มาตรา 33", "ศาลขอเอกสาร", drawers=(Drawer.LEGAL,), until=until)


@pytest.fixture
def record(nok, file, on_law):
    def deed(by, case=file, **more):
        given = {"workers": (nok.account_id,), "words": on_law, "known_as": "น้องเอ", **more}
        return record_other_basis(fresh(by), case, **given)

    return deed


def test_its_readers_open_what_it_names_under_the_name_it_gives(lena, nok, file, record):
    record(lena)

    assert [need.drawer for need in needs_of_case(fresh(nok), file)] == [Drawer.LEGAL]
    assert portrait(fresh(nok), file).name == "น้องเอ"


def test_section_and_reason_stand_where_consents_stand(lena, nok, file, on_law, record):
    record(lena)

    [basis] = other_bases_of_case(fresh(lena), file)
    assert (basis.words, basis.ended) == (on_law, False)
    assert [account for _, account in basis.seats] == [nok.account_id]


def test_it_leaves_one_trace(lena, record):
    with leaves("consent.other_basis_recorded"):
        record(lena)


def test_its_end_is_reminded_of_until_its_seat_ends(lena, nok, file, record):
    record(lena)
    assert dues(file, DueCode.KEY_WAITS) == {lena.account_id: lena.today + timedelta(days=8)}

    end_seat(fresh(lena), file, seat=file.seats.get(account=nok.account_id).id)

    assert (dues(file, DueCode.KEY_WAITS), dues(file, DueCode.CONSENT_ENDS)) == ({}, {})
    assert not Case.objects.of(fresh(nok)).exists()


def test_without_people_nobody_is_reminded(lena, file, record):
    record(lena, workers=())

    assert dues(file, DueCode.KEY_WAITS) == {}


@pytest.mark.parametrize(
    "lacking",
    [{"section": " "}, {"reason": ""}, {"until": None}, {"ground": Ground.TEAM}, {"ground": Ground.CONSENT}],
)
def test_without_section_reason_or_last_day_it_is_no_basis(lena, nok, on_law, record, lacking):
    with leaves(), pytest.raises(NoGround):
        record(lena, words=replace(on_law, **lacking))

    assert not Case.objects.of(fresh(nok)).exists()


def test_who_has_no_seat_records_none(stranger, record):
    with refuses("consent.other_basis_recorded", NO_SEAT):
        record(stranger)


def test_who_only_writes_records_none(lena, mali, file, record):
    mali = joins(lena, file, mali, Drawer.PLAN, Drawer.LEGAL, right=Right.WRITE)

    with refuses("consent.other_basis_recorded", NOT_IN_CHARGE):
        record(mali)


def test_none_is_recorded_when_help_has_ended(lena, file, record):
    with refuses("consent.other_basis_recorded", ENDED):
        record(lena, ended(file))


def test_its_end_is_reminded_of_as_long_as_one_of_them_looks(cast, lena, nok, file, record):
    som = bring_in(fresh(cast.officer), cast.house, ("som", cast.labour, "LABOUR"), cast.host)
    record(lena, workers=(nok.account_id, som))
    one = file.dues.get(code=DueCode.KEY_WAITS).about

    end_seat(fresh(lena), file, seat=one)

    assert dues(file, DueCode.KEY_WAITS) == {lena.account_id: lena.today + timedelta(days=8)}
    assert file.seats.get(id=file.dues.get(code=DueCode.KEY_WAITS, done_on=None).about).ended is False
