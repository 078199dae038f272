"""What is not ours lies unchanged: every file with the digest its README names, and beside its licence."""

import hashlib
import re

import pytest

from tests.house.looking import here, read, tracked

FOLDERS = sorted(
    path.parent for path in tracked() if path.parent.name == "vendor" and path.name == "README.md"
)
ROW = re.compile(r"^\| `([^`]+)` \|.*\(`([^`]+)`\) \| `([0-9a-f]{64})` \|$", re.MULTILINE)


def rows(folder):
    """(file, licence, digest) of every row of the table in this folder."""
    return ROW.findall(read(folder / "README.md"))


def test_each_folder_of_others_work_has_its_table():
    assert {path.parent for path in tracked() if path.parent.name == "vendor"} == set(FOLDERS)
    assert [here(folder) for folder in FOLDERS] == [
        "src/klang/learning/paper/vendor",
        "src/klang/web/static/web/vendor",
        "tests/web/vendor",
    ]
    assert all(rows(folder) for folder in FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS, ids=here)
def test_every_file_is_named_or_is_the_licence_of_one_that_is(folder):
    named = {name for file, licence, _ in rows(folder) for name in (file, licence)}

    assert {path.name for path in folder.iterdir()} == named | {"README.md"}


@pytest.mark.parametrize(
    ("path", "digest"),
    [(folder / file, digest) for folder in FOLDERS for file, _, digest in rows(folder)],
    ids=lambda one: one if isinstance(one, str) else one.name,
)
def test_a_file_is_what_its_digest_says(path, digest):
    assert hashlib.sha256(path.read_bytes()).hexdigest() == digest


def test_the_tables_name_every_digest_that_stands_in_them():
    told = {folder: len(re.findall(r"[0-9a-f]{64}", read(folder / "README.md"))) for folder in FOLDERS}

    assert told == {folder: len(rows(folder)) for folder in FOLDERS}
