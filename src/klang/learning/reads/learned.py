"""What was learned and what people said at the end, as sums: nothing is told of fewer than five."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.gain import ENOUGH, Gain, Likert, gains, likert
from klang.learning.models import Evaluation, Item, Questions, Scores, Sheet, Workshop
from klang.learning.plotting import Plot, plot
from klang.learning.terms import Asked, Open, When


@dataclass(frozen=True, repr=False)
class Points:
    """The questions, and whose points are entered at one time."""

    items: tuple[Item, ...]
    sheets: dict[UUID, Sheet]
    version: int


@dataclass(frozen=True, repr=False)
class Compared:
    """What those learned who took both tests; `enough` says whether anything may be told."""

    when: str
    people: int
    enough: bool
    items: list[tuple[int, Item, Gain | None]]
    whole: Gain | None
    plot: Plot

    @property
    def label(self) -> str:
        """With which test the first is compared, in words."""
        return str(When(self.when).label)


@dataclass(frozen=True, repr=False)
class Sums:
    """What people said at the end: how many, from 1 to 5, and their words; nothing under five."""

    people: int
    enough: bool
    marks: list[tuple[str, Likert]]
    said: list[tuple[str, list[str]]]


@use_case("learning.questions_read", may=rules.may_work_on)
def questions(by: Actor, workshop: Workshop) -> tuple[tuple[Item, ...], int]:
    """Read the questions, and which version they are."""
    found = Questions.objects.one(by, workshop, Questions.only(workshop))
    return (found.words.items, found.version) if found else ((), 0)


@use_case("learning.scores_read", may=rules.may_work_on)
def points(by: Actor, workshop: Workshop, *, when: str) -> Points:
    """Read whose points are entered at one time."""
    items, _ = questions(by, workshop)
    found = next((one for one in Scores.objects.whole(by, workshop) if one.words.when == when), None)
    sheets = {one.participant: one for one in (found.words.sheets if found else ())}
    return Points(items, sheets, found.version if found else 0)


@use_case("learning.results_read", may=rules.may_work_on)
def results(by: Actor, workshop: Workshop) -> list[Compared]:
    """Read what was learned since the first test, for each later one."""
    items, _ = questions(by, workshop)
    entered = {one.words.when: one.words.sheets for one in Scores.objects.whole(by, workshop)}
    first = entered.pop(When.PRE, ())
    return [_compared(items, (first, entered[when]), when) for when in When.values if when in entered]


def _compared(items: Sequence[Item], sheets: tuple[Sequence[Sheet], Sequence[Sheet]], when: str) -> Compared:
    before, after = ({one.participant: one.points for one in them} for them in sheets)
    people, each, whole = gains(before, after, [one.most for one in items])
    rows = [(at + 1, item, gain) for at, (item, gain) in enumerate(zip(items, each, strict=True))]
    return Compared(when, people, people >= ENOUGH, rows, whole, plot(each))


@use_case("learning.evaluations_read", may=rules.may_work_on)
def evaluations(by: Actor, workshop: Workshop) -> Sums:
    """Read what people said at the end, added up."""
    found = [one.words for one in Evaluation.objects.whole(by, workshop)]
    if len(found) < ENOUGH:
        return Sums(len(found), False, [], [])
    marks = [(str(one.label), likert([words.marks.get(one) for words in found])) for one in Asked]
    said = [
        (str(one.label), sorted(words.said[one] for words in found if words.said.get(one))) for one in Open
    ]
    return Sums(len(found), True, marks, said)
