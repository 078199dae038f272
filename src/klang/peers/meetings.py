"""What a group's drawer holds of the times it met, and which notes have had their time."""

from datetime import date

from klang.access.actor import Actor
from klang.peers.models import (
    Agreement,
    AgreementWords,
    Gathering,
    GatheringWords,
    Group,
    Notes,
    NotesWords,
    Support,
    SupportWords,
    Welcome,
    WelcomeWords,
)
from klang.peers.rules import is_over
from klang.vault.records.sealing import Record


def agreed(by: Actor, group: Group) -> Record[AgreementWords]:
    """What the group agreed on."""
    [agreement] = Agreement.objects.whole(by, group)
    return agreement


def over(by: Actor, group: Group) -> list[Record[NotesWords]]:
    """The notes whose time is over and which still say something."""
    rule = agreed(by, group)
    gone = {one.row for one in Gathering.objects.whole(by, group) if has_gone(one, rule, by.today)}
    written = [one for one in Notes.objects.whole(by, group) if one.words.says_something]
    return [one for one in written if one.words.gathering in gone]


def has_gone(met: Record[GatheringWords], agreement: Record[AgreementWords], today: date) -> bool:
    """Whether what was written of this time has disappeared."""
    return is_over(met.words.on, agreement.words.days, today)


def welcomes_over(by: Actor, group: Group) -> list[Record[WelcomeWords]]:
    """The wishes whose time is over and which still say something of somebody."""
    days = agreed(by, group).words.days
    told = [one for one in Welcome.objects.whole(by, group) if one.words.called]
    return [one for one in told if is_over(one.words.on, days, by.today)]


def supports_over(by: Actor, group: Group) -> list[Record[SupportWords]]:
    """The times one stood by somebody whose time is over and which still say something of her."""
    days = agreed(by, group).words.days
    told = [one for one in Support.objects.whole(by, group) if one.words.says_something]
    return [one for one in told if is_over(one.words.on, days, by.today)]
