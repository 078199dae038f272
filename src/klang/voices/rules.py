"""Who hears what was said, who chooses them, and what follows from it. Answered with plain values."""

from collections.abc import Mapping
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question
from klang.people.rules import is_key_officer, is_signed_in, is_vouched_for
from klang.voices.terms import ENOUGH, FREE, LONGEST_WAIT, MOST_RECORDINGS, MOST_WAITING, State, Task, Turn


@question(no=_("There are people here who hear already."))
def nobody_hears_yet(by: Actor, subject: Any) -> bool:
    """Whether this office has nobody yet to whom voices go."""
    return not subject.teams.filter(task=Task.HEARS).exists()


@question(no=_("Somebody hears first. Those who handle complaints are chosen among those who hear."))
def somebody_hears(by: Actor, subject: Any) -> bool:
    """Whether this office has somebody to whom voices go."""
    return bool(subject.teams.filter(task=Task.HEARS).exists())


@question(no=_("Only those who were chosen to hear can open this. The page of voices says who they are."))
def hears(by: Actor, subject: Any) -> bool:
    """Whether this person was chosen to hear."""
    return bool(subject.is_heard_by(by.account_id))


@question(
    no=_("Who hears is chosen by those who were asked to choose. The page of voices says who they are.")
)
def chooses_who_hears(by: Actor, subject: Any) -> bool:
    """Whether this person was asked to choose who hears."""
    return bool(subject.is_chosen_by(by.account_id))


may_begin = is_signed_in & is_key_officer & nobody_hears_yet
may_begin_handling = is_signed_in & is_key_officer & somebody_hears
may_see_who_hears = is_signed_in & is_vouched_for
may_put_in = is_signed_in & is_vouched_for  # a colleague, or the server for somebody without a name
may_choose = is_signed_in & chooses_who_hears
may_hear = is_signed_in & hears

# From each state of a theme, where it may go on to; and whose turn it is there.
STEPS: Final[Mapping[State, tuple[State, ...]]] = {
    State.HEARD: (State.TO_DO, State.LATER, State.NOT),
    State.TO_DO: (State.UNDER_WAY, State.LATER, State.NOT),
    State.LATER: (State.TO_DO, State.LATER, State.NOT),
    State.NOT: (State.TOLD, State.TO_DO),
    State.UNDER_WAY: (State.UNDER_WAY, State.DONE, State.NOT),
    State.DONE: (State.TOLD, State.UNDER_WAY),
    State.TOLD: (),
}
TURNS: Final[Mapping[State, Turn]] = {
    State.HEARD: Turn.HEARERS,
    State.TO_DO: Turn.WHO_CARRIES,
    State.LATER: Turn.HEARERS,
    State.NOT: Turn.HEARERS,
    State.UNDER_WAY: Turn.WHO_CARRIES,
    State.DONE: Turn.HEARERS,
    State.TOLD: Turn.NOBODY,
}
VERDICTS: Final = (State.TO_DO, State.LATER, State.NOT)


def leads_to(now: str, to: str) -> bool:
    """Whether a theme may go on from here to there."""
    return State(to) in STEPS[State(now)]


def verdicts_from(now: str) -> list[State]:
    """What can be decided about a theme that stands here."""
    return [one for one in VERDICTS if one in STEPS[State(now)]]


def may_be_released(now: str, voices: int) -> bool:
    """Whether others may read of a theme: it is decided, and so many spoke that nobody is pointed at."""
    return State(now) is not State.HEARD and voices >= ENOUGH


def tray_is_full(waiting: int) -> bool:
    """Whether so many wait that nothing more is taken before somebody has heard them."""
    return waiting >= MOST_WAITING


def holds_no_more_recordings(waiting: int) -> bool:
    """Whether so many recordings wait that only words are still taken."""
    return waiting >= MOST_RECORDINGS


def seconds_to_wait(sent: int, free: int = FREE) -> int:
    """How long the next one waits after so many within an hour: nobody at first, then longer each time."""
    over = sent - free
    return min(LONGEST_WAIT, 5 * 2 ** min(over, 10)) if over > 0 else 0
