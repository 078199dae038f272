"""The words for counting: coarse, translated, and never free."""

import importlib
import re
from dataclasses import dataclass, fields
from datetime import date, timedelta
from pathlib import Path

import polib
import pytest
from django.db.models import TextChoices
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from klang.survivors import terms
from klang.survivors.terms.facts import ANSWERS, WORDS_OF, Facts, NotACode, derive_age_band
from klang.survivors.terms.facts_exploitation import Control, Form
from klang.survivors.terms.facts_person import AgeBand
from klang.survivors.terms.facts_recruitment import Platform

FOLDER = Path(terms.__file__).parent
CATALOGUE = FOLDER.parents[1] / "locale" / "th" / "LC_MESSAGES" / "django.po"
THE_DAY = date(2026, 11, 23)
DAYS = st.dates(date(1920, 1, 1), date(2026, 11, 23))


@dataclass(frozen=True)
class Known:
    """A birthday known to lie between two days."""

    earliest: date
    latest: date


def words() -> list[type[TextChoices]]:
    names = sorted(path.stem for path in FOLDER.glob("facts_*.py"))
    modules = [importlib.import_module(f"{terms.__name__}.{name}") for name in names]
    return [
        each
        for module in modules
        for each in vars(module).values()
        if isinstance(each, type) and issubclass(each, TextChoices) and each.__module__ == module.__name__
    ]


def test_forced_criminality_and_a_locked_door_have_words_of_their_own():
    assert Form.FORCED_CRIMINALITY in Form
    assert Control.RESTRICTS_MOVEMENT in Control


@pytest.mark.parametrize("enum", words(), ids=lambda enum: enum.__name__)
def test_a_code_is_upper_case_and_never_what_is_shown(enum):
    with translation.override("en"):
        labels = [str(label) for label in enum.labels]

    assert all(re.fullmatch(r"[A-Z][A-Z0-9_]*", code) for code in enum.values)
    assert not set(enum.values) & ANSWERS
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("enum", words(), ids=lambda enum: enum.__name__)
def test_every_word_is_in_the_thai_catalogue_and_brands_are_left_alone(enum):
    catalogue = {entry.msgid: entry.msgstr for entry in polib.pofile(CATALOGUE) if entry.msgctxt == "facts"}
    brands = set(Platform.labels) if enum is Platform else set()

    with translation.override("en"):
        missing = [str(label) for label in enum.labels if not catalogue.get(str(label))]

    assert set(missing) <= brands
    assert len(missing) == (14 if enum is Platform else 0)


def test_no_two_words_of_one_list_become_one_word_in_thai():
    catalogue = {entry.msgid: entry.msgstr for entry in polib.pofile(CATALOGUE) if entry.msgctxt == "facts"}

    with translation.override("en"):
        thai = {enum: [catalogue.get(str(label), str(label)) for label in enum.labels] for enum in words()}

    assert [enum for enum, labels in thai.items() if len(set(labels)) < len(labels)] == []


def test_a_person_may_leave_all_six_unsaid():
    facts = Facts()

    assert [getattr(facts, fact.name) for fact in fields(Facts)] == [None] * 6


def test_each_of_the_six_takes_its_own_codes_and_the_four_answers():
    for name, enum in WORDS_OF.items():
        for code in [*enum.values, *ANSWERS]:
            assert getattr(Facts(**{name: code}), name) == code


@pytest.mark.parametrize("name", WORDS_OF)
@pytest.mark.parametrize("typed", ["", "she told me so", "Female", "female", "BANGKOK"])
def test_what_is_no_code_is_refused_and_not_repeated(name, typed):
    with pytest.raises(NotACode) as refusal:
        Facts(**{name: typed})

    assert not typed or typed not in str(refusal.value)


def test_a_code_of_one_fact_is_refused_in_another():
    with pytest.raises(NotACode):
        Facts(form="FEMALE")


def test_facts_print_nothing_of_themselves():
    assert "FEMALE" not in repr(Facts(sex_gender="FEMALE"))


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (0, AgeBand.UNDER_15),
        (14, AgeBand.UNDER_15),
        (15, AgeBand.FROM_15_TO_17),
        (17, AgeBand.FROM_15_TO_17),
        (18, AgeBand.FROM_18_TO_24),
        (24, AgeBand.FROM_18_TO_24),
        (25, AgeBand.FROM_25_TO_34),
        (34, AgeBand.FROM_25_TO_34),
        (35, AgeBand.FROM_35_TO_49),
        (49, AgeBand.FROM_35_TO_49),
        (50, AgeBand.FROM_50),
        (101, AgeBand.FROM_50),
    ],
)
def test_an_age_has_one_band(age, band):
    assert derive_age_band(age, THE_DAY) is band


def test_a_child_becomes_an_adult_on_the_birthday_and_not_the_day_before():
    born = Known(date(2008, 11, 23), date(2008, 11, 23))

    assert derive_age_band(born, THE_DAY - timedelta(days=1)) is AgeBand.FROM_15_TO_17
    assert derive_age_band(born, THE_DAY) is AgeBand.FROM_18_TO_24


def test_one_born_on_the_29th_of_february_is_not_made_older_on_the_28th():
    born = Known(date(2008, 2, 29), date(2008, 2, 29))

    assert derive_age_band(born, date(2026, 2, 28)) is AgeBand.FROM_15_TO_17
    assert derive_age_band(born, date(2026, 3, 1)) is AgeBand.FROM_18_TO_24


@pytest.mark.parametrize(
    ("earliest", "latest", "band"),
    [
        (date(2002, 1, 1), date(2002, 12, 31), AgeBand.FROM_18_TO_24),
        (date(2011, 1, 1), date(2011, 12, 31), AgeBand.CHILD),
        (date(2008, 1, 1), date(2008, 12, 31), None),
        (date(1991, 1, 1), date(1991, 12, 31), AgeBand.ADULT),
        (date(1950, 1, 1), date(1970, 12, 31), AgeBand.FROM_50),
        (date(2026, 1, 1), date(2026, 12, 31), AgeBand.UNDER_15),
    ],
)
def test_a_year_alone_gives_no_more_than_it_says(earliest, latest, band):
    assert derive_age_band(Known(earliest, latest), THE_DAY) is band


def test_a_birthday_that_has_not_come_gives_no_band():
    born = Known(THE_DAY + timedelta(days=1), THE_DAY + timedelta(days=1))

    assert derive_age_band(born, THE_DAY) is None
    assert derive_age_band(-1, THE_DAY) is None


@given(DAYS, DAYS)
def test_a_child_is_never_counted_as_grown_up_nor_the_other_way_round(one, other):
    born = Known(min(one, other), max(one, other))
    children = {AgeBand.UNDER_15, AgeBand.FROM_15_TO_17, AgeBand.CHILD}

    band = derive_age_band(born, THE_DAY)

    youngest_is_child = derive_age_band(Known(born.latest, born.latest), THE_DAY) in children
    oldest_is_child = derive_age_band(Known(born.earliest, born.earliest), THE_DAY) in children
    assert (band is None) == (youngest_is_child != oldest_is_child)
    assert band is None or (band in children) == oldest_is_child
