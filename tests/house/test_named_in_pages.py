"""What a page of ours names is there: every file, folder and test."""

import re

import pytest

from tests.house.looking import ROOT, faults, read, tracked

PAGES = [
    path
    for path in tracked()
    if path.suffix == ".md" and path.parent in {ROOT, *ROOT.glob("docs"), *ROOT.glob("docs/*")}
]
TRACKED = [str(path.relative_to(ROOT)) for path in tracked()]
TESTS = "\n".join(read(path) for path in tracked() if path.name.startswith("test_") and path.suffix == ".py")
QUOTED = re.compile(r"`([^`\s]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)[^)]*\)")
PATH = re.compile(r"[\w.*-]*(?:/[\w.*-]+)+/?|[\w-]+\.(?:py|md|toml|txt|json|js|css|po)|[\w-]+/")
MADE_HERE = (".venv", ".klang")  # what a command makes, and git ignores


def is_there(named):
    """Whether a file ends like this, or a folder is called so; a star stands for anything."""
    inside = re.escape(named.strip("/")).replace(r"\*", "[^/]*")
    wanted = re.compile(rf"(?:.*/)?{inside}(?:/.*)?")
    return named.startswith(MADE_HERE) or any(map(wanted.fullmatch, TRACKED))


def missing(page):
    text = read(page)
    linked = [one for one in LINK.findall(text) if "://" not in one]
    gone = [one for one in linked if not (page.parent / one).exists()]
    named = [one for one in QUOTED.findall(text) if PATH.fullmatch(one)]
    tests = [one for one in QUOTED.findall(text) if re.fullmatch(r"test_\w+", one)]
    gone += [one for one in named if not is_there(one)]
    return gone + [one for one in tests if f"def {one}(" not in TESTS]


def test_there_are_pages_to_look_through():
    assert {"SECURITY.md", "README.md", "house.md", "security-tests.md"} <= {page.name for page in PAGES}


def test_whatever_a_page_names_is_there():
    assert faults(missing, PAGES) == {}


@pytest.mark.parametrize(
    ("named", "there"),
    [
        ("tests/vault/test_attacks.py", False),
        ("tests/vault/test_attacks_on_keys.py", True),
        ("vault/test_vectors_*.py", True),
        ("tests/audit/", True),
        ("static/web/post.js", True),
        ("post.jsx", False),
        ("audit/", True),
        ("udit/", False),
    ],
)
def test_it_is_told_what_is_there_and_what_is_not(named, there):
    assert is_there(named) is there
