import pytest

from klang.access.predicates import Refused
from klang.people import actions, entering, sessions
from klang.people.doors import NotOpened
from klang.people.models import Account, Enrolment, Roster, Session
from klang.people.reads import directory
from klang.vault.records.holding import Altered, NoKey
from tests.cast import NOW, fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


really = pytest.mark.django_db(databases=["default", "volatile"], transaction=True)


@really
def test_whoever_is_closed_out_is_out_at_once_and_stays_out(cast, officer):
    cookie = entering.come_in(cast.host, "mali", "mali words here", NOW).cookie

    actions.disable(officer, cast.house, account=cast.mali.account_id)

    assert sessions.present(cookie, NOW) is None
    with pytest.raises(NotOpened):
        entering.come_in(cast.host, "mali", "mali words here", NOW)


def test_whoever_is_closed_out_stays_out_when_the_column_says_otherwise(cast, officer):
    cookie = entering.come_in(cast.host, "mali", "mali words here", NOW).cookie
    kept = Session.objects.get(account_id=cast.mali.account_id)
    present = sessions.present(cookie, NOW)
    actions.disable(officer, cast.house, account=cast.mali.account_id)
    Account.objects.filter(pk=cast.mali.account_id).update(disabled_on=None)
    kept.save(force_insert=not Session.objects.filter(pk=kept.pk).exists())

    with pytest.raises(NotOpened):
        entering.come_in(cast.host, "mali", "mali words here", NOW)
    assert deeds()[-1] == "refused: people.signed_in"
    with pytest.raises(NotOpened):
        entering.come_back(cast.host, present, cookie, "mali words here", NOW)
    assert deeds()[-1] == "refused: people.unlocked"


def test_a_page_of_the_directory_taken_away_lets_nobody_in(cast, officer):
    actions.disable(officer, cast.house, account=cast.mali.account_id)
    Roster.objects.order_by("-revision").first().delete()

    with pytest.raises(Altered):
        entering.come_in(cast.host, "lena", "lena words here", NOW)


def test_the_directory_gets_another_key(cast, officer):
    actions.disable(officer, cast.house, account=cast.mali.account_id)

    with pytest.raises(NoKey):
        directory(fresh(cast.mali), cast.house)
    found = directory(fresh(cast.lena), cast.house)
    assert found.name(cast.mali.account_id) == "Mali"
    assert found.colleagues[cast.mali.account_id].disabled


def test_somebody_with_a_slip_only_is_closed_out_too(cast, officer, slip):
    actions.disable(fresh(officer), cast.house, account=slip.account)

    assert not Enrolment.objects.exists()


def test_it_is_remembered(cast, officer):
    actions.disable(officer, cast.house, account=cast.mali.account_id)

    assert deeds()[-1] == "people.disabled"


def test_only_a_key_officer_does_it(cast, lena):
    with pytest.raises(Refused, match="key officer"):
        actions.disable(lena, cast.house, account=cast.mali.account_id)

    assert deeds()[-1] == "refused: people.disabled"
    assert not Account.objects.exclude(disabled_on=None).exists()


def test_an_officer_stays_until_another_stands_in(cast, officer):
    with pytest.raises(Refused, match="another officer"):
        actions.disable(officer, cast.house, account=officer.account_id)


def test_whoever_signs_in_while_being_closed_out_is_not_left_in(cast, officer, monkeypatch):
    begun = sessions.begin

    def begin(*given):
        cookie = begun(*given)
        Account.objects.filter(pk=cast.mali.account_id).update(disabled_on=NOW.date())
        return cookie

    monkeypatch.setattr(sessions, "begin", begin)

    with pytest.raises(NotOpened):
        entering.come_in(cast.host, "mali", "mali words here", NOW)
    assert not sessions.Session.objects.exists()
