"""Taking a step of the journey, always with what she thinks of it."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework import rules
from klang.casework.calendar import lead_of, managers, remind, supervisor_of, touch
from klang.casework.journey import (
    NOT_YET,
    Ends,
    may_begin,
    reasons_of,
    step_between,
    view_lacks,
    view_suits,
    what_follows,
    why_unsuited,
)
from klang.casework.journey_terms import State, View
from klang.casework.models import Case, Due, Step, StepWords
from klang.casework.periods import begun
from klang.casework.terms import DueCode
from klang.lang.said import Said
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer


class ViewMissing(ValueError):
    """A step needs what she thinks of it, or why she was not asked; the message says what is missing."""


class ReasonMissing(ValueError):
    """A step that can be taken for several reasons needs to know which; the message says so."""


class NotHere(ValueError):
    """The journey cannot begin or go there; the message says why."""


@use_case("casework.step_taken", may=rules.may_take_step)
def take_step(  # noqa: PLR0913  six by name after the thing, as every deed may have
    by: Actor,
    case: Case,
    *,
    to: str,
    view: str,
    said: Said | None = None,
    why: str = "",
    reason: str = "",
) -> Step:
    """Take a step of the journey and write down what she thinks of it, in her words."""
    said = said or Said()
    if missing := view_lacks(View(view), said.first, why, language=said.first_language):
        raise ViewMissing(missing)
    touch(by, case)
    taken = Step.objects.whole(by, case)
    before = [State(step.words.state) for step in taken]
    now, there = before[-1] if before else None, State(to)
    _check(before, there)
    if not view_suits(now, there, View(view)):
        raise ViewMissing(why_unsuited(View(view)))
    words = StepWords(to, view, said, why, _reason(now, there, reason))
    step = _keep(by, case, words)
    _begin_periods(by, case, step.row, what_follows(now, there, by.today).dues, taken)
    return step


def _check(before: list[State], to: State) -> None:
    """To say no is open from anywhere, and asks for nothing."""
    if to is State.DECLINED:
        return
    if to in NOT_YET:
        raise NotHere(_("Another office leads only after it has accepted, and cannot do so in here yet."))
    if not before:
        if not may_begin(to):
            raise NotHere(_("A journey does not begin here."))
        return
    step_between(before[-1], to, before)


def _reason(now: State | None, to: State, given: str) -> str:
    """The reason that was given, or the only one there is."""
    reasons = reasons_of(now, to)
    if given in reasons:
        return given
    if given or len(reasons) > 1:
        raise ReasonMissing(_("Choose the reason for this step."))
    return reasons[0]


def _keep(by: Actor, case: Case, words: StepWords) -> Step:
    month = by.today.replace(day=1) if words.state == State.CLOSED else None
    if case.closed_month is not None and words.state == State.DECLINED:
        month = case.closed_month  # a file that has ended stays ended
    if case.closed_month != month:
        Case.objects.filter(pk=case.pk).update(closed_month=month)
        case.closed_month = month
    step: Step = Step.objects.seal(by, case, words, drawer=Drawer.PLAN, closed_month=month)
    return step


def _begin_periods(by: Actor, case: Case, step: UUID, ends: Ends, taken: Sequence[Record[StepWords]]) -> None:
    """Remind of the day each period ends; one that begins anew takes the place of the one before it."""
    anew = {clock for clock, _ in ends}
    for (about, on), clocks in begun(taken).items():
        if anew.issuperset(clocks):
            waiting = Due.objects.filter(case=case, code=DueCode.CLOCK, done_on=None)
            waiting.filter(about=about, on=on).update(done_on=by.today)
    watching = _who_watches(by, case) if ends else ()
    for _clock, day in ends:
        for account in watching:
            remind(case, account, day, DueCode.CLOCK, step)


def _who_watches(by: Actor, case: Case) -> list[UUID]:
    """Those who answer for the file, and whoever stands behind the one who leads it."""
    responsible = list(managers(case, by.today))
    behind = supervisor_of(lead_of(by, case))
    return responsible if behind is None or behind in responsible else [*responsible, behind]
