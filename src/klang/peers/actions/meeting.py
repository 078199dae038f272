"""A group meets: what it writes down is its own, and disappears when it said it should."""

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.lang.said import Said
from klang.peers import rules
from klang.peers.meetings import over
from klang.peers.models import Ask, AskWords, Gathering, GatheringWords, Group, Notes, NotesWords
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Drawer


@use_case("peers.met", may=rules.may_belong)
def note_gathering(
    by: Actor, group: Group, *, words: GatheringWords, did: str = "", notes: str = "", ask: str = ""
) -> Gathering:
    """Write down that the group met: counts and themes, notes of the group alone, and what it asks of services."""
    met: Gathering = Gathering.objects.seal(by, group, words, drawer=Drawer.TALK)
    if did or notes:
        Notes.objects.seal(by, group, NotesWords(met.row, did, notes), drawer=Drawer.TALK)
    if ask:
        Ask.objects.seal(by, group, AskWords(met.row, Said(ask)), drawer=Drawer.TALK)
    return met


@use_case("peers.notes_let_go", may=rules.may_belong)
def let_go(by: Actor, group: Group) -> Group:
    """Let notes disappear whose time is over: nothing of them is kept."""
    hold_still(by, group)
    for one in over(by, group):
        row = Notes.objects.seal(by, group, NotesWords(one.words.gathering), drawer=Drawer.TALK, row=one.row)
        Notes.objects.of(group).filter(row=one.row).exclude(pk=row.pk).delete()
    return group
