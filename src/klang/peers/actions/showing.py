"""What a group shows of itself, and how it answers whoever would like to get to know it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.http import Http404

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.carrying import code_of, lay_down
from klang.peers.knocking import waiting
from klang.peers.models import Group, ReplyWords, Shown, Welcome, WelcomeWords, newest_shown
from klang.peers.terms import Answer
from klang.people.host import Host
from klang.vault.records.holding import Altered, holding, ledger_of
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Drawer, Right


@dataclass(frozen=True, repr=False)
class ShownWords:
    """What everybody who works here will read of the group."""

    name: str
    about: str
    languages: tuple[str, ...]
    welcomes: bool


@use_case("peers.shown", may=rules.may_coordinate, peers=True)
def show(by: Actor, group: Group, *, words: ShownWords) -> Shown:
    """Show everybody who works here that there is this group, as it tells it itself, and whether it welcomes people."""
    return _keep(by, group, vars(words))


@use_case("peers.shown_no_more", may=rules.may_coordinate, peers=True)
def hide(by: Actor, group: Group) -> Shown:
    """Show nothing of the group any more."""
    known = newest_shown(group=group).get(group.pk)
    if known is None or known.down:
        raise Http404
    words = {name: getattr(known, name) for name in ShownWords.__dataclass_fields__}
    return _keep(by, group, {**words, "down": True, "welcomes": False})


def _keep(by: Actor, group: Group, words: dict[str, Any]) -> Shown:
    hold_still(by, group)
    holding(by, group).key(Drawer.TALK, Right.MANAGE)  # the lock: whoever shows it coordinates the group
    known = newest_shown(group=group).get(group.pk)
    if known is not None and known.altered(by):
        raise Altered
    row, version = (known.row, known.version + 1) if known else (uuid4(), 1)
    shown = Shown(row=row, version=version, group=group, shown_on=by.today, **words)
    shown.save(force_insert=True)
    ledger_of(by).note(shown.line)
    return shown


@use_case("peers.knock_answered", may=rules.may_coordinate, peers=True)
def answer_knock(
    by: Actor, group: Group, *, item: UUID, reply: ReplyWords, host: Host, topics: tuple[str, ...] = ()
) -> Group:
    """Answer somebody who would like to get to know the group: yes, or not now; only her worker finds the answer."""
    hold_still(by, group)
    holding(by, group).key(Drawer.TALK, Right.MANAGE)
    known = next((one for one in waiting(by, group) if one.arrived.pk == item), None)
    if known is None or known.words is None:
        raise Http404
    words = known.words
    if reply.says == Answer.YES:
        wish = WelcomeWords(by.today, words.called, words.language, words.wish.first, topics)
        Welcome.objects.seal(by, group, wish, drawer=Drawer.TALK)
    lay_down(code_of(host, words.code), reply, by.today)
    known.arrived.delete()
    return group


@use_case("peers.knock_put_aside", may=rules.may_coordinate, peers=True)
def put_knock_aside(by: Actor, group: Group, *, item: UUID) -> Group:
    """Put aside what cannot be opened, since it was not put in here like this."""
    holding(by, group).key(Drawer.TALK, Right.MANAGE)
    known = next((one for one in waiting(by, group) if one.arrived.pk == item), None)
    if known is None or known.words is not None:
        raise Http404
    known.arrived.delete()
    return group
