"""Writes the lock files: exact versions and hashes for every system, and no address of any machine."""

import os
import re
from pathlib import Path
from typing import Final

from tooling.environment import packages, setup
from tooling.running import ROOT, VENV, must

_HERE: Final = ROOT / "tooling"
_UV: Final = _HERE / "requirements-uv.txt"
_PLAIN: Final = (
    "--universal",
    "--python-version",
    "3.11",
    "--generate-hashes",
    "--no-header",
    "--no-annotate",
)


def lock(rest: list[str]) -> int:
    """Write requirements*.txt anew from pyproject.toml (`--upgrade`: with the newest versions)."""
    setup()
    packages(_UV)
    _compile(ROOT / "pyproject.toml", ROOT / "requirements.txt", *rest)
    both = ("--extra", "dev", "--constraints", ROOT / "requirements.txt")
    _compile(ROOT / "pyproject.toml", ROOT / "requirements-dev.txt", *both, *rest)
    return 0


def _compile(wanted: Path, into: Path, *words: object) -> None:
    """uv reads no pip.conf; its own settings and variables are kept out too, so no address can come in."""
    env = {name: value for name, value in os.environ.items() if not re.match("(UV|PIP)_", name)}
    asked = ("--no-config", "--system-certs", "--quiet", "pip", "compile", wanted, "--output-file", into)
    must(
        VENV / "bin" / "uv", *asked, *_PLAIN, *words, env=env, otherwise=f"{into.name} could not be written."
    )
