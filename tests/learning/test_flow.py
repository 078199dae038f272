"""The official flow: whole, the same in both languages, with the periods a file counts by, and at hand beside a file."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from klang.casework.actions import take_step
from klang.casework.journey_steps import CLOCKS
from klang.casework.journey_terms import State, View
from klang.casework.legal_periods import LEGAL_PERIODS, Standing
from klang.lang.said import Said
from klang.learning.flow import FLOW, NUMBERS, SOURCES, Sure
from klang.learning.principles import TITLES
from klang.web.guidance import PASSAGES
from klang.web.middleware import LANGUAGES
from tests.browser_free import client_of
from tests.cast import fresh

TEXTS = Path(__file__).parents[2] / "src/klang/learning/templates/learning/flow"
PERIODS = [(number, one) for number, step in enumerate(FLOW, start=1) for one in step.within]
SURE = {Sure.READ: Standing.REPORTED, Sure.UNCHECKED: Standing.UNCHECKED, Sure.OURS: Standing.OURS}


def text(number, language):
    return (TEXTS / language / f"{number}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("number", range(1, len(FLOW) + 1))
def test_a_step_says_the_same_in_both_languages_who_does_what_and_what_to_tell(number):
    said = {language: text(number, language) for language in LANGUAGES}

    shape = {language: re.findall("<(?:h2|ul|li|p)>", one) for language, one in said.items()}
    assert shape["th"] == shape["en"]
    assert shape["th"].count("<h2>") == 2
    assert not re.search("[a-z]", re.sub("<[^>]+>", "", said["th"]))
    assert not re.search("[ก-๎]", said["en"])


def test_every_step_has_its_texts_and_leads_to_what_is_there():
    for language in LANGUAGES:
        assert {one.stem for one in (TEXTS / language).glob("*.html")} == set(
            map(str, range(1, len(FLOW) + 1))
        )
    for step in FLOW:
        assert set(step.passages) <= set(PASSAGES)
        assert set(step.principles) <= set(TITLES)


def test_every_state_of_the_journey_stands_in_exactly_one_step():
    assert sorted(state for step in FLOW for state in step.states) == sorted(State.values)
    assert {NUMBERS[state] for state in State.values} == {
        at for at, one in enumerate(FLOW, start=1) if one.states
    }


@pytest.mark.parametrize(("number", "one"), PERIODS, ids=[one.code for _, one in PERIODS])
def test_a_period_is_the_one_a_file_counts_by_and_as_sure(number, one):
    [row] = [row for row in LEGAL_PERIODS if row.code == one.code and row.valid_to is None]

    assert (one.days, SURE[one.sure]) == (row.days, row.standing)
    assert one.since == (row.valid_from.year + 543 if row.valid_from else 0)
    assert bool(one.source) is (one.sure != Sure.OURS)
    assert number in {NUMBERS[state] for state, clocks in CLOCKS.items() if row.code in clocks}


def test_no_period_a_file_counts_by_is_left_out():
    assert {one.code for _, one in PERIODS} == {row.code for row in LEGAL_PERIODS}


def test_a_section_that_was_read_names_where_and_no_other_pretends_to():
    for section in (section for step in FLOW for section in step.law):
        assert bool(section.source) is (section.sure == Sure.READ)
        assert section.source in {"", *SOURCES}
    for _, one in PERIODS:
        assert one.sure != Sure.READ or one.source.split(", ")[-1] in SOURCES


@pytest.fixture
def lena_at_work(lena):
    return client_of(fresh(lena))


@pytest.mark.django_db(databases=["default", "volatile"])
def test_one_goes_from_step_to_step_and_no_further(lena_at_work):
    listed = lena_at_work.get(reverse("learning:flow")).content.decode()
    pages = {}
    for number in range(1, len(FLOW) + 1):
        where = reverse("learning:flow_step", args=[number])
        assert where in listed
        pages[number] = lena_at_work.get(where).content.decode()

    links = {number: re.findall('href="/handbook/flow/([0-9]+)/"', page) for number, page in pages.items()}
    assert links[1] == ["2"]
    assert links[len(FLOW)] == [str(len(FLOW) - 1)]
    assert all(links[at] == [str(at - 1), str(at + 1)] for at in range(2, len(FLOW)))
    for outside in (0, len(FLOW) + 1):
        assert lena_at_work.get(reverse("learning:flow_step", args=[outside])).status_code == 404


@pytest.mark.django_db(databases=["default", "volatile"])
def test_what_is_not_checked_says_so_and_that_it_is_not_the_handbook(lena_at_work):
    screening = lena_at_work.get(reverse("learning:flow_step", args=[3])).content.decode()
    rest = lena_at_work.get(reverse("learning:flow_step", args=[4])).content.decode()

    assert screening.count("(K)") == 2
    assert "(K)" not in rest
    for page in (screening, rest):
        assert "ไม่ใช่ข้อความในคู่มือ" in page.replace("\u2060", "")


@pytest.mark.django_db(databases=["default", "volatile"])
def test_a_file_leads_to_its_own_step_and_one_without_a_journey_to_none(lena, case):
    pages = [reverse("desk:case", args=[case.pk]), reverse("desk:step", args=[case.pk])]
    before = [client_of(fresh(lena)).get(page).content.decode() for page in pages]

    take_step(fresh(lena), case, to=State.NOTICE, view=View.AGREE, said=Said("ดี"))

    after = [client_of(fresh(lena)).get(page).content.decode() for page in pages]
    assert [re.findall("/handbook/flow/[0-9]+/", page) for page in before] == [[], []]
    assert [re.findall("/handbook/flow/([0-9]+)/", page) for page in after] == [["1"], ["1"]]
