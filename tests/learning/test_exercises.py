"""Exercises: the same in both languages, with people who are in the practice house, and a house that says so."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from klang.config.demo.people import PEOPLE
from klang.learning.exercises import EXERCISES
from klang.learning.principles import TITLES
from klang.web.middleware import LANGUAGES
from tests.browser_free import client_of
from tests.cast import fresh

TEXTS = Path(__file__).parents[2] / "src/klang/learning/templates/learning/exercise"
ALL = reverse("learning:exercises")


def lines(code, language):
    return re.findall("<li>(.*?)</li>", (TEXTS / language / f"{code}.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", EXERCISES)
def test_an_exercise_says_the_same_in_both_languages(code):
    said = {language: lines(code, language) for language in LANGUAGES}

    assert len(said["th"]) == len(said["en"]) == 4
    assert not re.search("[a-z]", "".join(said["th"]))
    assert not re.search("[ก-๎]", "".join(said["en"]))


def test_every_text_is_an_exercise_and_every_exercise_has_its_texts():
    for language in LANGUAGES:
        assert {text.stem for text in (TEXTS / language).glob("*.html")} == set(EXERCISES)


@pytest.mark.parametrize("one", EXERCISES.values(), ids=list(EXERCISES))
def test_an_exercise_is_played_by_people_of_the_practice_house_and_practises_principles(one):
    assert set(one.handles) <= {person.handle for person in PEOPLE}
    assert set(one.principles) <= set(TITLES)
    assert 5 <= one.minutes <= 60


@pytest.fixture
def lena_at_work(cast):
    return client_of(fresh(cast.lena))


@pytest.mark.django_db(databases=["default", "volatile"])
def test_each_exercise_is_read_from_the_list_and_none_that_is_not_there(lena_at_work):
    listed = lena_at_work.get(ALL).content.decode()

    for code in EXERCISES:
        where = reverse("learning:exercise", args=[code])
        assert where in listed
        assert lines(code, "th")[0] in lena_at_work.get(where).content.decode()
    assert lena_at_work.get(reverse("learning:exercise", args=["none"])).status_code == 404


@pytest.mark.django_db(databases=["default", "volatile"])
@pytest.mark.parametrize(
    ("here", "where", "told"),
    [
        (False, "", "klang demo --practice"),
        (False, "https://practice.example.org/", 'href="https://practice.example.org/"'),
        (True, "", "คุณอยู่ในระบบสำหรับฝึกแล้ว"),
    ],
    ids=["nobody said where", "somewhere else", "here"],
)
def test_the_page_says_where_the_practice_house_is(settings, lena_at_work, here, where, told):
    settings.KLANG_PRACTICE, settings.KLANG_PRACTICE_URL = here, where

    page = lena_at_work.get(ALL).content.decode()

    assert told in page
    assert ('<body class="practice">' in page) is here
