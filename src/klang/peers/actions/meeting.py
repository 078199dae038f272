"""A group meets: what it writes down is its own, and disappears when it said it should."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.lang.said import Said
from klang.peers import rules
from klang.peers.belonging import members
from klang.peers.meetings import agreed, over, supports_over, welcomes_over
from klang.peers.models import (
    Ask,
    AskWords,
    Gathering,
    GatheringWords,
    Group,
    Notes,
    NotesWords,
    Remembered,
    Support,
    Welcome,
)
from klang.people.here import directory_agency
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Drawer
from klang.voices.actions import TrayFull, put
from klang.voices.models import ArrivedWords, Team
from klang.voices.terms import Source


@use_case("peers.met", may=rules.may_belong, peers=True)
def note_gathering(
    by: Actor,
    group: Group,
    *,
    words: GatheringWords,
    notes: Remembered | None = None,
    ask: Said | None = None,
) -> Gathering:
    """Write down that the group met: counts and themes, who led, notes of the group, and what it asks of services."""
    told = notes or Remembered()
    if not members(by, group).issuperset(told.led):
        raise Refused(_("Whoever led the meeting belongs to the group. Open the page again."))
    met: Gathering = Gathering.objects.seal(by, group, words, drawer=Drawer.TALK)
    noted = NotesWords(met.row, **vars(told))
    if noted.says_something:
        Notes.objects.seal(by, group, noted, drawer=Drawer.TALK)
    if ask:
        Ask.objects.seal(by, group, AskWords(met.row, ask), drawer=Drawer.TALK)
    return met


@use_case("peers.notes_let_go", may=rules.may_belong, peers=True)
def let_go(by: Actor, group: Group) -> Group:
    """Let notes disappear whose time is over, and what was told of a person: nothing of it is kept."""
    hold_still(by, group)
    for one in over(by, group):
        _keep_only(by, group, Notes, (one.row, NotesWords(one.words.gathering)))
    for told in supports_over(by, group):
        _keep_only(by, group, Support, (told.row, told.words.forgotten()))
    for wish in welcomes_over(by, group):
        _keep_only(by, group, Welcome, (wish.row, wish.words.forgotten()))
    return group


@use_case("peers.ask_handed_on", may=rules.may_belong, peers=True)
def hand_on(by: Actor, group: Group, *, ask: UUID, named: bool = False) -> Ask:
    """Hand on to those who hear voices what the group asks, word for word; which group it was only if it says so."""
    hold_still(by, group)
    team, known = Team.of(directory_agency()), Ask.objects.one(by, group, ask)
    if team is None or known is None:
        raise Http404
    if known.words.handed_on:
        raise Refused(_("This was handed on already."))
    said = known.words.said
    text = f"{said.first}\n({agreed(by, group).words.name})" if named else said.first
    try:
        put(by, team, words=ArrivedWords(text, said.first_language, source=Source.PEERS))
    except TrayFull:
        raise Refused(_("So much waits to be heard that nothing more is taken today.")) from None
    words = replace(known.words, handed_on=by.today)
    later: Ask = Ask.objects.seal(by, group, words, drawer=Drawer.TALK, row=ask)
    return later


def _keep_only(by: Actor, group: Group, table: Any, what: tuple[UUID, Any]) -> None:
    """Write the next version of a row, and delete every version before it."""
    row, words = what
    later = table.objects.seal(by, group, words, drawer=Drawer.TALK, row=row)
    table.objects.of(group).filter(row=row).exclude(pk=later.pk).delete()
