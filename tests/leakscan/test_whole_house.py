"""The command as everybody runs it: nothing lies anywhere, and every question of every form was met."""

import re
import subprocess
import sys

import pytest
from django import forms

from klang.survivors.forms import AddName
from tests.house.looking import ROOT, calls, tree, written
from tests.leakscan.codes import forms_of_the_house, is_code

pytestmark = pytest.mark.browser

LAST = re.compile(r"^0 hits in (\d+) places; planted found 12/12$")
WRITTEN = (forms.TextInput, forms.Textarea, forms.PasswordInput)
CODES = re.compile(r"^(\d+) sealed codes were chosen; (\d+) of them", re.MULTILINE)
# What is asked only after something that did not happen in this walk; each is met in a story of its own.
ANNOUNCED = {"AnnounceSeries", "AnnounceWorkshop"}  # to everybody, in the open: no marker is written there
FROM_A_FILE = {"LookOverList", "WriteDown"}  # shown only after a list or a recording was sent as a file
ELSEWHERE = {
    "Start",
    "HandOn",
    *ANNOUNCED,
    *FROM_A_FILE,
    "TakePeopleIn",
}  # a first day begins in an empty house; what was taken in is not handed on; nobody registered here
RARELY = {"keyboard", "stays"}  # asked where words look typed with an old keyboard, or point at somebody
# What is brought in lies in the open, and its codes with it; figures that a group chooses are shown to everybody.
PUBLISHED = {"BringIn", "ChooseFigures", *ANNOUNCED}
INSTEAD = "_instead"  # what stands in the place of an answer, which an answer was written beside


@pytest.fixture(scope="module")
def scanned():
    words = [sys.executable, "-m", "tests.leakscan", "--tell"]
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=1150)


def test_nothing_that_was_written_lies_anywhere(scanned):
    last = LAST.match(scanned.stdout.splitlines()[-1])

    assert last, scanned.stdout + scanned.stderr
    assert int(last[1]) >= 15
    assert scanned.returncode == 0


def test_every_question_that_takes_words_was_met_in_every_form(scanned):
    met = told(scanned, r"^  (\S+): (.*)$")

    assert missing(met, takes_words) == set()


def test_every_question_with_codes_was_answered_and_saved_in_every_form(scanned):
    chosen = told(scanned, r"^  chosen in (\S+): (\w+)=")

    left = missing(chosen, offers_codes)

    assert {
        (form, name) for form, name in left if form not in PUBLISHED and not name.endswith(INSTEAD)
    } == set()


def test_sealed_codes_were_chosen_and_looked_for(scanned):
    sealed, rare = CODES.search(scanned.stdout).groups()

    assert int(sealed) >= 25
    assert int(rare) >= 12


def test_two_forms_are_never_called_the_same():
    names = [form.__name__ for form in asked_by_a_page()]

    assert sorted(set(names)) == sorted(names)


def test_a_form_nobody_filled_in_is_named():
    met = {(form.__name__, name) for form in asked_by_a_page() for name in written_into(form)}

    assert missing(met, takes_words) == set()
    assert missing({one for one in met if one[0] != "AddName"}, takes_words) == {
        ("AddName", name) for name in written_into(AddName)
    }


def told(scanned, line):
    """What the scan says was met, by form and name."""
    found = re.findall(line, scanned.stdout, re.MULTILINE)
    return {(form, name) for form, names in found for name in names.split()}


def missing(met, kind):
    """The questions of this kind that no form of this name was asked."""
    asked = {(form.__name__, name) for form in asked_by_a_page() for name in boxes(form, kind)}
    return {(form, name) for form, name in asked - met if form not in ELSEWHERE and name not in RARELY}


def asked_by_a_page():
    """The forms that a page makes; not those that others are only made from."""
    made = {name for path in written() for name in calls(tree(path))}
    return [form for form in forms_of_the_house() if form.__name__ in made]


def written_into(form):
    return boxes(form, takes_words)


def takes_words(box):
    return isinstance(box, WRITTEN) and not box.is_hidden


def offers_codes(box):
    """Whether there are codes of ours to choose among, or choices that only the page knows."""
    if not isinstance(box, forms.Select | forms.RadioSelect | forms.CheckboxSelectMultiple):
        return False
    offered = [
        str(code) for _, options, _ in box.optgroups("", []) for code in (one["value"] for one in options)
    ]
    return not offered or any(is_code(code) for code in offered)


def boxes(form, kind):
    for name, field in form.base_fields.items():
        parts = getattr(field.widget, "widgets", [field.widget])
        names = getattr(field.widget, "widgets_names", [""])
        yield from (f"{name}{suffix}" for suffix, box in zip(names, parts, strict=True) if kind(box))
