"""What everybody may read: released by those who hear, corrected, and taken down."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.vault.records.holding import holding, ledger_of
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Drawer, Right
from klang.voices import rules
from klang.voices.answering import answer_slips, last_released
from klang.voices.models import Release, Team, Theme


@dataclass(frozen=True, repr=False)
class Told:
    """What is released, in Thai and in English: what was said, and what we did."""

    said: str
    said_en: str
    did: str
    did_en: str


@use_case("voices.released", may=rules.may_hear)
def release(by: Actor, team: Team, *, theme: UUID, told: Told) -> Release:
    """Let everybody read what was said and what we did: at least five spoke, and nobody is named."""
    found = Theme.objects.one(by, team, theme)
    if found is None:
        raise Http404
    if not rules.may_be_released(found.words.state, len(found.words.voices)):
        raise Refused(_("Others may read of it when it is decided, and when five people or more spoke."))
    kept = _keep(by, team, Release(theme=theme, **vars(told)))
    answer_slips(by, team, found.words.voices, kept.row)
    return kept


@use_case("voices.taken_down", may=rules.may_hear)
def take_down(by: Actor, team: Team, *, theme: UUID) -> Release:
    """Let nobody read it any more."""
    before = last_released(by, team, theme)
    if before is None or before.down:
        raise Http404
    words = {name: getattr(before, name) for name in ("said", "said_en", "did", "did_en")}
    return _keep(by, team, Release(theme=theme, **words, down=True))


def _keep(by: Actor, team: Team, fresh: Release) -> Release:
    """As the next version of what was released of this theme before, if anything was."""
    hold_still(by, team)
    holding(by, team).key(Drawer.TALK, Right.WRITE)  # the lock: whoever releases holds the key
    before = last_released(by, team, fresh.theme)
    fresh.row, fresh.version = (before.row, before.version + 1) if before else (uuid4(), 1)
    fresh.team, fresh.released_on = team, by.today
    fresh.save(force_insert=True)
    ledger_of(by).note(fresh.line)
    return fresh
