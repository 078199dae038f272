"""A browser writes down what is typed and chosen, unless form and box say that it must not."""

import re

from tests.house.looking import faults, read, templates
from tests.web.test_page_form import NoteNeed

FORM = re.compile(r"<form\b[^>]*>")
BOX = re.compile(r"<(?:input|textarea|select)\b[^>]*>")
OFF = ' autocomplete="off"'


def speaking(pattern, page):
    """The tags that let the browser remember; a box nobody sees is spoken for by its form."""
    return [tag for tag in pattern.findall(page) if OFF not in tag and 'type="hidden"' not in tag]


def test_every_form_of_every_page_says_so():
    assert faults(lambda path: speaking(FORM, read(path)), templates()) == {}


def test_every_box_a_page_brings_along_says_so():
    assert faults(lambda path: speaking(BOX, read(path)), templates()) == {}


def test_every_kind_of_box_says_so():
    shown = str(NoteNeed())

    assert {"radio", "checkbox", "text"} <= set(re.findall(r'type="(\w+)"', shown))
    assert "<select" in shown
    assert "<textarea" in shown
    assert speaking(BOX, shown) == []


def test_a_form_that_says_nothing_is_found():
    assert speaking(FORM, '<form method="post">{% csrf_token %}') == ['<form method="post">']
    assert speaking(BOX, '<select name="a">') == ['<select name="a">']
