"""The first tables of an installation are made in one go, and are those that Django would make one by one."""

import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest

from tests.stories.server import environment

BEGIN = """
import django
django.setup()
from django.db import connection
from django.db.migrations import Migration, RunPython
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState
from klang.config.tables import AtOnce

def made_by(kind):
    executor = kind(connection)
    ours = [one for one in executor.loader.graph.leaf_nodes() if one[0] in {"people", "casework", "needs"}]
    executor.migrate(ours)
"""
MORE = """
more = Migration("0002_more", "people")
more.operations = [RunPython(lambda *_: print("more"))]
AtOnce(connection).apply_migration(ProjectState(), more)
"""


@pytest.fixture
def process(tmp_path):
    """Runs these lines in a house of this name that has no tables yet; what came of it, and where its data lies."""

    def runs(name, *lines, before=""):
        folder = tmp_path / name
        (folder / "home").mkdir(parents=True)
        data = folder / "home" / "klang.sqlite3"
        with closing(sqlite3.connect(data)) as database:
            database.executescript(before)
        env = environment(folder) | {"DJANGO_SETTINGS_MODULE": "klang.config.settings"}
        words = [sys.executable, "-c", BEGIN + "\n".join(lines)]
        done = subprocess.run(words, env=env, cwd=folder, capture_output=True, text=True, check=False)
        return done, data

    return runs


def standing(data):
    """Every table, index and migration in it."""
    with closing(sqlite3.connect(data)) as database:
        tables = database.execute("SELECT type, name, sql FROM sqlite_master").fetchall()
        return {*tables, *database.execute("SELECT app, name FROM django_migrations").fetchall()}


def test_what_is_made_at_once_is_what_django_makes(process):
    made = {kind: standing(process(kind, f"made_by({kind})")[1]) for kind in ("AtOnce", "MigrationExecutor")}

    assert len(made["AtOnce"]) > 100
    assert made["AtOnce"] == made["MigrationExecutor"]


def test_what_does_more_than_make_tables_is_left_to_django(process):
    done, data = process("more", MORE)

    assert done.stdout == "more\n", done.stderr
    assert ("people", "0002_more") in standing(data)


def test_a_room_whose_tables_cannot_all_be_made_has_none(process):
    done, data = process("half", "made_by(AtOnce)", before="CREATE TABLE people_worker (id int)")

    assert "already exists" in done.stderr
    found = standing(data)
    assert ("people", "0001_initial") not in found
    assert {one[1] for one in found if one[1].startswith("people_")} == {"people_worker"}
