"""What lies in the open is one closed list: a new open column is red until somebody has asked what a thief learns."""

from django.apps import apps
from django.db import models

from klang.casework.terms import DueCode
from klang.config.management.commands.privacy import open_columns, privacy_page
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Published
from tests.house.looking import ROOT, read

LIST = ROOT / "tests" / "house" / "open_columns.txt"
SHORT = (models.UUIDField, models.DateField, models.IntegerField, models.BooleanField, models.BinaryField)
LONGEST_CODE = 200


def allowed():
    lines = [line for line in read(LIST).splitlines() if line and not line.startswith("#")]
    return {what: columns.split() for what, columns in (line.split(": ") for line in lines)}


def kept():
    return {model._meta.label: model for model in apps.get_models()}


def beyond(label, model, listed):
    """The open columns of a table that are on no list."""
    common = listed["record"] if issubclass(model, SealedRow) else []
    return sorted(set(open_columns(model)) - set(common) - set(listed.get(label, [])))


def test_no_column_lies_in_the_open_that_is_not_on_the_closed_list():
    listed = allowed()

    new = {label: beyond(label, model, listed) for label, model in kept().items()}

    assert {label: columns for label, columns in new.items() if columns} == {}


def test_the_closed_list_names_nothing_that_is_not_there():
    there = {label: open_columns(model) for label, model in kept().items()}
    there |= {"record": open_columns(kept()["needs.Need"]), "due codes": list(DueCode.values)}

    gone = {what: sorted(set(columns) - set(there.get(what, []))) for what, columns in allowed().items()}

    assert {what: columns for what, columns in gone.items() if columns} == {}


def test_no_code_of_what_falls_due_is_beyond_the_closed_list():
    assert list(DueCode.values) == allowed()["due codes"]


def test_every_table_is_one_of_ours():
    assert [label for label, model in kept().items() if not model.__module__.startswith("klang.")] == []


def test_an_open_column_holds_a_code_a_day_or_a_number_and_never_free_text():
    fields = [field for model in kept().values() for field in model._meta.local_concrete_fields]
    short = (*SHORT, models.ForeignKey, models.DateTimeField, Published)
    free = [field for field in fields if not isinstance(field, short)]

    odd = [str(field) for field in free if (field.max_length or LONGEST_CODE + 1) > LONGEST_CODE]

    assert odd == ["audit.Checkpoint.note"]


def test_published_words_lie_in_the_open_in_these_tables_and_nowhere_else():
    published = {
        label: [field.name for field in model._meta.local_concrete_fields if isinstance(field, Published)]
        for label, model in kept().items()
    }

    assert {label: columns for label, columns in published.items() if columns} == {
        "learning.Edition": ["title", "title_en", "edition", "source", "rights", "changed"],
        "learning.Page": ["heading", "text", "original"],
        "learning.Series": ["title", "title_en", "goal"],
        "learning.Workshop": [
            *("title", "title_en", "venues", "organiser"),
            *("funder", "for_whom", "objectives", "origin"),
        ],
        "peers.Shown": ["name", "about"],
        "voices.Release": ["said", "said_en", "did", "did_en"],
    }


def test_no_table_with_published_words_leads_to_a_case_or_to_whom_it_is_about():
    tables = [model for model in kept().values() if any(map(_is_published, model._meta.local_fields))]
    links = [one.related_model for model in tables for one in model._meta.concrete_fields if one.is_relation]

    assert {link._meta.label for link in links} == {
        *("people.Agency", "learning.Document", "learning.Edition"),
        *("learning.Series", "peers.Group", "voices.Team"),
    }


def _is_published(field):
    return isinstance(field, Published)


def test_the_page_about_privacy_is_what_the_tables_say():
    assert read(ROOT / "docs" / "privacy.md") == privacy_page()


def test_a_new_open_column_is_found():
    listed = allowed() | {"casework.Case": ["id", "agency_id", "opened_month", "closed_month"]}

    assert beyond("casework.Case", kept()["casework.Case"], listed) == ["last_on"]
    assert beyond("needs.Need", kept()["needs.Need"], listed | {"needs.Need": []}) == ["case_id"]
