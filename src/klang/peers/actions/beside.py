"""A peer stands by somebody, and rests."""

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.models import Group, Rest, RestWords, Support, SupportWords
from klang.vault.registers import Drawer


@use_case("peers.support_noted", may=rules.may_belong)
def note_support(by: Actor, group: Group, *, words: SupportWords) -> Support:
    """Write down that one stood by somebody: how long, how both felt, and what she lets pass on."""
    noted: Support = Support.objects.seal(by, group, words, drawer=Drawer.TALK)
    return noted


@use_case("peers.rest_noted", may=rules.may_belong)
def note_rest(by: Actor, group: Group, *, words: RestWords) -> Rest:
    """Write down that one rests, or talked with somebody who stands behind her."""
    noted: Rest = Rest.objects.seal(by, group, words, drawer=Drawer.TALK)
    return noted
