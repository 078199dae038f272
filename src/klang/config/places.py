"""Where an installation keeps its data, its host's secrets, and what lasts only while it runs."""

import hashlib
import os
import sqlite3
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

from klang.audit.journal import TABLES

_FIXED_WAL: Final = ((3, 51, 3), (3, 50, 7), (3, 44, 6))  # SQLite versions without the WAL-reset fault


def home() -> Path:
    """The folder of an installation's data (KLANG_HOME)."""
    share = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(os.environ.get("KLANG_HOME") or Path(share) / "klang").absolute()


def installation_id() -> str:
    """The installation's id, kept beside its data; empty before `klang init`."""
    named = home() / "installation"
    return named.read_text().strip() if named.exists() else ""


def host() -> Path:
    """The folder of root digests, pepper and server key. It is never inside the data or its backup."""
    if given := os.environ.get("KLANG_HOST"):
        return Path(given).absolute()
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "klang" / (installation_id() or "new")


def run() -> Path:
    """The folder that vanishes with the power: boot key, sessions, locks."""
    if given := os.environ.get("KLANG_RUN"):
        return Path(given).absolute()
    mark = hashlib.sha256(str(home()).encode()).hexdigest()[:12]
    if runtime := os.environ.get("XDG_RUNTIME_DIR"):
        return Path(runtime) / f"klang-{mark}"
    return Path("/dev/shm") / f"klang-{os.getuid()}-{mark}"  # noqa: S108 - memory, not a temporary folder


def secret(name: str) -> bytes | None:
    """A host secret: from systemd's credentials where there are any, else from the host folder."""
    given = os.environ.get("CREDENTIALS_DIRECTORY")
    for folder in ([Path(given)] if given else []) + [host()]:
        if (folder / name).exists():
            return (folder / name).read_bytes()
    return None


def journal_pragmas() -> str:
    """How SQLite writes: WAL where its version is sound, else the slower journal that loses nothing."""
    version = sqlite3.sqlite_version_info
    sound = version >= _FIXED_WAL[0] or any(
        version[:2] == fixed[:2] and version >= fixed for fixed in _FIXED_WAL
    )
    journal = "WAL" if sound else "TRUNCATE"
    synchronous = "FULL" if sound else "EXTRA"
    return (
        f"PRAGMA journal_mode={journal}; PRAGMA synchronous={synchronous}; PRAGMA secure_delete=ON; "
        "PRAGMA temp_store=MEMORY; PRAGMA trusted_schema=OFF; PRAGMA cache_size=-2000;"
    )


def patience() -> float:
    """How many seconds a deed waits for another one to end, before the page says that it takes long."""
    return float(os.environ.get("KLANG_PATIENCE", "20"))


def sqlite(path: Path) -> dict[str, Any]:
    """A SQLite database as Django wants it told."""
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(path),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": patience(),
            "init_command": journal_pragmas(),
        },
    }


def journal() -> dict[str, Any]:
    """The host's journal, which tells of the log: a lost moment of it is found again there, so it may write fast."""
    told = sqlite(host() / "journal.sqlite3")
    pragmas = f"PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; {TABLES}"
    return {**told, "OPTIONS": {**told["OPTIONS"], "init_command": pragmas}}


def database() -> dict[str, Any]:
    """The database of this installation: SQLite in its home, or what KLANG_DATABASE names."""
    url = os.environ.get("KLANG_DATABASE", "")
    if not url:
        return sqlite(home() / "klang.sqlite3")
    told = urlsplit(url)
    asked = parse_qs(told.query)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": told.path.lstrip("/") or "klang",
        "USER": unquote(told.username or ""),
        "PASSWORD": unquote(told.password or ""),
        "HOST": told.hostname or asked.get("host", [""])[0],
        "PORT": str(told.port or asked.get("port", [""])[0]),
        "CONN_MAX_AGE": None,
        # A question of nearly every page is planned once, when it is asked again (ADR 20).
        "OPTIONS": {"prepare_threshold": 1},
        "TEST": {"TEMPLATE": "template0", "CHARSET": "UTF8"},
    }
