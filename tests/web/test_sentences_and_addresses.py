"""What templates look up once: a sentence in each language, an address by what stands in it, what is always the same."""

from uuid import UUID

import pytest
from django.template import engines
from django.utils.translation import override

HERE = UUID(int=1)


def drawn(source, **told):
    return engines["django"].from_string("{% load i18n %}" + source).render(told)


def test_a_sentence_is_told_in_the_language_of_each_page():
    page = engines["django"].from_string('{% load i18n %}{% translate "Today" context "nav" %}')

    said = []
    for language in ("th", "en", "th"):
        with override(language):
            said.append(page.render({}))

    assert said == ["วันนี้", "Today", "วันนี้"]


@pytest.mark.parametrize("word", ["Done", "Files"])
def test_a_sentence_that_comes_from_the_page_is_looked_up_each_time(word):
    page = engines["django"].from_string("{% load i18n %}{% translate word %}/{% translate word|lower %}")

    assert page.render({"word": "Noted"}) == "Noted/noted"
    assert page.render({"word": word}) == f"{word}/{word.lower()}"


def test_a_sentence_can_be_given_a_name_and_escaped_or_not():
    assert drawn("{% translate word as bold %}{{ bold }}", word="<b>") == "&lt;b&gt;"
    assert drawn("{% translate word %}", word="<b>") == "&lt;b&gt;"
    assert (
        drawn('{% autoescape off %}{% translate "<b>" %}{% endautoescape %}{% translate "100%" %}')
        == "<b>100%"
    )


def test_an_address_is_the_one_of_what_stands_in_it():
    page = engines["django"].from_string("{% url 'desk:case' one %}")

    assert page.render({"one": HERE}) == f"/cases/{HERE}/"
    assert page.render({"one": UUID(int=2)}) == f"/cases/{UUID(int=2)}/"
    assert drawn("{% url 'desk:case' case_id=one as home %}{{ home }}", one=HERE) == f"/cases/{HERE}/"
    assert drawn("{% url 'desk:case' one as home %}{{ home }}", one=HERE) == f"/cases/{HERE}/"


def test_what_is_always_the_same_is_written_once_in_each_language_and_for_each_code():
    page = engines["django"].from_string(
        "{% load same %}{% same for here %}{{ here }} {{ word }}{% endsame %}"
    )

    said = []
    for language, here, word in (
        ("th", "a", 1),
        ("th", "a", 2),
        ("th", "b", 3),
        ("en", "a", 4),
        ("th", "a", 5),
    ):
        with override(language):
            said.append(page.render({"here": here, "word": word}))

    assert said == ["a 1", "a 1", "b 3", "a 4", "a 1"]


def test_what_is_the_same_everywhere_needs_no_code():
    page = engines["django"].from_string("{% load same %}{% same %}{{ word }}{% endsame %}")

    assert [page.render({"word": word}) for word in (1, 2)] == ["1", "1"]


def test_a_code_that_does_not_stand_there_is_a_code_as_well():
    page = engines["django"].from_string("{% load same %}{% same for step.url %}{{ step.url }}.{% endsame %}")

    assert [page.render({}), page.render({"step": {"url": "/3/"}}), page.render({})] == [".", "/3/.", "."]
