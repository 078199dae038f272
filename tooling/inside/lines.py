"""Names each line and branch that no test ran, of what judges, acts, reads, seals, lets in and remembers."""

import json
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Final

from coverage import Coverage
from coverage.exceptions import NoDataError

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
    for path, lines in sorted(missed.items()):
        say(f"  {path}: {', '.join(lines)}")
    say(
        "Every line is met."
        if not missed
        else "No test meets these lines; `from 3 to 5` is one of two ways on."
    )
    return 1 if missed else 0


def unmet(folder: Path, root: Path) -> dict[str, list[str]]:
    """The lines of each gated file that no run met; all of a file that no run knew."""
    told = _told(folder, root)
    names = [path.relative_to(root).as_posix() for path in gated(root)]
    found = {name: _of_file(told.get(name)) for name in names}
    return {name: lines for name, lines in found.items() if lines}


def gated(root: Path) -> list[Path]:
    """The files of this house in which no line may be left to chance."""
    files = sorted((root / "src" / "klang").rglob("*.py"))
    return [path for path in files if _is_gated(path.relative_to(root).as_posix())]


def _is_gated(name: str) -> bool:
    return "/migrations/" not in name and any(fnmatch(name, pattern) for pattern in GATED)


def _told(folder: Path, root: Path) -> dict[str, Any]:
    """What every run together wrote down, by file."""
    source = [str(root / "src" / "klang")]
    all_runs = Coverage(folder / "lines", config_file=str(root / "pyproject.toml"), source=source)
    try:
        all_runs.combine([str(folder)], keep=True)
        all_runs.json_report(outfile=str(folder / "lines.json"))
    except NoDataError:
        return {}
    files = json.loads((folder / "lines.json").read_text())["files"]
    return {Path(name).resolve().relative_to(root).as_posix(): told for name, told in files.items()}


def _of_file(told: dict[str, Any] | None) -> list[str]:
    if told is None:
        return ["all of it"]
    ways = [f"from {start} to {end if end > 0 else 'its end'}" for start, end in told["missing_branches"]]
    return [*(f"line {line}" for line in told["missing_lines"]), *ways]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
