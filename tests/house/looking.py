"""How the house is looked at: its files, and what stands in them."""

import ast
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "klang"
GENERATED = {"migrations"}


def rooms():
    """The folders of the house that are rooms, by name."""
    return sorted(path.parent.name for path in SRC.glob("*/__init__.py"))


def written(*places):
    """The Python files written by hand in these places; in the house itself, where none is named."""
    found = [
        one for place in places or (SRC,) for one in ([place] if place.is_file() else place.rglob("*.py"))
    ]
    return sorted(path for path in found if not GENERATED & set(path.parts))


def templates():
    """Every page and part of a page."""
    return sorted(SRC.glob("*/templates/**/*.html"))


def tracked():
    """The files that git keeps; every file, where there is no git."""
    found = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True)
    names = [name for name in found.stdout.split("\0") if name] if found.returncode == 0 else []
    files = [ROOT / name for name in names] or [path for path in ROOT.rglob("*") if ".venv" not in path.parts]
    return sorted(path for path in files if path.is_file())


def here(path):
    """A path as a colleague would say it."""
    return path.relative_to(ROOT).as_posix()


def read(path):
    return path.read_text(encoding="utf-8")


@cache
def tree(path):
    """What a file says, read once: nobody changes it while the tests run."""
    return ast.parse(read(path))


def functions(code):
    """Every function and method in a piece of code, however deep."""
    return [node for node in ast.walk(code) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]


def calls(node):
    """The names by which something is called in here: `f` of `f(x)` and of `a.f(x)`."""
    for one in ast.walk(node):
        if isinstance(one, ast.Call):
            yield getattr(one.func, "id", None) or getattr(one.func, "attr", "")


def imported(code):
    """What a module takes from elsewhere, as (module, name)."""
    for node in ast.walk(code):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", alias.name) for alias in node.names)


def faults(look, paths):
    """What a look at each of these files finds; a file in order is not named."""
    seen = {here(path): list(look(path)) for path in paths}
    return {path: found for path, found in seen.items() if found}
