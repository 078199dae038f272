from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from klang.access.predicates import Refused
from klang.casework.models import Case
from klang.casework.terms import DueCode
from klang.consent.actions import record_answer, withdraw_consent
from klang.consent.models import Answer
from klang.consent.reads import requests_of_case
from klang.consent.terms import Purpose, Said, Standing
from klang.needs.models import Need
from klang.needs.reads import needs_of_case
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_its_readers_are_out_at_once(lena, nok, file, agreed):
    assert len(needs_of_case(fresh(nok), file)) == 1

    done = withdraw_consent(lena, file, answer=agreed.row, how="โทรมาบอก")

    assert done.accounts == (nok.account_id,)
    assert not Case.objects.of(fresh(nok)).exists()
    with pytest.raises(Refused, match=NO_SEAT):
        needs_of_case(fresh(nok), file)


def test_what_it_opened_gets_another_key_and_nothing_else_does(lena, file, agreed):
    withdraw_consent(lena, file, answer=agreed.row)

    assert dict(Need.objects.values_list("drawer", "epoch")) == {Drawer.LEGAL: 2, Drawer.HEALTH: 1}
    assert len(needs_of_case(fresh(lena), file)) == 2


def test_how_and_when_it_was_said_is_kept_beside_the_yes(lena, file, agreed):
    withdraw_consent(lena, file, answer=agreed.row, how="โทรมาบอก")

    [request] = requests_of_case(fresh(lena), file)
    assert (request.standing, request.words.said) == (Standing.WITHDRAWN, Said.AGREES)
    assert (request.words.withdrawn_on, request.words.withdrawn_how) == (lena.today, "โทรมาบอก")


def test_it_leaves_one_trace(lena, file, agreed):
    with leaves("consent.withdrawn"):
        withdraw_consent(lena, file, answer=agreed.row)


def test_nobody_is_reminded_of_its_end_but_of_the_others(lena, file, asked, agreed):
    record_answer(fresh(lena), file, words=asked(purpose=Purpose.FUND))

    withdraw_consent(fresh(lena), file, answer=agreed.row)

    assert dues(file, DueCode.CONSENT_ENDS) == {lena.account_id: lena.today + timedelta(days=23)}
    assert dues(file, DueCode.KEY_WAITS) == {lena.account_id: lena.today + timedelta(days=31)}


def test_another_yes_to_the_same_people_still_counts(lena, nok, file, asked, agreed):
    other = asked(purpose=Purpose.FUND, drawers=(Drawer.LEGAL, Drawer.HEALTH))
    record_answer(fresh(lena), file, words=other)

    withdraw_consent(fresh(lena), file, answer=agreed.row)

    assert {need.drawer for need in needs_of_case(fresh(nok), file)} == {Drawer.LEGAL, Drawer.HEALTH}


def test_it_is_taken_back_also_when_help_has_ended(lena, nok, file, agreed):
    withdraw_consent(fresh(lena), ended(file), answer=agreed.row)

    assert not Case.objects.of(fresh(nok)).exists()


def test_taken_back_twice_it_stays_taken_back(lena, file, agreed):
    withdraw_consent(fresh(lena), file, answer=agreed.row)
    withdraw_consent(fresh(lena), file, answer=agreed.row)

    assert [one.standing for one in requests_of_case(fresh(lena), file)] == [Standing.WITHDRAWN]
    assert Answer.objects.filter(row=agreed.row).count() == 2


def test_what_was_never_agreed_to_can_be_taken_back_without_harm(lena, file, asked):
    thinking = record_answer(lena, file, words=asked(Said.THINKS))

    withdraw_consent(fresh(lena), file, answer=thinking.row)

    assert [one.standing for one in requests_of_case(fresh(lena), file)] == [Standing.THINKING]


def test_who_has_no_seat_takes_nothing_back(stranger, file, agreed):
    with refuses("consent.withdrawn", NO_SEAT):
        withdraw_consent(stranger, file, answer=agreed.row)


def test_who_only_writes_takes_nothing_back(lena, mali, file, agreed):
    mali = joins(lena, file, mali, Drawer.PLAN, right=Right.WRITE)

    with refuses("consent.withdrawn", NOT_IN_CHARGE):
        withdraw_consent(mali, file, answer=agreed.row)


def test_an_answer_that_is_not_there_is_not_found(lena, file):
    with leaves(), pytest.raises(Http404):
        withdraw_consent(fresh(lena), file, answer=uuid4())


def test_a_yes_to_the_part_where_answers_lie_is_taken_back_and_the_file_still_opens(lena, nok, file, asked):
    plan = record_answer(lena, file, words=asked(drawers=(Drawer.PLAN,)))

    withdraw_consent(fresh(lena), file, answer=plan.row)

    [request] = requests_of_case(fresh(lena), file)
    assert (request.standing, request.record.version) == (Standing.WITHDRAWN, 2)
    assert not Case.objects.of(fresh(nok)).exists()


def test_said_twice_the_first_word_of_it_stays(cast, lena, file, agreed):
    withdraw_consent(fresh(lena), file, answer=agreed.row, how="โทรมาบอก")
    later = cast.at(fresh(lena), lena.at + timedelta(days=2))

    again = withdraw_consent(later, file, answer=agreed.row, how="ส่งข้อความ")

    [request] = requests_of_case(fresh(lena), file)
    assert (request.words.withdrawn_on, request.words.withdrawn_how) == (lena.today, "โทรมาบอก")
    assert again.accounts == request.words.workers
