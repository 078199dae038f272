"""What lives only while the server runs: the boot key, the sessions, the lock on this home."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from django.db import connections

from klang.config.folders import NotHere, own
from klang.people.models import Delay, HeldPost, Session
from klang.people.sessions import new_boot_key

_MEMORY: Final = frozenset({"tmpfs", "ramfs"})


@contextmanager
def running(folder: Path, *, demo: bool = False) -> Iterator[None]:
    """Hold the run folder for one server: fresh boot key and empty tables before, neither of them after."""
    _in_memory(folder, demo=demo)
    own(folder)
    lock = os.open(folder / "serve.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        _only_one(lock)
        _clear(folder)
        new_boot_key(folder)
        make_volatile_tables()
        yield
    finally:
        os.close(lock)
    _clear(folder)


def _only_one(lock: int) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise NotHere("A server for these data runs already.") from None


def _clear(folder: Path) -> None:
    """A new start signs everybody out: what the last one left opens nothing any more."""
    connections["volatile"].close()
    for name in ("boot.key", "volatile.sqlite3", "volatile.sqlite3-journal", "volatile.sqlite3-wal"):
        (folder / name).unlink(missing_ok=True)


def make_volatile_tables() -> None:
    """Make the tables of the volatile database, which has no history to migrate."""
    connection = connections["volatile"]
    with connection.schema_editor() as editor:
        for model in (Session, Delay, HeldPost):
            editor.create_model(model)
    connection.close()


def _in_memory(folder: Path, *, demo: bool) -> None:
    """Sessions must vanish with the power: the folder lies in memory, or this is only a demo."""
    if demo or _file_system(folder) in _MEMORY:
        return
    raise NotHere(
        f"{folder} does not lie in memory, so sessions would outlive a power cut. "
        "Name a folder on tmpfs in KLANG_RUN."
    )


def _file_system(folder: Path) -> str:
    """The kind of file system a folder lies on; empty where the machine does not say."""
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return ""
    found: list[Any] = [line.split() for line in mounts.read_text().splitlines()]
    spots = {spot.replace("\\040", " "): kind for _, spot, kind, *_ in found}
    around = [str(one) for one in (folder.absolute(), *folder.absolute().parents)]
    return next((spots[spot] for spot in around if spot in spots), "")
