"""Our own guidance: a minute for every page, in both languages."""

import re
from pathlib import Path

import pytest
from django.urls import get_resolver

from klang.web.guidance import PASSAGES, passage_about
from klang.web.middleware import LANGUAGES
from tests.pages.table import TABLE

TEXTS = Path(__file__).parents[2] / "src/klang/web/templates/web/guide"
NEEDS_NONE = {"web:guide", "web:passage", "web:more"}


def lines(name, language):
    return re.findall("<li>(.*?)</li>", (TEXTS / language / f"{name}.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", PASSAGES)
def test_a_passage_says_the_same_in_both_languages_within_a_minute(name):
    said = {language: lines(name, language) for language in LANGUAGES}

    assert len(said["th"]) == len(said["en"])
    assert 3 <= len(said["th"]) <= 7
    assert len(" ".join(said["en"]).split()) <= 150


def test_every_page_has_a_passage_and_every_passage_a_text():
    alone = {page for page in TABLE if not passage_about(page)}
    texts = {language: {text.stem for text in (TEXTS / language).glob("*.html")} for language in LANGUAGES}

    assert alone == NEEDS_NONE
    assert texts == {language: set(PASSAGES) for language in LANGUAGES}


def test_a_passage_is_about_pages_that_exist():
    rooms = get_resolver().namespace_dict
    about = {page for passage in PASSAGES.values() for page in passage.about}

    assert {page for page in about if page.partition(":")[0] not in rooms} <= {"meetings"}
    assert {page for page in about if ":" in page} <= {*TABLE, "desk:search"}


@pytest.mark.parametrize("path", ["no-such-passage", "..", "today.html"])
@pytest.mark.django_db(databases=["default", "volatile"])
def test_another_word_in_the_address_is_not_there(client, path):
    assert client.get(f"/guide/{path}/").status_code in {302, 404}
