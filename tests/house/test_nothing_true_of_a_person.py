"""No table, column, kind of record or page is named by what is true of a person: that lies in an envelope."""

import re

import pytest
from django.apps import apps

from klang.casework.terms import DueCode
from klang.vault.registers import CARD_KINDS, MANIFEST, OWNER_KINDS, PURPOSES, RECORD_TYPES
from tests.house.looking import templates

# Whole words, and beginnings of words, of what may be so of somebody.
WHOLE = (
    "test finding child baby minor girl boy woman man wife sex gender age race religion hiv aids std "
    "ill sick pain drug death dead died missing wage debt money visa border police prison court "
    "crime gang camp brothel shelter story alleged "
)
BEGINNINGS = (
    "pregnan abort exploit traffick prostitut victim rap abus assault violen injur disab diagnos "
    "addict suicid depress trauma orphan deport arrest detain detention accus suspect convict crimin "
    "offend tortur slave forc stateless illegal escap declin runaway return compensat patient "
    "hospital clinic psych counsel reflect wish "
)
WORDS, BEGIN = set(WHOLE.split()), tuple(BEGINNINGS.split())
RAPID = re.compile(r"rapid|rapport")
# A colleague's way in can be closed: the word is about an account of a worker, never about a survivor.
OF_WORKERS = {
    "people.disabled",
    "people/<uuid:account>/disable",
    "people.Account.disabled_on",
    "people/disable.html",
}


def says(name):
    """The words in a name that tell something true of a person."""
    parts = re.findall(r"[a-z]+", RAPID.sub("", re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()))
    return [part for part in parts if part in WORDS or part.rstrip("s") in WORDS or part.startswith(BEGIN)]


def told(names):
    return {name: says(name) for name in names if name not in OF_WORKERS and says(name)}


def test_no_kind_of_record_says_what_is_true_of_a_person():
    assert told([*RECORD_TYPES, *MANIFEST, *OWNER_KINDS, *CARD_KINDS, *PURPOSES]) == {}


def test_no_table_and_no_open_column_says_what_is_true_of_a_person():
    columns = [str(field) for model in apps.get_models() for field in model._meta.local_fields]

    assert told(columns) == {}


def test_nothing_that_falls_due_says_what_is_true_of_a_person():
    assert told(DueCode.values) == {}


def test_no_page_is_called_by_what_is_true_of_a_person():
    pages = [
        path.relative_to(path.parents[1]).as_posix() for path in templates() if "guide" not in path.parts
    ]

    assert told(pages) == {}


@pytest.mark.parametrize(
    "name",
    [
        "identification.found_child",
        "justice.compensation_received",
        "health_test",
        "needs.pregnancy_noted",
        "cases/<uuid:case_id>/decline/",
        "HivResult",
        "RAPE_REPORTED",
        "survivors.victim_registered",
        "findings",
    ],
)
def test_a_telling_name_is_found(name):
    assert says(name)


@pytest.mark.parametrize(
    "name", ["needs.noted", "latest", "attested", "casework.step_taken", "paper", "rapport"]
)
def test_a_name_that_tells_nothing_is_left_alone(name):
    assert not says(name)
