"""What a template names the short way is the same as Django tells, whatever it is that is named."""

from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Engine, Template, TemplateSyntaxError, engines
from django.template.loader import get_template
from django.utils.translation import gettext_lazy, override

from klang.web.drawing import Drawn, Told


class Search(forms.Form):
    """A form of which one field is called as something of every form."""

    sought = forms.CharField(required=False)
    prefix = forms.CharField(required=False, initial="Ms")


class Thing:
    """Something with an attribute, a method, a property that fails, and something below it."""

    word = "ดาว & <ฟ้า>"
    none = None

    def __init__(self, below=None):
        self.below = below

    def __str__(self):
        return "a thing"

    def said(self):
        return "<b>said</b>"

    def asks(self, _):
        return "never"

    def erases(self):
        raise AssertionError("called")

    erases.alters_data = True

    @property
    def empty(self):
        return []

    @property
    def broken(self):
        raise ValueError("broken")


class Both:
    """Something with keys and attributes of the same name."""

    name = "attribute"

    def __getitem__(self, key):
        return {"name": "key"}[key]


NAMED = {
    "thing": Thing(Thing()),
    "keys": {"items": "a key", "below": {"word": "x"}, "list": ["zero", "one"]},
    "both": Both(),
    "kind": Thing,
    "form": Search({"sought": "ดาว"}),
    "number": 1234567,
    "half": Decimal("0.5"),
    "day": date(2026, 11, 22),
    "lazy": gettext_lazy("Today & tomorrow <"),
    "safe": forms.TextInput().render("x", "<"),
    "call": lambda: Thing(),
}
PLACES = [
    *("thing.word", "thing.below.word", "thing.none", "thing.below.none.word", "thing.said", "thing.asks"),
    *("thing.erases", "thing.empty", "thing.missing", "thing.below.missing.word", "thing.below.below.word"),
    *(
        "keys.items",
        "keys.below.word",
        "keys.list.1",
        "keys.list.7",
        "keys.below.keys",
        "both.name",
        "both.word",
    ),
    *(
        "kind.word",
        "kind.below",
        "form.sought",
        "form.prefix",
        "form.is_bound",
        "form.errors",
        "form.sought.value",
    ),
    *(
        "number",
        "half",
        "day",
        "lazy",
        "safe",
        "call",
        "call.word",
        "missing",
        "missing.word",
        "template.name",
    ),
    *(
        '_("Today")',
        "'<b>'",
        "3",
        "thing.word|safe",
        "thing.word|length",
        "number|add:keys.list.1",
        "day|date:'Y'",
    ),
]


def drawn(kind, source, autoescape=True):
    template = kind(source, engine=engines["django"].engine)
    return template.render(Context(dict(NAMED), autoescape=autoescape))


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize(
    "pattern",
    [
        "{{ %s }}",
        "{%% if %s %%}yes{%% else %%}no{%% endif %%}",
        "{%% for one in keys.list %%}{{ %s }}{%% endfor %%}",
    ],
)
@pytest.mark.parametrize("autoescape", [True, False])
def test_it_is_the_same_as_django_tells(place, pattern, autoescape):
    with override("th"):
        assert drawn(Drawn, pattern % place, autoescape) == drawn(Template, pattern % place, autoescape)


@pytest.mark.parametrize("place", ["thing.broken", "thing.below.broken"])
def test_what_breaks_there_breaks_here(place):
    with pytest.raises(ValueError, match="broken"):
        drawn(Drawn, "{{ " + place + " }}")


@pytest.mark.parametrize(
    "source", ["{{ thing._below }}", "{% nothing %}", "{{ thing.word|nothing }}", "{% if %}"]
)
def test_what_django_does_not_read_is_not_read(source):
    with pytest.raises(TemplateSyntaxError):
        drawn(Drawn, source)


def test_the_rooms_templates_are_drawn_this_way_and_read_once():
    page = get_template("desk/today.html").template

    assert isinstance(page, Drawn)
    assert any(isinstance(node, Told) for node in page.nodelist.get_nodes_by_type(Told))
    assert get_template("desk/today.html").template is page


def test_a_page_of_two_parts_is_still_of_two_parts():
    engine = Engine(
        loaders=[("django.template.loaders.locmem.Loader", {"whole": "{% block a %}1{% endblock %}"})]
    )
    part = Drawn('{% extends "whole" %}{% block a %}{{ block.super }}{{ two }}{% endblock %}', engine=engine)

    assert part.render(Context({"two": "<"})) == "1&lt;"
