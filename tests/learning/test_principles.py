"""The thirty principles: the same in both languages, and at hand where they are needed."""

import re
from pathlib import Path

import pytest
from django.urls import reverse

from klang.learning.principles import PRINCIPLES, TITLES, needed_on
from klang.web.middleware import LANGUAGES
from tests.browser_free import client_of
from tests.cast import fresh
from tests.pages.table import IN_HER_HANDS, TABLE

TEXTS = Path(__file__).parents[2] / "src/klang/learning/templates/learning/guide"
ALL = [f"P-{number:02}" for number in range(1, 31)]
WITHOUT = {"web", "people:start", "people:sign_in", "people:note", "people:join"}


def lines(code, language):
    return re.findall("<li>(.*?)</li>", (TEXTS / language / f"{code}.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("code", ALL)
def test_a_principle_says_the_same_in_both_languages_within_a_minute(code):
    said = {language: lines(code, language) for language in LANGUAGES}

    assert len(said["th"]) == len(said["en"]) == 3
    assert 20 <= len(" ".join(said["en"]).split()) <= 90
    assert not re.search("[a-z]", "".join(said["th"]))
    assert not re.search("[ก-๎]", "".join(said["en"]))


def test_there_are_thirty_each_once_and_each_with_its_text():
    assert sorted(TITLES) == ALL
    assert sum(map(len, PRINCIPLES.values())) == len(ALL)
    for language in LANGUAGES:
        assert {text.stem for text in (TEXTS / language).glob("*.html")} == set(ALL)


def test_every_page_of_the_work_has_principles_and_every_principle_a_page():
    work = {page for page in TABLE if page.partition(":")[0] != "web"}

    assert not [page for page in work if not needed_on(page)]
    assert {code for page in TABLE for code in needed_on(page)} == set(ALL)
    assert max(len(needed_on(page)) for page in work) <= 3


@pytest.mark.django_db(databases=["default", "volatile"])
def test_the_principles_of_a_page_stand_on_it_and_lead_to_their_words(lena, case):
    client = client_of(fresh(lena))

    page = client.get(reverse("needs:note", args=[case.pk])).content.decode()
    read = client.get(reverse("learning:principle", args=["P-04"])).content.decode()

    assert re.findall("/handbook/principles/(P-[0-9]{2})/", page) == ["P-04", "P-13", "P-05"]
    assert lines("P-04", "th")[0] in read


@pytest.mark.django_db(databases=["default", "volatile"])
def test_they_are_for_those_who_work_here_and_not_on_pages_turned_to_her(client):
    assert client.get("/handbook/principles/").status_code == 302
    assert [page for page, row in TABLE.items() if row.by == IN_HER_HANDS]
    assert "principles" not in client.get(reverse("people:sign_in")).content.decode()


@pytest.mark.parametrize("code", ["P-00", "P-31", "p-04", "today"])
@pytest.mark.django_db(databases=["default", "volatile"])
def test_another_principle_is_not_there(lena, code):
    assert client_of(fresh(lena)).get(f"/handbook/principles/{code}/").status_code == 404
