"""The journey in words and in a drawing, both kept in step with the table."""

from itertools import product
from pathlib import Path

import polib
from django.utils import translation

import klang
from klang.casework import journey, journey_reasons, journey_terms, legal_periods
from klang.casework.journey import STEPS, Kind, why_not
from klang.casework.journey_diagram import journey_diagram
from klang.casework.journey_terms import MINE, State, View

HOUSE = Path(klang.__file__).parent
CATALOGUE = HOUSE / "locale" / "th" / "LC_MESSAGES" / "django.po"
DIAGRAM = HOUSE.parents[1] / "docs" / "states" / "journey.md"
PAIRS = list(product(State, State))


def test_on_their_own_page_everyone_reads_where_they_stand_but_nobody_that_they_are_missing():
    assert set(State) - set(MINE) == {State.MISSING}


def test_every_word_of_the_journey_is_in_the_thai_catalogue():
    kept = {(entry.msgctxt or "", entry.msgid) for entry in polib.pofile(CATALOGUE) if entry.msgstr}
    enums = {
        "state": journey_terms.State,
        "view": journey_terms.View,
        "reason": journey_reasons.StepReason,
        "condition": journey_reasons.Condition,
        "clock": legal_periods.Clock,
    }

    with translation.override("en"):
        said = {(context, str(label)) for context, enum in enums.items() for label in enum.labels}
        said |= {("mine state", str(label)) for label in MINE.values()}
        said |= {("", why_not(now, to)) for now, to in PAIRS if why_not(now, to)}
        said |= {("", journey.view_lacks(view, words, "")) for view in View for words in ("", "Yes.")}

    assert said - kept - {("", "")} == set()


def test_her_own_words_for_the_state_are_not_the_staff_s():
    kept = {(entry.msgctxt, entry.msgid): entry.msgstr for entry in polib.pofile(CATALOGUE)}

    with translation.override("en"):
        staff = {state: kept["state", str(state.label)] for state in MINE}
        same = [state for state in MINE if kept["mine state", str(MINE[state])] == staff[state]]

    assert same == [State.RETURN]


def test_the_drawing_in_the_docs_is_the_journey_as_it_is():
    assert DIAGRAM.read_text(encoding="utf-8") == journey_diagram()


def test_the_drawing_leaves_no_step_out():
    drawn = journey_diagram()

    for (now, to), step in STEPS.items():
        if step.kind is Kind.ONWARD:
            assert f"    {now.value} --> {to.value}\n" in drawn
            assert f"| {now.value} | {to.value} | {step.owner} |" in drawn
    assert "**DECLINED** (Not now) from every other state.\n" in drawn
    assert "**MISSING** (Out of contact) from every other state.\n" in drawn
