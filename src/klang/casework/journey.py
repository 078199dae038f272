"""The judgements of the journey: may it go there, whose step is it, what follows. Pure."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from klang.casework.journey_reasons import Condition, Room, StepReason
from klang.casework.journey_steps import CLOCKS, FIRST, STEPS, Kind, Step
from klang.casework.journey_terms import State, View
from klang.casework.legal_periods import Clock, ends_on

__all__ = ["FIRST", "STEPS", "Kind", "Step"]

UNHEARD = frozenset({View.NOT_ASKED, View.COULD_NOT_BE_ASKED})
NOT_YET = frozenset({State.TRANSFERRED})  # the office that would lead has no page to accept on
_WANTED = frozenset({Condition.PROTECTION_WANTED, Condition.OWN_CHOICE})
THREE_MONTHS = timedelta(days=90)


class NoSuchStep(LookupError):
    """The journey cannot go there from here; the message says why."""


Ends = tuple[tuple[Clock, date], ...]  # periods, and the day each of them ends


@dataclass(frozen=True)
class Following:
    """What a step begins: days to remind lead and supervisor of, and days to ask how our help was."""

    dues: Ends
    feedback_on: tuple[date, ...]


def may_begin(state: State) -> bool:
    """Whether a journey may begin here."""
    return state in FIRST


def may_go(from_state: State, to_state: State, been: Collection[State] = ()) -> bool:
    """Whether this step exists, for a journey that has been in these states."""
    return not why_not(from_state, to_state, been)


def why_not(from_state: State, to_state: State, been: Collection[State] = ()) -> str:
    """Why this step cannot be taken, or nothing when it can."""
    step = STEPS.get((from_state, to_state))
    if step is None:
        return _no_such_step(from_state, to_state)
    if step.kind is Kind.BACK and to_state not in been:
        return _("The way back leads only to where this journey has been.")
    return ""


def _no_such_step(from_state: State, to_state: State) -> str:
    if from_state == to_state:
        return _("This is where the journey stands now.")
    if from_state == State.TRANSFERRED:
        return _("Another agency leads now. What is new goes to them.")
    if from_state == State.CLOSED:
        return _("Help has ended here. It begins again with needs and strengths, or with new facts.")
    into = {
        State.NOTICE: _("A journey can begin there, but does not go back to it."),
        State.CONFIRMED: _("Only the finding of the panel leads there."),
        State.CLOSED: _("Help ends only after a closure review."),
        State.TRANSFERRED: _("From here the file is not handed to another agency."),
    }
    return into.get(to_state) or _("This step does not follow from here.")


def step_between(from_state: State, to_state: State, been: Collection[State] = ()) -> Step:
    """The step from here to there; refused with the reason where there is none."""
    if refusal := why_not(from_state, to_state, been):
        raise NoSuchStep(refusal)
    return STEPS[from_state, to_state]


def steps_from(state: State, been: Collection[State] = ()) -> dict[State, Step]:
    """All steps that can be taken from here, those onward first."""
    open_now = {to: step for (now, to), step in STEPS.items() if now == state and may_go(now, to, been)}
    order = list(Kind)
    return dict(sorted(open_now.items(), key=lambda each: order.index(each[1].kind)))


def owner_of(from_state: State, to_state: State) -> Room:
    """The room whose page takes this step."""
    step = STEPS.get((from_state, to_state))
    if step is None:
        raise NoSuchStep(_no_such_step(from_state, to_state))
    return step.owner


def view_fits(step: Step, view: View) -> bool:
    """Whether this view suits this step.

    A wish of one's own only where one declines, ends or comes back; protection and care only for who wants it (s.33).
    """
    if view == View.DISAGREE:
        return step.condition not in _WANTED
    own = {StepReason.OWN_WISH, StepReason.CAME_BACK}
    return view != View.OWN_WISH or not own.isdisjoint(step.reasons)


def why_unsuited(view: View) -> str:
    """Why this view does not suit a step."""
    if view == View.DISAGREE:
        return _("This help is only for who wants it. Write down what they want instead.")
    return _("Own wish is for declining, ending or coming back. Write what she thinks of it.")


def view_suits(from_state: State | None, to_state: State, view: View) -> bool:
    """Whether this view suits the step from here to there; to decline is always somebody's own wish."""
    if to_state is State.DECLINED:
        return True
    step = STEPS.get((from_state, to_state)) if from_state else None
    return view_fits(step, view) if step else view != View.OWN_WISH


def reasons_of(from_state: State | None, to_state: State) -> tuple[StepReason, ...]:
    """The reasons for which this step can be taken; a journey that begins, or a second no, has one."""
    step = STEPS.get((from_state, to_state)) if from_state else None
    if step:
        return step.reasons
    return (StepReason.OWN_WISH if to_state is State.DECLINED else StepReason.AS_PLANNED,)


def view_is_enough(view: View, words: str, why: str, *, language: str = "") -> bool:
    """Whether enough is known of the survivor's view: the words and their language, or why there are none."""
    return not view_lacks(view, words, why, language=language)


def view_lacks(view: View, words: str, why: str, *, language: str = "") -> str:
    """What is still missing of the survivor's view, or nothing; declining never has to be explained."""
    if view == View.OWN_WISH:
        return ""
    if view in UNHEARD:
        return "" if why.strip() else _("Write why it was not asked.")
    if not words.strip():
        return _("Write it as it was said.")
    return "" if language.strip() else _("Which language was it said in?")


def what_follows(from_state: State | None, to_state: State, on: date) -> Following:
    """What begins with a step: reminders by the periods in force that day, and asking how our help was.

    A journey that begins comes from nowhere (None); what is no step, such as declining twice, begins nothing.
    """
    step = STEPS.get((from_state, to_state)) if from_state else None
    if from_state and step is None:
        return Following(dues=(), feedback_on=())
    clocks = step.clocks if step else CLOCKS.get(to_state, ())
    dues = [(clock, end) for clock in clocks if (end := ends_on(clock, on))]
    asked_now = from_state == State.REFLECTION or to_state in (State.RETURN, State.CLOSED)
    feedback = [on] if asked_now and to_state not in (State.DECLINED, State.MISSING) else []
    if to_state == State.CLOSED:
        feedback.append(on + THREE_MONTHS)
    return Following(dues=tuple(dues), feedback_on=tuple(feedback))
