"""The tests' own tables are made from the models at once; an office's are made by migrations, which say the same."""

from io import StringIO

import pytest
from django.core.management import call_command

from klang.people.models import Agency

pytestmark = pytest.mark.django_db


def left_to_write(settings):
    """What `makemigrations` would still write."""
    settings.MIGRATION_MODULES = {}
    said = StringIO()
    call_command("makemigrations", dry_run=True, interactive=False, stdout=said)
    return said.getvalue()


def test_the_migrations_make_what_the_models_say(settings):
    assert left_to_write(settings) == "No changes detected\n"


def test_a_column_that_no_migration_makes_is_found(settings, monkeypatch):
    monkeypatch.setattr(Agency._meta.get_field("province"), "null", True)

    assert "Alter field province on agency" in left_to_write(settings)
