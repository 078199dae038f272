"""A question written once is put to the database's own driver, and says the same as one that somebody counts."""

from uuid import uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from django.test.utils import CaptureQueriesContext

from klang.casework.actions import open_case
from klang.casework.models import Case
from klang.casework.models.file import Grant, Ring
from klang.vault.records.asking import Question, add_rows, written_once
from klang.vault.records.holding import holding, rename_ring
from klang.voices.models import Team
from klang.voices.terms import Task
from tests.audit.insider import in_a_deed
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
RING = ("case_id", "user", "card", "revision", "envelope")


@written_once
def _given(grants, card):
    return grants.objects.filter(grantee=card)


@written_once
def _of_months(cases, month):
    return cases.objects.filter(opened_month=month)


def test_it_says_the_same_whether_somebody_counts_what_is_asked_or_not(case):
    with CaptureQueriesContext(connection) as counted:
        told = _of_months(Case, case.opened_month)

    assert len(counted) == 1
    assert told == _of_months(Case, case.opened_month) == [case]


def test_bytes_are_values_as_any_other(lena, case):
    def given(card):
        return [row.grantee for row in _given(Grant, card)]

    assert [bytes(one) for one in given(lena.keyring.card.digest)] == [lena.keyring.card.digest]
    assert given(bytes(32)) == []


def test_what_goes_wrong_in_the_driver_is_what_django_calls_it(case):
    with transaction.atomic(), pytest.raises(DatabaseError), transaction.atomic():
        Question("SELECT nothing FROM nowhere", (), (), ()).answers(connection, [])

    assert Case.objects.get() == case


@pytest.mark.django_db(transaction=True, databases=["default", "volatile"])
def test_after_a_line_has_ended_it_is_asked_over_another(cast):
    case = open_case(fresh(cast.lena), cast.house)
    assert _of_months(Case, case.opened_month) == [case]

    connection.close()

    assert _of_months(Case, case.opened_month) == [case]


def test_nothing_is_asked_in_a_transaction_that_is_broken(case):
    with transaction.atomic():
        transaction.set_rollback(True)
        with pytest.raises(transaction.TransactionManagementError):
            _of_months(Case, case.opened_month)


def test_rows_are_added_whether_somebody_counts_or_not(cast):
    with CaptureQueriesContext(connection) as counted:
        _team_of(cast)
    _team_of(cast)

    assert [len(counted), Team.objects.count()] == [1, 2]


def test_where_a_row_is_there_already_it_stays_and_no_other_is_added(lena, case):
    before = Ring.objects.get(case=case, user=lena.account_id)

    add_rows(Ring, RING, (case.pk, lena.account_id, bytes(32), 7, b"another"), unless_there=True)

    kept = Ring.objects.get(case=case, user=lena.account_id)
    assert (kept.pk, kept.revision, bytes(kept.envelope)) == (
        before.pk,
        before.revision,
        bytes(before.envelope),
    )


def test_of_two_windows_that_keep_a_ring_at_once_the_first_keeps_it(lena, case):
    kept, came = Case.objects.get(pk=case.pk), []
    hers = Ring.objects.get(case=case, user=lena.account_id)

    def another_window(execute, sql, *told):
        done = execute(sql, *told)
        if sql.startswith("DELETE") and not came:
            came.append(Ring.objects.create(**{one: getattr(hers, one) for one in RING}))
        return done

    with connection.execute_wrapper(another_window):
        rename_ring(in_a_deed(fresh(lena)), kept, "ดาว")

    assert [one.pk for one in Ring.objects.filter(case=case, user=lena.account_id)] == [came[0].pk]
    assert "ดาว" not in holding(in_a_deed(fresh(lena)), kept).ring.name


def _team_of(cast):
    add_rows(Team, ("id", "agency", "task"), (uuid4(), cast.house.pk, Task.HANDLES.value))
