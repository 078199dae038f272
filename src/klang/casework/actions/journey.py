"""Taking a step of the journey, always with what she thinks of it."""

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework import rules
from klang.casework.calendar import managers, remind, states_of, touch
from klang.casework.journey import may_begin, step_between, view_lacks, what_follows
from klang.casework.journey_terms import State, View
from klang.casework.models import Case, Step, StepWords
from klang.casework.terms import DueCode
from klang.lang.said import Said
from klang.vault.registers import Drawer


class ViewMissing(ValueError):
    """A step needs what she thinks of it, or why she was not asked; the message says what is missing."""


class NotHere(ValueError):
    """The journey cannot begin or go there; the message says why."""


@use_case("casework.step_taken", may=rules.may_take_step)
def take_step(by: Actor, case: Case, *, to: str, view: str, said: Said | None = None, why: str = "") -> Step:
    """Take a step of the journey and write down what she thinks of it, in her words."""
    said = said or Said()
    if missing := view_lacks(View(view), said.first, why, language=said.first_language):
        raise ViewMissing(missing)
    touch(by, case)
    before = states_of(by, case)
    _check(before, State(to))
    return _keep(by, case, StepWords(to, view, said, why), before[-1] if before else None)


@use_case("casework.step_taken_at_her_wish", may=rules.has_a_seat)
def decline(by: Actor, case: Case) -> Step:
    """She does not want help now: one touch, from anywhere, and she may come back any time."""
    touch(by, case)
    before = states_of(by, case)
    return _keep(by, case, StepWords(State.DECLINED, View.OWN_WISH), before[-1] if before else None)


def _check(before: list[State], to: State) -> None:
    if not before:
        if not may_begin(to):
            raise NotHere(_("A journey does not begin here."))
        return
    step_between(before[-1], to, before)


def _keep(by: Actor, case: Case, words: StepWords, before: State | None) -> Step:
    month = by.today.replace(day=1) if words.state == State.CLOSED else None
    if case.closed_month is not None and words.state == State.DECLINED:
        month = case.closed_month  # a file that has ended stays ended
    if case.closed_month != month:
        Case.objects.filter(pk=case.pk).update(closed_month=month)
        case.closed_month = month
    step: Step = Step.objects.seal(by, case, words, drawer=Drawer.PLAN, closed_month=month)
    for _clock, day in what_follows(before, State(words.state), by.today).dues:
        for account in managers(case, by.today):
            remind(case, account, day, DueCode.CLOCK, step.row)
    return step
