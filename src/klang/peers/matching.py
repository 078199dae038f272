"""Which peer fits somebody who would like one: by language and by what each said herself."""

from dataclasses import dataclass

from klang.access.actor import Actor
from klang.peers.belonging import members
from klang.peers.models import Group, Member, Offer, OfferWords, Rest, WelcomeWords
from klang.peers.rules import Peer, Sought, in_order, is_resting, keeps_away, why_not
from klang.peers.terms import RestKind, Theme
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Fit:
    """A peer who fits: her name, about what of it she is glad to be asked, and when."""

    name: str
    about: list[str]
    hours: str


@dataclass(frozen=True, repr=False)
class Welcomed:
    """Somebody the group is glad to get to know, who of it fits, and who is not asked this time and why."""

    record: Record[WelcomeWords]
    fits: list[Fit]
    others: list[tuple[str, str]]

    @property
    def topics(self) -> list[str]:
        """What she would like to talk about, in words."""
        return [str(Theme(one).label) for one in self.record.words.topics]


def own_offer(by: Actor, group: Group) -> Record[OfferWords] | None:
    """What one said oneself."""
    return next((one for one in Offer.objects.whole(by, group) if one.by == by.account_id), None)


def peers_of(by: Actor, group: Group) -> list[Peer]:
    """Every member who said what she is glad to be asked."""
    here = members(by, group)
    names = {one.words.account: one.words.pseudonym for one in Member.objects.whole(by, group)}
    rests = [one for one in Rest.objects.whole(by, group) if one.words.kind == RestKind.REST]

    def peer(one: Record[OfferWords]) -> Peer:
        own = [(rest.words.on, rest.words.until) for rest in rests if rest.by == one.by]
        words = one.words
        chosen = (frozenset(words.languages), frozenset(words.glad), frozenset(words.rather_not))
        return Peer(names[one.by], *chosen, words.not_from, is_resting(own, by.today), words.hours)

    return [peer(one) for one in Offer.objects.whole(by, group) if one.by in here]


def matched(one: Record[WelcomeWords], peers: list[Peer]) -> Welcomed:
    """Who fits this one, in order, and why the others are not asked."""
    words = one.words
    sought = Sought(words.language, frozenset(words.topics), words.province)
    fits = [
        Fit(peer.name, [str(Theme(topic).label) for topic in sorted(peer.glad & sought.topics)], peer.hours)
        for peer in in_order(peers, sought)
    ]
    named = [peer for peer in peers if not keeps_away(peer, sought)]
    others = sorted((peer.name, str(why.label)) for peer in named if (why := why_not(peer, sought)))
    return Welcomed(one, fits, others)
