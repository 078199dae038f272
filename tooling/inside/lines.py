"""Names each line and each way past one that no test met, of what judges, acts, reads, seals, lets in and remembers."""

import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Final

from tooling.inside.probes import probed, read
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
    """By file: the lines that no run met, and the lines that none went past."""
    met = read(folder)
    found = {
        path.relative_to(root).as_posix(): [
            name for name in probed(path.read_bytes())[1] if name not in met.get(str(path), ())
        ]
        for path in gated(root)
    }
    return {name: lines for name, lines in found.items() if lines}


def gated(root: Path) -> list[Path]:
    """The files of this house in which no line may be left to chance."""
    files = sorted((root / "src" / "klang").rglob("*.py"))
    return [path for path in files if _is_gated(path.relative_to(root).as_posix())]


def _is_gated(name: str) -> bool:
    return "/migrations/" not in name and any(fnmatch(name, pattern) for pattern in GATED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
