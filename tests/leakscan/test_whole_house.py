"""The command as everybody runs it: nothing lies anywhere, and every question of every form was met."""

import re
import subprocess
import sys
from importlib import import_module
from importlib.util import find_spec

import pytest
from django import forms

from klang.web.forms.page import PageForm
from tests.house.looking import ROOT, rooms

pytestmark = pytest.mark.browser

LAST = re.compile(r"^0 hits in (\d+) places; planted found 12/12$")
WRITTEN = (forms.TextInput, forms.Textarea, forms.PasswordInput)
# What is asked only after something that did not happen in this walk; each is met in a story of its own.
ELSEWHERE = {"secret", "officer"}  # a first day begins in an empty house


@pytest.fixture(scope="module")
def scanned():
    words = [sys.executable, "-m", "tests.leakscan", "--tell"]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=900)


def test_nothing_that_was_written_lies_anywhere(scanned):
    last = LAST.match(scanned.stdout.splitlines()[-1])

    assert last, scanned.stdout + scanned.stderr
    assert int(last[1]) >= 15
    assert scanned.returncode == 0


def test_every_question_that_takes_words_was_met(scanned):
    met = set(re.findall(r"[\w-]+", " ".join(re.findall(r"^  \S+: (.*)$", scanned.stdout, re.MULTILINE))))

    asked = {name for form in forms_of_the_house() for name in written_into(form)}

    assert asked - met - ELSEWHERE == set()


def forms_of_the_house():
    for room in rooms():
        if find_spec(f"klang.{room}.forms"):
            import_module(f"klang.{room}.forms")
    waiting, found = [PageForm, forms.Form], set()
    while waiting:
        found |= (below := set(waiting.pop().__subclasses__()) - found)
        waiting += below
    return [form for form in found if form.__module__.startswith("klang.")]


def written_into(form):
    for name, field in form.base_fields.items():
        boxes = getattr(field.widget, "widgets", [field.widget])
        names = getattr(field.widget, "widgets_names", [""])
        for suffix, box in zip(names, boxes, strict=True):
            if isinstance(box, WRITTEN) and not box.is_hidden:
                yield f"{name}{suffix}"
