"""Every column of every table stands under a comment that says whether it lies in the open, and what is sealed."""

import re
from inspect import getsource

import pytest
from django.apps import apps

from klang.config.management.commands.privacy import said_of
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Envelope

COMMENT = re.compile(r"^ *# (In the open|Sealed)\b")
SET = re.compile(r"^ *(\w+)(?:: \w+)? = (?:models\.(\w+)|(Envelope|Codes))\(")
LINKS = {"ForeignKey", "OneToOneField"}


def kept():
    return {model._meta.label: model for model in apps.get_models()}


def _speaks_for_itself(column):
    return column[2] in LINKS or column[1] == "id"


def uncommented(source):
    """The columns of a table's source that stand under neither comment, or under the wrong one. Links and ids need none."""
    under, found = "", []
    for line in source.splitlines():
        if comment := COMMENT.match(line):
            under = comment[1]
        elif column := SET.match(line):
            wanted = "Sealed" if column[3] == "Envelope" else "In the open"
            found += [column[1]] if under != wanted and not _speaks_for_itself(column) else []
    return found


def made_here(model):
    """What a table is made from, as far as we wrote it; what every record has stands at the top of the page."""
    return [one for one in model.__mro__ if one.__module__.startswith("klang.") and one is not SealedRow]


def test_every_column_stands_under_one_of_the_two_comments():
    found = {
        made.__qualname__: uncommented(getsource(made))
        for model in kept().values()
        for made in made_here(model)
    }

    assert {name: columns for name, columns in found.items() if columns} == {}


def test_a_table_with_an_envelope_says_what_is_in_it():
    sealed = {
        label: model for label, model in kept().items() if any(map(_is_sealed, model._meta.local_fields))
    }

    assert [
        label for label, model in sealed.items() if not any(kind == "Sealed" for kind, _ in said_of(model))
    ] == []


def _is_sealed(field):
    return isinstance(field, Envelope)


@pytest.mark.parametrize(
    "source",
    [
        "area = models.CharField(max_length=9)",
        "# Sealed, in the plan drawer.\nurgent = models.BooleanField()",
        "# In the open: a day.\nenvelope = Envelope(holds=Words)",
        "drawers = Codes(max_length=9)",
    ],
)
def test_a_column_under_no_comment_or_the_wrong_one_is_found(source):
    assert uncommented(source)
