"""A talk is counted; figures a group chose to show are released, and taken down."""

from datetime import date
from uuid import UUID, uuid4

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.figures import all_released, count
from klang.peers.models import Group, Released, Talk, TalkWords
from klang.vault.records.holding import holding, ledger_of
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Drawer, Right


@use_case("peers.talk_noted", may=rules.may_belong, peers=True)
def note_talk(by: Actor, group: Group, *, words: TalkWords) -> Talk:
    """Write down that the group gave a talk: in what kind of place, before how many."""
    noted: Talk = Talk.objects.seal(by, group, words, drawer=Drawer.TALK)
    return noted


@use_case("peers.figures_released", may=rules.may_coordinate, peers=True)
def release_figures(
    by: Actor, group: Group, *, since: date, until: date, chosen: tuple[str, ...]
) -> Released:
    """Show everybody who works here the figures the group chose, of days not shown before; none of them below five."""
    hold_still(by, group)
    holding(by, group).key(Drawer.TALK, Right.MANAGE)  # the lock: whoever releases coordinates the group
    before = [(one.since, one.until) for one in all_released(by, group=group)]
    counted = count(by, group, since, until)
    if rules.overlaps(since, until, before):
        raise Refused(_("Some of these days were shown before. Choose other days."))
    if not chosen or rules.points_at_few(counted, chosen):
        raise Refused(_("These figures would point at fewer than five. Choose fewer of them, or more days."))
    fresh = Released(row=uuid4(), group=group, since=since, until=until)
    fresh.figures = tuple(f"{one} {counted[one]}" for one in counted if one in chosen)
    return _keep(by, fresh)


@use_case("peers.figures_taken_down", may=rules.may_coordinate, peers=True)
def take_figures_down(by: Actor, group: Group, *, release: UUID) -> Released:
    """Show these figures to nobody any more."""
    hold_still(by, group)
    holding(by, group).key(Drawer.TALK, Right.MANAGE)
    known = next((one for one in all_released(by, group=group) if one.row == release), None)
    if known is None or known.down:
        raise Http404
    later = Released(
        row=known.row, version=known.version + 1, group=group, since=known.since, until=known.until
    )
    later.figures, later.down = known.figures, True
    return _keep(by, later)


def _keep(by: Actor, fresh: Released) -> Released:
    fresh.released_on = by.today
    fresh.save(force_insert=True)
    ledger_of(by).note(fresh.line)
    return fresh
