"""Codes that were chosen: those that are sealed are found wherever they lie, and an open column may hold its own."""

import pytest

from tests.leakscan.codes import Chosen, OpenColumns, in_bytes, in_cells, is_rare, rare, rarest
from tests.leakscan.searching import Hit

COLUMNS = OpenColumns.of_the_tables()
FORM = Chosen("CountFacts", "form", "FORCED_CRIMINALITY")
SAID = f"the code {FORM.code}"


def found(cells, *chosen):
    return list(in_cells(cells, COLUMNS.sealed(chosen), COLUMNS.held(chosen)))


@pytest.mark.parametrize(
    "value", ["FORCED_CRIMINALITY", "LAO,FORCED_CRIMINALITY", '{"form": "FORCED_CRIMINALITY"}']
)
def test_a_sealed_code_in_a_cell_is_found(value):
    cells = [("survivors_fact", "row", "7f3c"), ("survivors_fact", "drawer", value)]

    assert found(cells, FORM) == [Hit("survivors_fact.drawer", SAID)]


@pytest.mark.parametrize(
    "value", ["FORCED_CRIMINALITY_", "XFORCED_CRIMINALITY", "forced_criminality", b"\x00", 7, None]
)
def test_another_word_is_no_hit(value):
    assert found([("survivors_fact", "drawer", value)], FORM) == []


def test_a_short_code_is_found_in_a_cell_too():
    cells = [("people_worker", "disciplines", "LAW,MAN")]

    assert found(cells, Chosen("CorrectCard", "sex", "MAN")) == [
        Hit("people_worker.disciplines", "the code MAN")
    ]


def test_a_column_may_hold_its_own_choices_and_no_other_column_may():
    cells = [("learning_edition", "kind", "OTHER"), ("survivors_paper", "drawer", "OTHER")]

    assert found(cells, Chosen("AddPaper", "kind", "OTHER")) == [
        Hit("survivors_paper.drawer", "the code OTHER")
    ]


def test_a_column_may_hold_what_a_form_of_its_room_offers_under_its_name_and_nothing_else():
    sealed, offered = Chosen("GiveLines", "discipline", "LAW"), Chosen("NewColleague", "disciplines", "LAW")
    cells = [("people_worker", "disciplines", "HEALTH,LAW"), ("meetings_line", "drawer", "LAW")]

    assert found(cells, sealed, offered) == [Hit("meetings_line.drawer", "the code LAW")]
    assert len(found(cells, sealed)) == 2


def test_what_an_open_column_of_the_same_room_is_named_for_is_not_sealed():
    assert COLUMNS.sealed({Chosen("NewColleague", "disciplines", "SOCIAL_WORK")}) == set()
    assert COLUMNS.sealed({Chosen("AddPaper", "kind", "BORDER_PASS")}) == {"BORDER_PASS"}


def test_what_is_no_code_of_ours_is_not_looked_for():
    chosen = {
        Chosen("GiveSeat", "account", "7f3c"),
        Chosen("SetNext", "soon", "2026-11-26"),
        Chosen("", "x", "th"),
    }

    assert COLUMNS.sealed(chosen) == set()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("before", [b"form=", b"\x12\x00", b"abc", b"FOR"])
def test_a_rare_code_is_found_in_any_bytes(encoding, before):
    content = before + FORM.code.encode(encoding) + b"&next=1"

    assert in_bytes("a session", content, {FORM.code}) == [Hit("a session", SAID)]


def test_only_a_rare_code_that_no_open_column_holds_is_looked_for_in_any_bytes():
    codes = {"FORCED_CRIMINALITY", "OTHER", "MAN", "FROM_50", "CONSENT_ENDS"}

    assert rare(codes, COLUMNS.held(())) == {"FORCED_CRIMINALITY"}


def test_the_rarest_code_is_chosen_and_the_first_where_none_is_rare():
    assert rarest(["MALE", "TRANS_FEMALE", "TRANS_MALE"]) == "TRANS_FEMALE"
    assert rarest(["YES", "NO"]) == "YES"
    assert not is_rare("PROSECUTION")
