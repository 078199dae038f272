"""Who may found a group, sign for it, belong to it and coordinate it. Answered with plain values."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question
from klang.peers.terms import ENOUGH, PARTS, REST_DAYS, VOUCHERS, Face, Kind, NotNow
from klang.people.rules import is_signed_in, is_vouched_for, officers_of


@question(no=_("You sign for an office. A group is coordinated by somebody who does not."))
def is_no_key_officer(by: Actor, subject: Any) -> bool:
    """Whether this person signs for no office, so that no office holds a group's key."""
    return by.account_id not in officers_of(by, subject.pk)


@question(no=_("Only a key officer can do this. Ask the officer of your office."))
def signs_for_the_office(by: Actor, subject: Any) -> bool:
    """Whether this is a key officer of the office of whoever asked."""
    return by.account_id in officers_of(by, subject.agency_id)


@question(no=_("This group was signed for already."))
def waits_for_a_signature(by: Actor, subject: Any) -> bool:
    """Whether nobody has signed for the group yet."""
    return not subject.rosters.exists()


@question(no=_("A group's room opens only for its members."))
def belongs(by: Actor, subject: Any) -> bool:
    """Whether this person is a member of the group."""
    return bool(subject.is_of(by.account_id))


@question(no=_("Only the group's coordinator does this."))
def coordinates(by: Actor, subject: Any) -> bool:
    """Whether this person coordinates the group."""
    return bool(subject.is_coordinated_by(by.account_id))


@question(no=_("This group has begun already."))
def has_not_begun(by: Actor, subject: Any) -> bool:
    """Whether the group has no agreement yet."""
    return subject.ground is not None


@question(no=_("This group has not begun yet."))
def has_begun(by: Actor, subject: Any) -> bool:
    """Whether the group has an agreement."""
    return subject.ground is None


may_ask = is_signed_in & is_vouched_for & is_no_key_officer
may_sign = is_signed_in & signs_for_the_office & waits_for_a_signature
may_begin = is_signed_in & coordinates & has_not_begun
may_belong = is_signed_in & belongs & has_begun
may_coordinate = is_signed_in & coordinates & has_begun


def is_over(on: date, days: int, today: date) -> bool:
    """Whether what was written of this day has disappeared, by the group's own rule."""
    return (today - on).days > days


def was_hard(kind: str, own: str) -> bool:
    """Whether a peer may need a rest after this: she feels low, or had to help at once."""
    return kind == Kind.URGENT or own == Face.LOW


def wants_rest(hard: Collection[date], rests: Collection[date]) -> bool:
    """Whether the last hard time has had no rest since."""
    return bool(hard) and not any(day >= max(hard) for day in rests)


def enough_vouch(vouchers: Collection[UUID], members: Collection[UUID]) -> bool:
    """Whether enough living members gave their word: two, or the only one there is."""
    living = set(vouchers) & set(members)
    return len(living) >= min(VOUCHERS, len(members))


def is_enough(number: int) -> bool:
    """Whether a figure is shown outside the group: nothing below five, and no zero that says nobody came."""
    return number >= ENOUGH


def points_at_few(counted: Mapping[str, int], chosen: Collection[str]) -> bool:
    """Whether what is chosen shows fewer than five, or lets them be reckoned from a whole and its parts."""
    return not all(is_enough(counted[one]) for one in chosen) or any(
        0 < _left_over(counted, chosen, whole, parts) < ENOUGH for whole, parts in PARTS
    )


def _left_over(
    counted: Mapping[str, int], chosen: Collection[str], whole: str, parts: Collection[str]
) -> int:
    """What somebody can reckon who reads a whole and some of its parts; nothing where one of both is not shown."""
    shown = [counted[one] for one in parts if one in chosen]
    return counted[whole] - sum(shown) if whole in chosen and shown else 0


def overlaps(since: date, until: date, periods: Collection[tuple[date, date]]) -> bool:
    """Whether some of these days were shown before: from two such figures a third could be reckoned."""
    return any(since <= end and begin <= until for begin, end in periods)


def is_resting(rests: Collection[tuple[date, date | None]], today: date) -> bool:
    """Whether somebody rests today; of a rest without a last day the next two weeks."""
    return any(
        began <= today and (today <= until if until else (today - began).days < REST_DAYS)
        for began, until in rests
    )


@dataclass(frozen=True, repr=False)
class Sought:
    """What somebody looks for in a peer."""

    language: str
    topics: frozenset[str]
    province: str = ""


@dataclass(frozen=True, repr=False)
class Peer:
    """A peer as far as it matters for finding one."""

    name: str
    languages: frozenset[str]
    glad: frozenset[str] = frozenset()
    rather_not: frozenset[str] = frozenset()
    not_from: str = ""
    rests: bool = False
    hours: str = ""


def keeps_away(peer: Peer, sought: Sought) -> bool:
    """Whether she would rather not meet somebody from there: she is then not named, as if she had said nothing."""
    return bool(peer.not_from) and peer.not_from == sought.province


def why_not(peer: Peer, sought: Sought) -> NotNow | None:
    """Why this peer is not asked this time, in a word that all may read."""
    if peer.rests:
        return NotNow.RESTS
    if sought.language not in peer.languages:
        return NotNow.LANGUAGE
    return NotNow.RATHER_NOT if peer.rather_not & sought.topics else None


def in_order(peers: Collection[Peer], sought: Sought) -> list[Peer]:
    """Who fits, the one first who is glad to be asked about most of it."""
    fitting = [one for one in peers if why_not(one, sought) is None and not keeps_away(one, sought)]
    return sorted(fitting, key=lambda one: (-len(one.glad & sought.topics), one.name))
