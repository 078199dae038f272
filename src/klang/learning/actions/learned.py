"""What is written down of what was learned: questions, points, and what people said at the end."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import (
    Evaluation,
    EvaluationWords,
    Item,
    Questions,
    QuestionsWords,
    Scores,
    ScoresWords,
    Sheet,
    Workshop,
)
from klang.learning.terms import PEOPLE
from klang.vault.records.sealing import hold_still


@use_case("learning.questions_written", may=rules.may_work_on)
def write_questions(by: Actor, workshop: Workshop, *, items: Sequence[Item], version: int = 0) -> None:
    """Write the questions asked before and after; once points are entered, each still gives what it gave."""
    hold_still(by, workshop)
    before = Questions.objects.one(by, workshop, Questions.only(workshop))
    gave = [one.most for one in before.words.items] if before else []
    if Scores.objects.whole(by, workshop) and gave != [one.most for one in items]:
        raise Refused(
            _("Points are entered already: how many questions there are and what each gives stays.")
        )
    words = QuestionsWords(tuple(items))
    Questions.objects.seal(by, workshop, words, drawer=PEOPLE, row=Questions.only(workshop), seen=version)


@use_case("learning.scores_entered", may=rules.may_work_on)
def enter_scores(
    by: Actor, workshop: Workshop, *, when: str, sheets: Sequence[Sheet], version: int = 0
) -> None:
    """Enter some people's points at one time; those of the others stay. No points at all takes a sheet out."""
    hold_still(by, workshop)
    before = next((one for one in Scores.objects.whole(by, workshop) if one.words.when == when), None)
    now = {one.participant: one for one in (before.words.sheets if before else ())}
    now |= {one.participant: one for one in sheets}
    words = ScoresWords(when, tuple(one for one in now.values() if one.points))
    row = before.row if before else None
    Scores.objects.seal(by, workshop, words, drawer=PEOPLE, row=row, seen=version)


@use_case("learning.evaluation_noted", may=rules.may_work_on)
def note_evaluation(by: Actor, workshop: Workshop, *, words: EvaluationWords) -> None:
    """Note what one person said at the end, without their name."""
    Evaluation.objects.seal(by, workshop, words, drawer=PEOPLE)
