"""Names each line and each way on that no test met, of what judges, acts, reads, seals, lets in and remembers."""

import ast
import json
import sys
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

from tooling.running import ROOT, say

# What nobody may be mistaken in unnoticed; a room keeps each in a file or in a folder of that name.
GATED: Final = (
    *(f"src/klang/{room}/*.py" for room in ("vault", "access", "audit")),
    *(f"src/klang/*/{part}{ending}" for part in ("rules", "actions", "reads") for ending in (".py", "/*.py")),
)


def main(words: list[str]) -> int:
    """Read what the runs wrote down in this folder, and say what none of them met."""
    [folder] = words
    missed = unmet(Path(folder), ROOT)
    for name, lines in missed.items():
        say(f"  {name}: {', '.join(lines)}")
    say("Every line is met." if not missed else "No test meets these lines.")
    return 1 if missed else 0


def unmet(folder: Path, root: Path) -> dict[str, list[str]]:
    """By file: the lines that no run met, and the ways on from one line to another."""
    runs = [json.loads(one.read_text()) for one in sorted(folder.glob("met-*.json"))]
    found = {}
    for path in gated(root):
        told = [files[name] for files in runs for name in files if (root / name).resolve() == path]
        found[path.relative_to(root).as_posix()] = _of_file(told, path) if told else ["all of it"]
    return {name: lines for name, lines in found.items() if lines}


def _of_file(told: Iterable[dict[str, Any]], path: Path) -> list[str]:
    lines = _left(told, "lines") - _saying_nothing(path)
    ways = sorted(way for way in _left(told, "branches") if not lines.intersection(way))
    return [
        *(f"line {line}" for line in sorted(lines)),
        *(f"from {start} to {end or 'its end'}" for start, end in ways),
    ]


def _left(told: Iterable[dict[str, Any]], what: str) -> set[Any]:
    """What some run knows of and none has met."""
    known = {_of(one) for run in told for one in [*run[f"executed_{what}"], *run[f"missing_{what}"]]}
    return known - {_of(one) for run in told for one in run[f"executed_{what}"]}


def _of(one: Any) -> Any:
    return tuple(one) if isinstance(one, list) else one


def _saying_nothing(path: Path) -> set[int]:
    """The three dots where a shape has no body."""
    nodes = ast.walk(ast.parse(path.read_bytes()))
    return {
        node.lineno for node in nodes if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def gated(root: Path) -> list[Path]:
    """The files of this house in which no line may be left to chance."""
    files = sorted((root / "src" / "klang").rglob("*.py"))
    return [path.resolve() for path in files if _is_gated(path.relative_to(root).as_posix())]


def _is_gated(name: str) -> bool:
    return "/migrations/" not in name and any(fnmatch(name, pattern) for pattern in GATED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
