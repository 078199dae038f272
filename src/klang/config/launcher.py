"""The command `klang`: one launcher over the management commands."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command of the house."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klang.config.settings")
    if sys.argv[1:2] == ["demo"]:
        own_home(Path.cwd() / ".klang", practice="--practice" in sys.argv)
    execute_from_command_line(["klang", *sys.argv[1:]])


def own_home(folder: Path, *, practice: bool) -> None:
    """A demo never stands where real work does, and a practice house is a demo that says so on every page."""
    kind = "practice" if practice else "demo"
    for name in ("HOME", "HOST", "RUN"):
        ending = "" if name == "HOME" else f"-{name.lower()}"
        given = os.environ.get(f"KLANG_DEMO_{name}")
        os.environ[f"KLANG_{name}"] = given or str(folder / f"{kind}{ending}")
    os.environ["KLANG_DEMO"] = "1"
    if practice:
        os.environ["KLANG_PRACTICE"] = "1"
