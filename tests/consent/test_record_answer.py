from datetime import timedelta

import pytest

from klang.casework.actions import answer_offer, offer_second
from klang.casework.models import Case
from klang.casework.terms import DueCode
from klang.consent.actions import AskTogether, TooLong, record_answer
from klang.consent.models import Answer, HowGiven
from klang.consent.reads import requests_of_case
from klang.consent.terms import GivenBy, Purpose, Said, Standing
from klang.needs.reads import needs_of_case
from klang.survivors.reads import portrait
from klang.survivors.terms.person import Grown
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import ENDED, NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def opens(who, case):
    """The parts this person can open something in."""
    if not Case.objects.of(fresh(who)).filter(pk=case.pk).exists():
        return set()
    return {need.drawer for need in needs_of_case(fresh(who), case)}


def standings(lena, case):
    return [one.standing for one in requests_of_case(fresh(lena), case)]


def test_a_yes_hands_out_exactly_what_it_names(lena, nok, file, asked):
    record_answer(lena, file, words=asked())

    assert opens(nok, file) == {Drawer.LEGAL}
    assert portrait(fresh(nok), file).name == "น้องเอ"


@pytest.mark.parametrize("said", [Said.DOES_NOT_AGREE, Said.THINKS])
def test_a_no_and_let_me_think_are_kept_and_open_nothing(lena, nok, file, asked, said):
    record_answer(lena, file, words=asked(said))

    assert opens(nok, file) == set()
    [request] = requests_of_case(fresh(lena), file)
    assert (request.words.said, request.words.answered_on) == (said, lena.today)


def test_how_it_was_given_is_kept(lena, file, asked):
    how = HowGiven("my", interpreter="มล", alone=True, understood="ဟုတ်ကဲ့")

    record_answer(lena, file, words=asked(how=how, excluded="ที่อยู่"))

    [request] = requests_of_case(fresh(lena), file)
    assert (request.words.how, request.words.excluded) == (how, "ที่อยู่")


def test_in_the_open_lie_the_agency_and_the_last_day(cast, lena, agreed):
    assert (agreed.agency_id, agreed.expires_on) == (cast.labour.pk, lena.today + timedelta(days=30))


def test_whoever_is_responsible_is_reminded_before_it_ends_and_when_its_key_waits(lena, agreed, file):
    assert dues(file, DueCode.CONSENT_ENDS) == {lena.account_id: lena.today + timedelta(days=23)}
    assert dues(file, DueCode.KEY_WAITS) == {lena.account_id: lena.today + timedelta(days=31)}


@pytest.mark.parametrize("said", Said)
def test_it_leaves_one_trace(lena, file, asked, said):
    with leaves("consent.answered"):
        record_answer(fresh(lena), file, words=asked(said))


def test_who_has_no_seat_writes_no_answer_down(stranger, file, asked):
    with refuses("consent.answered", NO_SEAT):
        record_answer(stranger, file, words=asked())


def test_who_only_writes_hands_nothing_out(lena, mali, nok, file, asked):
    mali = joins(lena, file, mali, Drawer.PLAN, Drawer.LEGAL, right=Right.WRITE)

    with refuses("consent.answered", NOT_IN_CHARGE):
        record_answer(mali, file, words=asked())

    assert opens(nok, file) == set()


def test_nothing_is_asked_when_help_has_ended(lena, file, asked):
    with refuses("consent.answered", ENDED):
        record_answer(fresh(lena), ended(file), words=asked())


@pytest.mark.parametrize("days", [-1, 181, None])
def test_a_yes_reaches_from_today_to_at_most_180_days(lena, nok, file, asked, days):
    until = None if days is None else lena.today + timedelta(days=days)

    with leaves(), pytest.raises(TooLong):
        record_answer(lena, file, words=asked(until=until))

    assert opens(nok, file) == set()
    assert not Answer.objects.exists()


@pytest.mark.parametrize("days", [0, 180])
def test_the_first_and_the_last_day_are_allowed(lena, nok, file, asked, days):
    record_answer(lena, file, words=asked(until=lena.today + timedelta(days=days)))

    assert opens(nok, file) == {Drawer.LEGAL}


@pytest.mark.parametrize("grown", [Grown.NO, Grown.UNSURE])
def test_who_may_be_under_18_does_not_say_yes_alone(lena, nok, file, asked, grown):
    with leaves(), pytest.raises(AskTogether):
        record_answer(lena, file, words=asked(how=HowGiven(grown=grown)))

    together = HowGiven(grown=grown, given_by=GivenBy.WITH_GUARDIAN, with_whom="น้า")
    record_answer(fresh(lena), file, words=asked(how=together))
    assert opens(nok, file) == {Drawer.LEGAL}


def test_people_of_an_office_she_was_not_asked_about_get_nothing(cast, lena, mali, file, asked):
    with refuses("consent.answered", "another office"):
        record_answer(lena, file, words=asked(workers=(mali.account_id,)))

    assert opens(mali, file) == set()


def test_a_yes_to_an_office_without_a_name_yet_opens_nothing(lena, nok, file, asked):
    record_answer(lena, file, words=asked(workers=()))

    assert opens(nok, file) == set()
    assert standings(lena, file) == [Standing.AGREED]


def test_a_later_no_undoes_an_earlier_yes(lena, nok, file, asked, agreed):
    record_answer(fresh(lena), file, words=asked(Said.DOES_NOT_AGREE))

    assert opens(nok, file) == set()
    assert set(standings(lena, file)) == {Standing.REFUSED, Standing.WITHDRAWN}
    assert dues(file, DueCode.KEY_WAITS) == {}


def test_a_no_to_something_else_leaves_a_yes_as_it_is(lena, nok, file, asked, agreed):
    record_answer(fresh(lena), file, words=asked(Said.DOES_NOT_AGREE, drawers=(Drawer.HEALTH,)))
    record_answer(fresh(lena), file, words=asked(Said.DOES_NOT_AGREE, purpose=Purpose.FUND))

    assert opens(nok, file) == {Drawer.LEGAL}


@pytest.mark.parametrize("said", [Said.DOES_NOT_AGREE, Said.THINKS])
def test_the_same_request_answered_anew_loses_its_keys(lena, nok, file, asked, agreed, said):
    record_answer(fresh(lena), file, words=asked(said), answer=agreed.row)

    assert opens(nok, file) == set()
    assert len(standings(lena, file)) == 1


def test_the_same_request_answered_with_another_yes_opens_only_the_new(lena, nok, file, asked, agreed):
    record_answer(fresh(lena), file, words=asked(drawers=(Drawer.HEALTH,)), answer=agreed.row)

    assert opens(nok, file) == {Drawer.HEALTH}
    assert Answer.objects.filter(row=agreed.row).count() == 2


def test_two_who_answer_for_the_file_are_both_reminded(lena, mali, file, asked):
    offer_second(lena, file, account=mali.account_id)
    answer_offer(fresh(mali), file, accepts=True)

    record_answer(fresh(lena), file, words=asked())

    assert set(dues(file, DueCode.CONSENT_ENDS)) == {lena.account_id, mali.account_id}
