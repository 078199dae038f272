"""The invented office, and a house with nobody in it, are made once in a run of the tests; every story works in a copy."""

import fcntl
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from tests.stories.server import House, running

_KEPT = ("home", "host")  # the third folder, of what is open just now, goes with its server


@contextmanager
def copied(
    made: Path, folder: Path, *words: str, surroundings: Mapping[str, str] | None = None
) -> Iterator[House]:
    """Serve a copy of the office that is made here, by whoever needs it first."""
    _make_once(made, "demo")
    _lay(made, folder, _KEPT)
    with running(folder, "demo", *words, surroundings=surroundings) as house:
        yield house


def laid(made: Path, folder: Path, *names: str) -> None:
    """Lay a house into this folder whose tables stand and in which nobody is yet; or some of its parts."""
    _make_once(made, "serve")
    _lay(made, folder, names or _KEPT)


def _lay(made: Path, folder: Path, names: Iterable[str]) -> None:
    for name in names:
        shutil.copytree(made / name, folder / name)


def _make_once(made: Path, command: str) -> None:
    made.mkdir(exist_ok=True)
    with (made / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # other workers of the same run wait here
        if not (made / "whole").exists():
            with running(made, command):
                pass
            (made / "whole").touch()


@contextmanager
def on_postgresql(folder: Path, address: str) -> Iterator[House]:
    """Serve the invented office from a database of its own beside the one at this address."""
    place = urlsplit(address)
    own = place._replace(path=f"/story_{os.getpid()}").geturl()
    with psycopg.connect(address, autocommit=True) as server:
        server.execute(f"CREATE DATABASE story_{os.getpid()} TEMPLATE template0 ENCODING 'UTF8'")
        try:
            with running(folder, "demo", surroundings={"KLANG_DATABASE": own}) as house:
                yield house
        finally:
            server.execute(f"DROP DATABASE story_{os.getpid()} WITH (FORCE)")
