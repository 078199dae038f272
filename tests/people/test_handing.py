"""The phone in her hands: a PIN for once, fewer tries each time, and shorter until the keys are put away."""

from datetime import timedelta
from uuid import uuid4

import pytest

from klang.people import entering, handing, sessions
from klang.people.handing import TooEarly, WrongPin
from tests.cast import NOW

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
CASE = uuid4()


@pytest.fixture
def cookie(cast):
    return entering.come_in(cast.host, "lena", "lena words here", NOW).cookie


def here(cookie, seconds=0):
    return sessions.present(cookie, NOW + timedelta(seconds=seconds))


@pytest.fixture
def handed(cookie):
    handing.hand_over(here(cookie), CASE, "2569")
    return cookie


@pytest.mark.parametrize(
    ("typed", "pin"),
    [("2569", "2569"), (" ๒๕๖๙ ", "2569"), ("12345678", "12345678"), ("၁၂၃၄", "1234")],
)
def test_a_pin_is_read_in_any_digits(typed, pin):
    assert handing.pin_of(typed) == pin


@pytest.mark.parametrize("typed", ["", "123", "123456789", "12a4", "12 34", "²³⁴⁵"])
def test_what_is_no_pin_is_none(typed):
    assert handing.pin_of(typed) == ""


def test_nobody_has_it_before_it_is_handed_over(cookie):
    assert handing.handed(None) is None
    assert handing.handed(here(cookie)) is None


def test_it_is_handed_over_and_taken_back(handed):
    assert handing.handed(here(handed)) == CASE

    handing.take_back(here(handed), "2569", NOW)

    assert handing.handed(here(handed)) is None
    assert here(handed).row.pin is None


def test_a_wrong_pin_makes_the_next_one_wait_longer_each_time(handed):
    with pytest.raises(WrongPin) as first:
        handing.take_back(here(handed), "0000", NOW)
    with pytest.raises(TooEarly) as early:
        handing.take_back(here(handed), "2569", NOW)
    with pytest.raises(WrongPin) as second:
        handing.take_back(here(handed), "0001", NOW + timedelta(seconds=2))
    with pytest.raises(TooEarly):
        handing.take_back(here(handed), "2569", NOW + timedelta(seconds=5))

    assert (first.value.left, early.value.seconds, second.value.left) == (4, 2, 3)
    handing.take_back(here(handed), "2569", NOW + timedelta(seconds=6))
    assert handing.handed(here(handed)) is None


def test_after_five_wrong_pins_the_keys_are_put_away_and_the_passphrase_takes_it_back(cast, handed):
    for tried in range(5):
        with pytest.raises(WrongPin):
            handing.take_back(here(handed), "0000", NOW + timedelta(seconds=100 * tried))

    locked = here(handed)
    assert locked.locked

    entering.come_back(cast.host, locked, handed, "lena words here", NOW)

    assert handing.handed(here(handed)) is None
    assert not here(handed).locked


def test_in_her_hands_the_keys_are_put_away_after_two_minutes(handed):
    assert not here(handed, seconds=119).locked
    assert here(handed, seconds=300).locked


def test_the_pin_is_kept_as_a_digest_of_this_session_alone(cookie, handed):
    assert b"2569" not in bytes(here(handed).row.pin)
    assert len(here(handed).row.pin) == 32


def test_two_pins_tried_at_the_same_moment_are_two_tries(handed):
    first, second = here(handed), here(handed)
    with pytest.raises(WrongPin):
        handing.take_back(first, "0000", NOW)

    with pytest.raises(TooEarly):
        handing.take_back(second, "2569", NOW)

    assert handing.handed(here(handed)) == CASE
