"""Who may do what among colleagues, asked of plain values."""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import SimpleNamespace
from uuid import UUID

from klang.access.actor import Actor
from klang.people import rules
from klang.vault.encoding import Broken

ME, OFFICE = UUID(int=1), SimpleNamespace(pk=UUID(int=2))


@dataclass
class Known:
    """As much of a book of cards as a rule asks about."""

    vouched: bool = True
    officers: dict = field(default_factory=dict)

    def certified(self, digest):
        if not self.vouched:
            raise Broken
        return digest

    def root_of(self, agency):
        return self


def me(book=None):
    keyring = SimpleNamespace(book=book, card=SimpleNamespace(digest=b"card")) if book else None
    return Actor(ME, datetime(2026, 11, 23, tzinfo=UTC), keyring=keyring)


def test_without_keys_in_hand_one_is_asked_to_sign_in():
    for may in (
        rules.may_work,
        rules.may_see_colleagues,
        rules.may_enrol,
        rules.may_certify,
        rules.may_disable,
    ):
        assert may.refusal(me(), OFFICE) == "Sign in first."


def test_who_is_not_vouched_for_does_not_work_yet():
    assert rules.may_work(me(Known()), OFFICE)
    assert "compared the figures" in rules.may_work.refusal(me(Known(vouched=False)), OFFICE)
    assert not rules.is_vouched_for(me(), OFFICE)


def test_only_an_officer_of_the_office_brings_in_vouches_and_closes():
    officer, colleague = Known(officers={ME: b"key"}), Known()

    for may in (rules.may_enrol, rules.may_certify, rules.may_disable):
        assert may(me(officer), OFFICE)
        assert "key officer" in may.refusal(me(colleague), OFFICE)
    assert not rules.is_key_officer(me(), OFFICE)


def test_nobody_speaks_for_the_house_without_keys_in_hand():
    assert not rules.speaks_for_the_house(me(), OFFICE)


def test_colleagues_are_seen_by_everyone_with_keys_in_hand():
    assert rules.may_see_colleagues(me(Known(vouched=False)), OFFICE)


def test_without_keys_nobody_can_say_who_signs_for_an_office():
    assert rules.officers_of(me(), OFFICE.pk) == ()
