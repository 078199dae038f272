"""What is asked ahead says the same as what is asked when it is needed, and is kept for nobody else."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from klang.casework.models import Case
from klang.vault.records import asking
from klang.vault.records.ahead import asked_ahead, foreseen, is_waited_for
from klang.vault.records.asking import written_once

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@written_once
def _with_id(cases, pk):
    return cases.objects.filter(pk=pk)


def months(case):
    return [one.opened_month.month for one in _with_id(Case, case.pk)]


def changed(case):
    """The same file, opened in another month."""
    month = case.opened_month.month % 12 + 1
    Case.objects.filter(pk=case.pk).update(opened_month=case.opened_month.replace(month=month))
    return month


def test_an_answer_waits_for_whoever_asks_first(case):
    before = case.opened_month.month
    with asked_ahead(foreseen(_with_id, Case, case.pk)):
        after = changed(case)
        told = [months(case), months(case)]

    assert told == [[before if is_waited_for() else after], [after]]


def test_what_nobody_asked_for_is_forgotten(case):
    with asked_ahead(foreseen(_with_id, Case, case.pk)):
        after = changed(case)

    assert months(case) == [after]


def test_it_is_forgotten_too_where_something_goes_wrong(case):
    with pytest.raises(LookupError), asked_ahead(foreseen(_with_id, Case, case.pk)):
        raise LookupError

    assert asking._IN_HAND.answers == {}


def test_where_somebody_counts_each_is_asked_when_it_is_needed(case):
    with CaptureQueriesContext(connection) as counted, asked_ahead(foreseen(_with_id, Case, case.pk)):
        assert len(counted) == 0
        after = changed(case)
        told = months(case)

    assert told == [after]


def test_nothing_is_asked_ahead_in_a_transaction_that_is_broken(case):
    with transaction.atomic():
        transaction.set_rollback(True)
        with (
            pytest.raises(transaction.TransactionManagementError),
            asked_ahead(foreseen(_with_id, Case, case.pk)),
        ):
            months(case)


def test_nothing_ahead_is_no_question():
    with asked_ahead():
        assert asking._IN_HAND.answers == {}
