"""Who belongs to a group and who would like to, as its own drawer and its signed page say it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from klang.access.actor import Actor
from klang.peers.models import Group, Member, MemberWords, Vouch, VouchWords
from klang.peers.rules import enough_vouch
from klang.people.book import whose
from klang.vault.records.sealing import Record
from klang.vault.records.turning import seat_lines


@dataclass(frozen=True, repr=False)
class Awaited:
    """Somebody who would like to come: her name in the group, and who gave their word."""

    account: UUID
    pseudonym: str
    vouchers: frozenset[UUID]
    enough: bool


def members(by: Actor, group: Group) -> set[UUID]:
    """Whose cards stand on the newest page."""
    return {whose(by, line.card) for line in seat_lines(by, group)}


def awaited(by: Actor, group: Group) -> list[Awaited]:
    """Everybody for whom somebody gave their word since they last left, and who is not in yet."""
    here, left = members(by, group), _left(by, group)
    given: dict[UUID, list[Record[VouchWords]]] = {}
    for word in Vouch.objects.whole(by, group):
        account = word.words.account
        if account not in here and word.by in here and (account not in left or word.at > left[account]):
            given.setdefault(account, []).append(word)
    return [_awaited(account, words, here) for account, words in given.items()]


def _awaited(account: UUID, words: list[Record[VouchWords]], here: set[UUID]) -> Awaited:
    vouchers = frozenset(word.by for word in words)
    pseudonym = words[0].words.pseudonym
    return Awaited(account, pseudonym, vouchers, enough_vouch(vouchers, here))


def _left(by: Actor, group: Group) -> dict[UUID, datetime]:
    gone = [one for one in Member.objects.whole(by, group) if one.words.left_on]
    return {one.words.account: one.at for one in gone}


def member_of(by: Actor, group: Group, account: UUID) -> Record[MemberWords]:
    """A member as the group knows her."""
    known = [one for one in Member.objects.whole(by, group) if not one.words.left_on]
    return next(one for one in known if one.words.account == account)
