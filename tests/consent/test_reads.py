"""What of consent can be looked at: the requests, who already saw, and on which other bases somebody looks."""

from datetime import timedelta

import pytest

from klang.casework.models import BasisWords
from klang.casework.terms import Ground
from klang.consent.actions import record_answer, record_other_basis, withdraw_consent
from klang.consent.reads import earlier_answers_of_case, other_bases_of_case, requests_of_case, who_saw
from klang.consent.terms import Purpose, Standing
from klang.needs.reads import needs_of_case
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.remembered import NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

READS = {
    "consent.read": requests_of_case,
    "consent.who_saw_read": lambda by, case: who_saw(by, case, accounts=(by.account_id,)),
    "consent.other_bases_read": other_bases_of_case,
    "consent.earlier_read": lambda by, case: earlier_answers_of_case(by, case, requests=[]),
}
each = pytest.mark.parametrize(("trace", "read"), READS.items(), ids=list(READS))


@each
def test_reading_leaves_one_trace(lena, file, agreed, trace, read):
    with leaves(trace):
        read(fresh(lena), file)


@each
def test_who_has_no_seat_reads_nothing(stranger, file, agreed, trace, read):
    with refuses(trace, NO_SEAT):
        read(stranger, file)


@each
def test_it_is_read_also_when_help_has_ended(lena, file, agreed, trace, read):
    with leaves(trace):
        read(fresh(lena), ended(file))


def test_the_newest_request_comes_first(lena, file, asked, agreed):
    record_answer(fresh(lena), file, words=asked(purpose=Purpose.FUND))

    assert [one.words.purpose for one in requests_of_case(fresh(lena), file)] == [Purpose.FUND, Purpose.WAGES]


def test_the_day_after_its_last_day_a_consent_has_ended(cast, lena, file, agreed):
    last, after = (cast.at(fresh(lena), lena.at + timedelta(days=days)) for days in (30, 31))

    assert [one.standing for one in requests_of_case(last, file)] == [Standing.AGREED]
    assert [one.standing for one in requests_of_case(after, file)] == [Standing.ENDED]


def test_who_does_not_hold_the_plan_sees_no_request(nok, lena, mali, file, agreed):
    mali = joins(lena, file, mali, Drawer.HEALTH)

    assert requests_of_case(fresh(nok), file) == requests_of_case(mali, file) == []


def test_who_already_saw_is_told_after_it_was_taken_back(cast, lena, nok, file, agreed):
    later = cast.at(fresh(nok), nok.at + timedelta(hours=1))
    needs_of_case(later, file)
    withdraw_consent(cast.at(fresh(lena), lena.at + timedelta(hours=2)), file, answer=agreed.row)

    seen = who_saw(cast.at(fresh(lena), lena.at + timedelta(hours=3)), file, accounts=(nok.account_id,))

    assert seen == {nok.account_id: later.at}


def test_who_never_looked_is_not_among_them(lena, nok, file, agreed):
    assert who_saw(fresh(lena), file, accounts=(nok.account_id,)) == {}


def test_where_nobody_is_named_nobody_saw(lena, file):
    assert who_saw(fresh(lena), file, accounts=()) == {}


def test_another_basis_has_ended_when_its_day_or_its_seat_has(cast, lena, nok, file):
    until = lena.today + timedelta(days=1)
    words = BasisWords(Ground.EMERGENCY, "มาตรา 29", "อันตราย", drawers=(Drawer.LEGAL,), until=until)
    record_other_basis(fresh(lena), file, workers=(nok.account_id,), words=words, known_as="ดาว")
    record_other_basis(fresh(lena), file, workers=(), words=words, known_as="ดาว")

    later = cast.at(fresh(lena), lena.at + timedelta(days=2))

    assert [one.ended for one in other_bases_of_case(fresh(lena), file)] == [True, False]
    assert [one.ended for one in other_bases_of_case(later, file)] == [True, True]
