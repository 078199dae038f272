from datetime import timedelta

import pytest

from klang.access.predicates import Refused
from klang.people import actions, joining
from klang.people.doors import NotOpened
from klang.people.models import Account, Enrolment, NameWords, Worker
from klang.people.reads import directory, newcomers
from tests.cast import NOW, fresh
from tests.people.told import checked, deeds, leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def dao_at(agency):
    return actions.Newcomer("dao", NameWords("ดาว", ("th", "lo"), "WOMAN"), agency, ("SOCIAL_WORK",))


def test_a_newcomer_is_known_to_colleagues_before_they_come(cast, officer, slip, lena):
    found = directory(lena, cast.house)

    assert found.name(slip.account) == "ดาว"
    assert Worker.objects.get(pk=slip.account).disciplines == ("SOCIAL_WORK",)


def test_the_sign_in_name_stands_nowhere_in_the_database(cast, slip):
    row = Account.objects.get(pk=slip.account)

    assert b"dao" not in bytes(row.handle_mac)
    assert slip.code.encode() not in bytes(Enrolment.objects.get().code_mac)


def test_two_people_do_not_sign_in_by_one_name(cast, officer, slip):
    again = actions.Newcomer("DAO ", NameWords("อีกคน"), cast.house)

    with pytest.raises(actions.NameTaken):
        actions.enrol(fresh(officer), cast.house, newcomer=again, host=cast.host)

    assert Enrolment.objects.count() == 1


def test_only_a_key_officer_brings_somebody_in_and_the_refusal_is_remembered(cast, lena):
    with pytest.raises(Refused, match="key officer"):
        actions.enrol(lena, cast.house, newcomer=dao_at(cast.house), host=cast.host)

    assert (leaves()[-1].deed, leaves()[-1].actor) == ("refused: people.enrolled", lena.account_id)
    assert not Enrolment.objects.exists()


def test_bringing_somebody_in_is_remembered(cast, slip):
    assert deeds()[-1] == "people.enrolled"


def test_the_slip_makes_keys_once(cast, slip, joined, ways):
    assert joined.passphrase == ways.passphrase

    with pytest.raises(NotOpened):
        joining.make_keys(cast.host, "dao", slip.code, NOW, ways=ways)


def test_making_keys_is_signed_by_the_server(cast, lena, joined):
    assert (leaves()[-1].deed, leaves()[-1].actor) == ("people.keys_made", cast.host.server().account)
    checked(lena, cast.house)


@pytest.mark.parametrize("handle", ["lena", "nobody", ""])
def test_a_slip_belongs_to_one_name(cast, slip, ways, handle):
    with pytest.raises(NotOpened):
        joining.make_keys(cast.host, handle, slip.code, NOW, ways=ways)


@pytest.mark.parametrize("code", ["", "0000", "ก", "0000-0000-0000-0000-0000-0000-0000-0000-0000"])
def test_a_misread_code_makes_no_keys(cast, slip, ways, code):
    with pytest.raises(NotOpened):
        joining.make_keys(cast.host, "dao", code, NOW, ways=ways)


def test_a_slip_counts_for_seven_days(cast, slip, ways):
    with pytest.raises(NotOpened):
        joining.make_keys(cast.host, "dao", slip.code, NOW + timedelta(days=7), ways=ways)


def test_another_slip_counts_in_place_of_the_one_before(cast, officer, slip, ways):
    other = actions.new_slip(fresh(officer), cast.house, account=slip.account, host=cast.host)

    with pytest.raises(NotOpened):
        joining.make_keys(cast.host, "dao", slip.code, NOW, ways=ways)
    assert joining.make_keys(cast.host, "dao", other.code, NOW, ways=ways).account == slip.account
    assert "people.slip_renewed" in deeds()


def test_only_a_key_officer_writes_another_slip(cast, lena, slip):
    with pytest.raises(Refused, match="key officer"):
        actions.new_slip(lena, cast.house, account=slip.account, host=cast.host)

    assert deeds()[-1] == "refused: people.slip_renewed"


def test_the_officer_sees_who_has_a_slip_and_whose_figures_wait(cast, officer, slip):
    [one] = newcomers(officer, cast.house)

    assert (one.account, one.name, one.office) == (slip.account, "ดาว", "Riverside House")
    assert (one.figures, one.until) == ("", NOW + timedelta(days=7))
    assert deeds()[-1] == "people.newcomers_read"


def test_the_officer_sees_the_same_figures_as_the_newcomer(cast, officer, joined):
    [one] = newcomers(officer, cast.house)

    assert one.figures == joined.figures


def test_only_the_officer_sees_who_is_coming(cast, lena, slip):
    with pytest.raises(Refused, match="key officer"):
        newcomers(lena, cast.house)

    assert deeds()[-1] == "refused: people.newcomers_read"


def test_a_slip_that_was_used_or_renewed_meanwhile_says_so(cast, officer, slip):
    Enrolment.objects.all().delete()

    with pytest.raises(Refused, match="done already"):
        actions.new_slip(fresh(officer), cast.house, account=slip.account, host=cast.host)
