"""A theme on its way: joined, decided, carried out, come to something, told back; and each thing it does not do."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from klang.vault.records.sealing import ChangedMeanwhile
from klang.voices import actions
from klang.voices.figures import Share
from klang.voices.models import Activity, Theme
from klang.voices.reads import figures, themes
from klang.voices.terms import State, Turn
from tests.cast import fresh
from tests.remembered import leaves, refuses
from tests.voices.told import (
    DO_IT,
    LATER,
    NOT,
    ON,
    OUTCOME,
    REPORT,
    answered,
    because_of,
    joined,
    says,
)

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
NOT_CHOSEN = "chosen to hear"


def the_theme(by, team):
    [found] = themes(fresh(by), team)
    return found


def test_voices_that_say_the_same_are_joined_and_stand_there_in_their_words(cast, lena, team):
    early = cast.at(cast.lena, cast.lena.at - timedelta(days=3))
    voices = [says(early, team, "รถตอนเย็น"), says(lena, team, "รถหลังเลิกงาน")]

    with leaves("voices.joined"):
        actions.join(fresh(lena), team, title="รถตอนเย็น", voices=voices)

    with leaves("voices.themes_read"):
        [theme] = themes(fresh(lena), team)
    assert [one.words.said.original for one in theme.voices] == ["รถตอนเย็น", "รถหลังเลิกงาน"]
    assert (theme.record.words.title, theme.record.words.since) == ("รถตอนเย็น", early.today)
    assert (theme.state, theme.turn, theme.decided) == (
        str(State.HEARD.label),
        Turn.HEARERS,
        "",
    )


def test_a_voice_stands_in_one_theme(lena, team):
    voice = says(lena, team)
    actions.join(fresh(lena), team, title="รถ", voices=[voice])

    with refuses("voices.joined", "in a theme already"):
        actions.join(fresh(lena), team, title="รถอีก", voices=[voice])


@pytest.mark.parametrize("voices", [[], [uuid4()]])
def test_a_voice_that_is_not_there_is_not_joined(lena, team, voices):
    with leaves(), pytest.raises(Http404):
        actions.join(lena, team, title="รถ", voices=voices)


def test_a_later_voice_is_added_and_an_earlier_one_makes_the_theme_older(cast, lena, team):
    theme = joined(lena, team)
    early = cast.at(cast.lena, cast.lena.at - timedelta(days=9))

    voice = says(early, team)
    with leaves("voices.added"):
        actions.add(fresh(lena), team, theme=theme, voices=[voice])

    found = the_theme(lena, team)
    assert len(found.voices) == 2
    assert found.record.words.since == early.today


def test_nothing_is_added_where_it_was_told(lena, team):
    theme = answered(lena, team)
    actions.report_back(fresh(lena), team, theme=theme, report=REPORT)

    voice = says(lena, team)
    with refuses("voices.added", "told back already"):
        actions.add(fresh(lena), team, theme=theme, voices=[voice])


def test_a_theme_goes_its_whole_way_and_every_version_stays(lena, team):
    theme = joined(lena, team)

    with leaves("voices.decided"):
        actions.decide(fresh(lena), team, theme=theme, verdict=DO_IT, seen=1)
    with leaves("voices.activity_begun"):
        actions.begin_activity(fresh(lena), team, words=because_of(theme), seen=2)
    with leaves("voices.result_noted"):
        actions.note_result(fresh(lena), team, theme=theme, outcome=OUTCOME, seen=3)
    with leaves("voices.reported_back"):
        actions.report_back(fresh(lena), team, theme=theme, report=REPORT, seen=4)

    found = the_theme(lena, team)
    words = found.record.words
    assert (words.verdict, words.outcome, words.report, words.answered_on) == (DO_IT, OUTCOME, REPORT, ON)
    assert (words.state, found.turn, found.ways) == (State.TOLD, Turn.NOBODY, [])
    assert [(kind, one.words.text) for kind, one in found.doing] == [("Service", "รถตอนเย็นทุกวัน")]
    assert found.decided == "We will do it"
    assert Theme.objects.count() == 5


def test_the_first_answer_counts_though_it_was_later(lena, team):
    theme = joined(lena, team)
    actions.decide(fresh(lena), team, theme=theme, verdict=LATER)

    again = DO_IT.__class__(State.TO_DO, "มีงบแล้ว", "ผู้บริหาร", date(2027, 1, 5))
    actions.decide(fresh(lena), team, theme=theme, verdict=again)

    words = the_theme(lena, team).record.words
    assert (words.answered_on, words.verdict) == (ON, again)


def test_a_no_is_told_back_too(lena, team):
    theme = joined(lena, team)
    actions.decide(fresh(lena), team, theme=theme, verdict=NOT)

    actions.report_back(fresh(lena), team, theme=theme, report=REPORT)

    assert the_theme(lena, team).record.words.state == State.TOLD


def test_a_step_that_does_not_follow_is_refused(lena, team):
    theme = joined(lena, team)
    with refuses("voices.result_noted", "Heard, not decided yet"):
        actions.note_result(fresh(lena), team, theme=theme, outcome=OUTCOME)
    with refuses("voices.reported_back", "Heard, not decided yet"):
        actions.report_back(fresh(lena), team, theme=theme, report=REPORT)
    with refuses("voices.activity_begun", "Heard, not decided yet"):
        actions.begin_activity(fresh(lena), team, words=because_of(theme))

    assert not Activity.objects.exists()
    actions.decide(fresh(lena), team, theme=theme, verdict=DO_IT)
    with refuses("voices.decided", "We will do it"):
        actions.decide(fresh(lena), team, theme=theme, verdict=DO_IT)


def test_two_at_once_do_not_answer_over_each_other(lena, team):
    theme = joined(lena, team)
    actions.decide(fresh(lena), team, theme=theme, verdict=LATER, seen=1)

    with pytest.raises(ChangedMeanwhile):
        actions.decide(fresh(lena), team, theme=theme, verdict=DO_IT, seen=1)


def test_what_is_not_there_is_not_answered(lena, team):
    with pytest.raises(Http404):
        actions.decide(lena, team, theme=uuid4(), verdict=DO_IT)


REFUSED = {
    "voices.joined": lambda by, team: actions.join(by, team, title="รถ", voices=[]),
    "voices.added": lambda by, team: actions.add(by, team, theme=uuid4(), voices=[]),
    "voices.decided": lambda by, team: actions.decide(by, team, theme=uuid4(), verdict=DO_IT),
    "voices.activity_begun": lambda by, team: actions.begin_activity(by, team, words=because_of(None)),
    "voices.result_noted": lambda by, team: actions.note_result(by, team, theme=uuid4(), outcome=OUTCOME),
    "voices.reported_back": lambda by, team: actions.report_back(by, team, theme=uuid4(), report=REPORT),
    "voices.themes_read": themes,
    "voices.figures_read": figures,
}


@pytest.mark.parametrize("trace", REFUSED)
def test_whoever_was_not_chosen_does_nothing_and_reads_nothing(stranger, team, trace):
    with refuses(trace, NOT_CHOSEN):
        REFUSED[trace](stranger, team)


def test_the_figures_count_what_was_done(lena, team):
    theme = answered(lena, team)
    actions.report_back(fresh(lena), team, theme=theme, report=REPORT)
    joined(lena, team, title="ห้องเงียบ")
    actions.begin_activity(fresh(lena), team, words=because_of(None))

    with leaves("voices.figures_read"):
        found = figures(fresh(lena), team)

    assert (found.in_time, found.origin, found.days) == (Share(1, 1), Share(1, 2), 2)
