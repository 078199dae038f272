"""What is looked at of a peer group: its members by the names they chose, and for an officer who asks for a signature."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.belonging import Awaited, awaited
from klang.peers.figures import all_released, count
from klang.peers.knocking import Waiting, shown_groups, waiting
from klang.peers.matching import Welcomed, matched, own_offer, peers_of
from klang.peers.meetings import agreed, has_gone, over, supports_over
from klang.peers.models import (
    AgreementWords,
    Ask,
    AskWords,
    Gathering,
    GatheringWords,
    Group,
    Member,
    Notes,
    NotesWords,
    OfferWords,
    Released,
    Rest,
    Shown,
    Support,
    Welcome,
)
from klang.peers.rules import is_enough, is_over, wants_rest, was_hard
from klang.peers.standing_by import OpenRest, OpenSupport, StoodBy
from klang.peers.terms import Days, Figure, NextTime, Part, Place, Theme
from klang.people.book import whose
from klang.people.models import Agency
from klang.people.rules import may_enrol, may_see_colleagues
from klang.vault.encoding import Broken
from klang.vault.records.holding import holding
from klang.vault.records.sealing import Record
from klang.vault.records.turning import seat_lines
from klang.vault.registers import Drawer
from klang.vault.rosters import Roster


@dataclass(frozen=True, repr=False)
class Living:
    """A member, by the name she chose."""

    account: UUID
    pseudonym: str
    part: str

    @property
    def does(self) -> str:
        """What she does in the group, in words."""
        return str(Part(self.part).label)


@dataclass(frozen=True, repr=False)
class OpenGroup:
    """A group as its members see it."""

    agreement: Record[AgreementWords]
    members: list[Living]
    awaited: list[Awaited]

    @property
    def stays(self) -> str:
        """After how long notes disappear, in words."""
        return str(Days(self.agreement.words.days).label)

    def called(self, account: UUID) -> str:
        """By which name a member is known; a dash for who left."""
        return next((one.pseudonym for one in self.members if one.account == account), "–")

    @property
    def waiting(self) -> list[tuple[Awaited, list[str]]]:
        """Who would like to come, each with the names of those who gave their word."""
        return [(one, sorted(self.called(each) for each in one.vouchers)) for one in self.awaited]


@use_case("peers.read", may=rules.may_belong, peers=True)
def room(by: Actor, group: Group) -> OpenGroup:
    """Read what a group agreed on, who belongs to it by the name they chose, and who would like to come."""
    holding(by, group).key(Drawer.TALK)  # without it nothing is there, not an empty page
    agreement = agreed(by, group)
    names = {one.words.account: one.words.pseudonym for one in Member.objects.whole(by, group)}
    seats = [(whose(by, line.card), str(line.right)) for line in seat_lines(by, group)]
    living = [Living(account, names[account], right) for account, right in seats]
    return OpenGroup(agreement, living, awaited(by, group))


@dataclass(frozen=True, repr=False)
class OpenGathering:
    """One time the group met, as far as it has not disappeared."""

    record: Record[GatheringWords]
    notes: NotesWords | None
    asks: list[Record[AskWords]]
    led: list[str]  # by the names they chose

    @property
    def place(self) -> str:
        """What kind of place it was, in words."""
        return str(Place(self.record.words.place).label)

    @property
    def themes(self) -> list[str]:
        """What it was about, in words."""
        return [str(Theme(one).label) for one in self.record.words.themes]

    @property
    def next_time(self) -> list[str]:
        """What the group would like the next time, in words."""
        return [str(NextTime(one).label) for one in self.record.words.next_time]


@dataclass(frozen=True, repr=False)
class Times:
    """The times a group met, the newest first, and whether some notes have had their time."""

    met: list[OpenGathering]
    overdue: bool


@use_case("peers.gatherings_read", may=rules.may_belong, peers=True)
def gatherings(by: Actor, group: Group) -> Times:
    """Read when the group met; notes whose time is over are not shown, whether or not they still lie there."""
    holding(by, group).key(Drawer.TALK)
    rule, asks = agreed(by, group), Ask.objects.whole(by, group)
    notes = {one.words.gathering: one.words for one in Notes.objects.whole(by, group)}
    met = sorted(Gathering.objects.whole(by, group), key=lambda one: one.words.on, reverse=True)
    names = {one.words.account: one.words.pseudonym for one in Member.objects.whole(by, group)}
    told = []
    for one in met:
        known = None if has_gone(one, rule, by.today) else notes.get(one.row)
        led = sorted(names[account] for account in known.led) if known else []
        own = [each for each in asks if each.words.gathering == one.row]
        told.append(OpenGathering(one, known, own, led))
    return Times(told, bool(over(by, group)))


@use_case("peers.supports_read", may=rules.may_belong, peers=True)
def supports(by: Actor, group: Group) -> StoodBy:
    """Read whom the group stood by and who rests, the newest first; of people only what has not had its time."""
    inside = room(by, group)
    days, rests = inside.agreement.words.days, Rest.objects.whole(by, group, order="-pk")
    noted = Support.objects.whole(by, group, order="-pk")
    told = [
        OpenSupport(
            inside.called(one.by),
            one.words.forgotten() if is_over(one.words.on, days, by.today) else one.words,
        )
        for one in noted
    ]
    hard = [
        one.words.on for one in noted if one.by == by.account_id and was_hard(one.words.kind, one.words.own)
    ]
    own = [one.words.on for one in rests if one.by == by.account_id]
    known = [OpenRest(inside.called(one.by), one.words) for one in rests]
    return StoodBy(told, known, wants_rest(hard, own), bool(supports_over(by, group)))


@dataclass(frozen=True, repr=False)
class Knocking:
    """Who would like to get to know the group, whom it said yes to, and whether some of it has had its time."""

    waiting: list[Waiting]
    welcomed: list[Welcomed]
    overdue: bool


@use_case("peers.knocks_read", may=rules.may_belong, peers=True)
def knocking(by: Actor, group: Group) -> Knocking:
    """Read who would like to get to know the group, and whom it said yes to, as far as it has not disappeared."""
    holding(by, group).key(Drawer.TALK)
    days = agreed(by, group).words.days
    told = [one for one in Welcome.objects.whole(by, group, order="-pk") if one.words.called]
    living = [one for one in told if not is_over(one.words.on, days, by.today)]
    peers = peers_of(by, group)
    return Knocking(waiting(by, group), [matched(one, peers) for one in living], len(living) < len(told))


@use_case("peers.offer_read", may=rules.may_belong, peers=True)
def offered(by: Actor, group: Group) -> OfferWords | None:
    """Read what one said oneself about what one is glad to be asked."""
    holding(by, group).key(Drawer.TALK)
    known = own_offer(by, group)
    return known.words if known else None


@use_case("peers.shown_read", may=may_see_colleagues)
def shown(by: Actor, house: Agency) -> list[Shown]:
    """Read what groups show of themselves, as they tell it and as the log bears it out."""
    return shown_groups(by)


@dataclass(frozen=True, repr=False)
class Counted:
    """What the group can count of these days, and what it ever showed."""

    figures: dict[str, int]
    released: list[Released]

    @property
    def told(self) -> list[tuple[str, int, bool]]:
        """Each figure in words, its number, and whether it can be shown outside."""
        return [(str(Figure(one).label), number, is_enough(number)) for one, number in self.figures.items()]

    @property
    def periods(self) -> list[tuple[date, date]]:
        """The days of which something was shown before."""
        return [(one.since, one.until) for one in self.released]

    @property
    def standing(self) -> list[Released]:
        """What everybody reads today."""
        return [one for one in self.released if not one.down]

    def of(self, chosen: Collection[str]) -> list[tuple[str, int]]:
        """The chosen figures, exactly as they will be shown."""
        return [(str(Figure(one).label), number) for one, number in self.figures.items() if one in chosen]


@use_case("peers.figures_read", may=rules.may_belong, peers=True)
def counted(by: Actor, group: Group, *, since: date, until: date) -> Counted:
    """Count what the group did on these days: for its members alone."""
    holding(by, group).key(Drawer.TALK)
    return Counted(count(by, group, since, until), all_released(by, group=group))


@use_case("peers.released_read", may=may_see_colleagues)
def released(by: Actor, house: Agency) -> list[Released]:
    """Read the figures that groups chose to show, as the log bears them out."""
    return [one for one in all_released(by) if not one.down]


@use_case("peers.asking_read", may=may_enrol)
def asking(by: Actor, house: Agency) -> list[tuple[Group, UUID]]:
    """Read which groups wait for an officer's signature, each with whoever would coordinate it."""
    waiting = Group._default_manager.filter(rosters=None).exclude(asked=None).order_by("pk")
    return [(one, account) for one in waiting for account in _founder(by, one)]


def _founder(by: Actor, group: Group) -> list[UUID]:
    """Whose card stands on the page that waits; nobody where it is no page any more."""
    try:
        return [whose(by, line.card) for line in Roster.read(bytes(group.asked or b"")).seats]
    except Broken:
        return []
