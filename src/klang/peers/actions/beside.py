"""A peer stands by somebody, and rests."""

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.matching import own_offer
from klang.peers.models import (
    Group,
    Offer,
    OfferWords,
    Rest,
    RestWords,
    Support,
    SupportWords,
    Welcome,
    WelcomeWords,
)
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Drawer


@use_case("peers.support_noted", may=rules.may_belong, peers=True)
def note_support(by: Actor, group: Group, *, words: SupportWords) -> Support:
    """Write down that one stood by somebody: how long, how both felt, and what she lets pass on."""
    noted: Support = Support.objects.seal(by, group, words, drawer=Drawer.TALK)
    return noted


@use_case("peers.offered", may=rules.may_belong, peers=True)
def offer(by: Actor, group: Group, *, words: OfferWords) -> Offer:
    """Say for oneself which languages one speaks, what one is glad to be asked and what not, and when."""
    hold_still(by, group)
    known = own_offer(by, group)
    later: Offer = Offer.objects.seal(by, group, words, drawer=Drawer.TALK, row=known.row if known else None)
    return later


@use_case("peers.welcomed", may=rules.may_belong, peers=True)
def welcome(by: Actor, group: Group, *, words: WelcomeWords) -> Welcome:
    """Write down that somebody would like a peer to stand by her: in which language, and about what."""
    noted: Welcome = Welcome.objects.seal(by, group, words, drawer=Drawer.TALK)
    return noted


@use_case("peers.rest_noted", may=rules.may_belong, peers=True)
def note_rest(by: Actor, group: Group, *, words: RestWords) -> Rest:
    """Write down that one rests, or talked with somebody who stands behind her."""
    noted: Rest = Rest.objects.seal(by, group, words, drawer=Drawer.TALK)
    return noted
