import pytest

from klang.learning import actions
from klang.learning.models import EvaluationWords, Item, ParticipantWords, Sheet
from klang.learning.reads import evaluations, participants, points, questions, results
from klang.learning.terms import When
from klang.vault.records.sealing import ChangedMeanwhile
from tests.cast import fresh
from tests.learning.held import ONLY_PEOPLE
from tests.remembered import leaves, refuses
from tests.standing import standing

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
ITEMS = (Item("ใครเลือก", "ผู้เสียหาย"), Item("บอก 3 อย่าง", most=3))
SAID = EvaluationWords({"content": 5, "use": 4}, {"learned": "ฟังให้จบ"})


@standing
def six(helper, workshop):
    people = [ParticipantWords(0, f"คุณคนที่ {number}") for number in range(6)]
    actions.add_participants(fresh(helper), workshop, people=people)
    actions.write_questions(fresh(helper), workshop, items=ITEMS)
    return [one.record.row for one in participants(fresh(helper), workshop).people]


def enters(by, workshop, rows, given, when=When.PRE, version=0):
    sheets = [Sheet(row, given) for row in rows]
    actions.enter_scores(fresh(by), workshop, when=when, sheets=sheets, version=version)


def test_questions_are_written_and_written_anew(helper, workshop):
    with leaves("learning.questions_written"):
        actions.write_questions(fresh(helper), workshop, items=ITEMS)
    actions.write_questions(fresh(helper), workshop, items=ITEMS[:1], version=1)

    with leaves("learning.questions_read"):
        assert questions(fresh(helper), workshop) == (ITEMS[:1], 2)


def test_before_any_question_there_is_none(helper, workshop):
    assert questions(fresh(helper), workshop) == ((), 0)
    assert points(fresh(helper), workshop, when=When.PRE).sheets == {}
    assert results(fresh(helper), workshop) == []


def test_once_points_are_entered_a_question_gives_what_it_gave(helper, workshop, six):
    enters(helper, workshop, six, (1, 2))

    for items in (ITEMS[:1], (ITEMS[0], Item("อื่น"))):
        with refuses("learning.questions_written", "what each gives stays"):
            actions.write_questions(fresh(helper), workshop, items=items)
    actions.write_questions(fresh(helper), workshop, items=(Item("ใครเลือกได้"), ITEMS[1]))


def test_points_of_the_others_stay_and_an_empty_sheet_is_taken_out(helper, workshop, six):
    with leaves("learning.scores_entered"):
        enters(helper, workshop, six[:2], (1, 2))
    enters(helper, workshop, six[1:3], (0, 3), version=1)
    enters(helper, workshop, six[:1], ())

    with leaves("learning.scores_read"):
        found = points(fresh(helper), workshop, when=When.PRE)
    assert {row: one.points for row, one in found.sheets.items()} == {six[1]: (0, 3), six[2]: (0, 3)}
    assert (found.items, found.version) == (ITEMS, 3)
    assert points(fresh(helper), workshop, when=When.POST).sheets == {}


def test_two_who_enter_at_once_lose_nothing(helper, workshop, six):
    enters(helper, workshop, six, (1, 2))
    enters(helper, workshop, six, (1, 3), version=1)

    with pytest.raises(ChangedMeanwhile):
        enters(helper, workshop, six, (0, 0), version=1)


def test_what_was_learned_is_told_for_each_later_time(helper, workshop, six):
    enters(helper, workshop, six, (0, 1))
    enters(helper, workshop, six[:5], (1, 2), when=When.POST)
    enters(helper, workshop, six[:4], (1, 3), when=When.SIX)

    with leaves("learning.results_read"):
        after, later = results(fresh(helper), workshop)

    assert (after.label, after.people, after.enough) == ("After", 5, True)
    assert [gain.normalised for _, _, gain in after.items] == pytest.approx([1, 0.5])
    assert after.whole.normalised == pytest.approx(2 / 3)
    assert len(after.plot.marks) == 2
    assert (later.label, later.people, later.enough, later.whole) == ("After six months", 4, False, None)
    assert [gain for _, _, gain in later.items] == [None, None]


def test_without_a_first_test_nobody_took_both(helper, workshop, six):
    enters(helper, workshop, six, (1, 2), when=When.POST)

    [found] = results(fresh(helper), workshop)

    assert (found.people, found.enough) == (0, False)


def test_what_people_said_is_added_up_from_five_on(helper, workshop):
    for _ in range(4):
        with leaves("learning.evaluation_noted"):
            actions.note_evaluation(fresh(helper), workshop, words=SAID)
    few = evaluations(fresh(helper), workshop)
    actions.note_evaluation(fresh(helper), workshop, words=EvaluationWords({"content": 1}))

    with leaves("learning.evaluations_read"):
        found = evaluations(fresh(helper), workshop)

    assert (few.people, few.enough, few.marks, few.said) == (4, False, [], [])
    marks = dict(found.marks)
    assert marks["What was taught"].counts == (1, 0, 0, 0, 4)
    assert marks["The time for each part"].mean is None
    assert dict(found.said)["What I learned"] == ["ฟังให้จบ"] * 4


def test_who_does_not_work_on_it_neither_reads_nor_writes(lena, workshop):
    with refuses("learning.questions_written", ONLY_PEOPLE):
        actions.write_questions(fresh(lena), workshop, items=ITEMS)
    with refuses("learning.scores_entered", ONLY_PEOPLE):
        enters(lena, workshop, [], ())
    with refuses("learning.evaluation_noted", ONLY_PEOPLE):
        actions.note_evaluation(fresh(lena), workshop, words=SAID)
    with refuses("learning.questions_read", ONLY_PEOPLE):
        questions(fresh(lena), workshop)
    with refuses("learning.scores_read", ONLY_PEOPLE):
        points(fresh(lena), workshop, when=When.PRE)
    with refuses("learning.results_read", ONLY_PEOPLE):
        results(fresh(lena), workshop)
    with refuses("learning.evaluations_read", ONLY_PEOPLE):
        evaluations(fresh(lena), workshop)


def test_what_there_is_one_of_stands_beside_all_else_there_is_one_of(helper, workshop, six):
    actions.note_who_came(fresh(helper), workshop, on=workshop.begins_on, half="AM", here=six)
    actions.write_questions(fresh(helper), workshop, items=ITEMS)

    assert [one.halves for one in participants(fresh(helper), workshop).people] == [1] * 6
    assert questions(fresh(helper), workshop)[0] == ITEMS
