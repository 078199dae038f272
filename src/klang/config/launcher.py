"""The command `klang`: one launcher over the management commands."""

import os
import sys
from pathlib import Path

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command of the house."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klang.config.settings")
    if sys.argv[1:2] == ["demo"]:
        _own_home(Path.cwd() / ".klang")
    execute_from_command_line(["klang", *sys.argv[1:]])


def _own_home(folder: Path) -> None:
    """A demo never stands where real work does."""
    for name in ("HOME", "HOST", "RUN"):
        ending = "" if name == "HOME" else f"-{name.lower()}"
        os.environ[f"KLANG_{name}"] = os.environ.get(f"KLANG_DEMO_{name}") or str(folder / f"demo{ending}")
    os.environ["KLANG_DEMO"] = "1"
