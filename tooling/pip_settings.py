"""What pip is told on this machine, read as pip reads it: far files, near files, PIP_… variables."""

import configparser
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

Settings = dict[str, str]

_PUBLIC: Final = "https://pypi.org/simple"
_SHARED: Final = {"darwin": "/Library/Application Support"}


def settings() -> Settings:
    """Every setting that can matter for fetching something, the nearest word last."""
    told: Settings = {}
    for path in _files():
        parser = configparser.RawConfigParser()
        parser.read(path, encoding="utf-8")
        for section in ("global", "install"):
            told |= dict(parser.items(section)) if parser.has_section(section) else {}
    near = ((name.lower(), value) for name, value in os.environ.items())
    return told | {name[4:].replace("_", "-"): value for name, value in near if name.startswith("pip_")}


def indexes(told: Settings) -> list[str]:
    """Where to ask, in pip's order."""
    return [told.get("index-url", _PUBLIC), *told.get("extra-index-url", "").split()]


def _files() -> Iterator[Path]:
    given = os.environ.get("PIP_CONFIG_FILE", "")
    if given == os.devnull:
        return
    config = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    for folder in os.environ.get("XDG_CONFIG_DIRS", _SHARED.get(sys.platform, "/etc/xdg")).split(":"):
        yield Path(folder) / "pip" / "pip.conf"
    yield Path("/etc/pip.conf")
    yield Path.home() / ".pip" / "pip.conf"
    yield config / "pip" / "pip.conf"
    yield Path(sys.prefix) / "pip.conf"
    if given:
        yield Path(given)
