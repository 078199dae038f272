from datetime import timedelta

import pytest
from django.conf import settings

from klang.access.actor import Actor
from klang.people import actions, entering, sessions
from klang.people.doors import open_slot
from klang.people.models import Session
from tests.cast import NOW
from tests.people.told import leaves
from tests.remembered import refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def cookie(cast):
    return entering.come_in(cast.host, "lena", "lena words here", NOW).cookie


def minutes(count):
    return NOW + timedelta(minutes=count)


def test_a_session_opens_with_its_cookie_and_with_no_other(cookie):
    assert not sessions.present(cookie, NOW).locked

    assert sessions.present(cookie[:-2] + ("BA" if cookie[-2:] == "AA" else "AA"), NOW) is None
    assert sessions.present("", NOW) is None
    assert sessions.present("ก" * 43, NOW) is None


def test_nobody_touches_it_for_ten_minutes_and_it_locks(cookie):
    assert not sessions.present(cookie, minutes(9)).locked

    assert sessions.present(cookie, minutes(20)).locked
    assert Session.objects.get().envelope is None


def test_whoever_works_on_is_not_locked_out(cookie):
    for count in range(0, 60, 9):
        assert not sessions.present(cookie, minutes(count)).locked


def test_after_a_shift_it_ends(cookie):
    for count in range(0, 8 * 60, 9):
        sessions.present(cookie, minutes(count))

    assert sessions.present(cookie, minutes(8 * 60)) is None


def test_its_end_cannot_be_moved(cookie):
    row = Session.objects.get()
    Session.objects.update(end=row.end + 3_600_000)

    assert sessions.present(cookie, NOW) is None


def test_a_new_start_of_the_server_ends_it(cookie):
    sessions.new_boot_key(settings.KLANG_RUN)

    assert sessions.present(cookie, NOW) is None


def test_it_belongs_to_one_account(cookie, mali):
    Session.objects.update(account_id=mali.account_id)

    assert sessions.present(cookie, NOW) is None


def test_the_next_sign_in_puts_away_keys_nobody_came_back_to(cast, cookie):
    entering.come_in(cast.host, "mali", "mali words here", minutes(30))

    assert Session.objects.filter(envelope=None).count() == 1


def test_locking_and_coming_back_keeps_the_session_and_leaves_traces(cast, lena, cookie):
    entering.lock(sessions.present(cookie, NOW), NOW)
    locked = sessions.present(cookie, minutes(1))
    assert locked.locked

    entering.come_back(cast.host, locked, cookie, "lena words here", minutes(1))

    assert not sessions.present(cookie, minutes(1)).locked
    assert [leaf.deed for leaf in leaves()[-2:]] == ["people.locked", "people.unlocked"]
    assert {leaf.actor for leaf in leaves()[-2:]} == {lena.account_id}


def test_a_wrong_passphrase_leaves_it_locked_and_is_remembered(cast, cookie):
    entering.lock(sessions.present(cookie, NOW), NOW)

    with pytest.raises(entering.NotOpened):
        entering.come_back(cast.host, sessions.present(cookie, NOW), cookie, "mali words here", NOW)

    assert sessions.present(cookie, NOW).locked
    assert leaves()[-1].deed == "refused: people.unlocked"


def test_locking_what_is_locked_changes_nothing(cookie):
    entering.lock(sessions.present(cookie, NOW), NOW)
    entering.lock(sessions.present(cookie, NOW), NOW)

    assert sessions.present(cookie, NOW).locked
    assert [leaf.deed for leaf in leaves()].count("people.locked") == 1


def test_signing_out_ends_it_and_leaves_a_trace(cookie):
    entering.go(sessions.present(cookie, NOW), NOW)

    assert sessions.present(cookie, NOW) is None
    assert leaves()[-1].deed == "people.signed_out"


def test_signing_out_of_a_locked_session_ends_it(cookie):
    entering.lock(sessions.present(cookie, NOW), NOW)

    entering.go(sessions.present(cookie, NOW), NOW)

    assert not Session.objects.exists()


@pytest.mark.parametrize(
    ("trace", "deed"), [("people.locked", actions.put_away), ("people.signed_out", actions.go)]
)
def test_whoever_nobody_vouches_for_has_no_day_to_end(cast, joined, trace, deed):
    inside = open_slot(cast.host, "dao", "dao words here", NOW)
    dao = Actor(inside.account, NOW, keyring=inside.keyring)

    with refuses(trace, "compared the figures"):
        deed(dao, cast.house, key=inside.key)


def test_a_session_that_has_just_ended_is_still_somebodys(cookie, lena):
    after = NOW + timedelta(hours=8, minutes=5)

    assert sessions.present(cookie, after) is None
    assert sessions.whose(cookie, after) == lena.account_id
    assert sessions.whose(cookie, after + timedelta(minutes=15)) is None
