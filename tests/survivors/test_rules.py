"""Who may register, read and correct, and how old she may be, asked of plain values."""

from datetime import date

import pytest

from klang.casework import rules as casework
from klang.lang.dates import from_iso
from klang.people.rules import is_signed_in
from klang.survivors import rules
from klang.survivors.ages import age_known, band_of
from klang.survivors.answers import Unanswered, parted, together
from klang.survivors.terms.person import Grown
from klang.web.terms import NoAnswer

TODAY = date(2026, 11, 23)


def test_registering_needs_keys_in_hand_and_the_rest_is_asked_as_everywhere_in_a_file():
    assert rules.may_register == is_signed_in
    assert (rules.may_change, rules.may_see) == (casework.may_write, casework.may_read)


@pytest.mark.parametrize(
    ("born", "grown"),
    [
        (None, Grown.NOT_KNOWN),
        ("2000", Grown.YES),
        ("2015", Grown.NO),
        ("2008-11-23", Grown.YES),
        ("2008-11-24", Grown.NO),
        ("2008", Grown.UNSURE),
    ],
)
def test_whoever_may_still_be_under_18_is_not_taken_for_grown(born, grown):
    known = age_known(from_iso(born) if born else None, TODAY)

    assert known.grown is grown


def test_without_a_birth_there_is_no_band_for_figures():
    assert band_of(None, TODAY) is None
    assert band_of(from_iso("2000"), TODAY)


def test_what_was_not_answered_keeps_which_of_the_four_stands_in_its_place():
    given = {"name": "ดาว", "born": NoAnswer.ASK_LATER, "papers": None}

    answers, unanswered = parted(given, ["name", "born", "papers", "never asked"])

    assert answers == {"name": "ดาว"}
    assert unanswered == (Unanswered("born", "ASK_LATER"),)
    assert together(answers, unanswered) == {"name": "ดาว", "born": NoAnswer.ASK_LATER}
