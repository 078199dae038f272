"""Twelve leaks made on purpose: a scanner that finds nothing is not believed."""

import base64
import gzip
import json
import sqlite3
import zlib
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random
from urllib.parse import quote

from tests.leakscan.disguises import Marker
from tests.leakscan.searching import Search

Leak = Callable[[str], bytes]


def _in_base64(skipped: int) -> Leak:
    return lambda word: base64.b64encode(b"xyz"[:skipped] + word.encode() + b" and more")


LEAKS: dict[str, tuple[str, Leak]] = {
    "a log in the clear": ("latin", lambda word: f"GET /cases/?name={word.upper()} 200".encode()),
    "a browser's session": ("thai", lambda word: word.encode("utf-16-le")),
    "an old program's file": ("thai", lambda word: word.encode("utf-16-be")),
    "a dump in hexadecimal": ("thai", lambda word: word.encode().hex().upper().encode()),
    "a cookie": ("latin", _in_base64(0)),
    "a mail's second part": ("thai", _in_base64(1)),
    "a token": ("latin", _in_base64(2)),
    "a browser's history": ("thai", lambda word: b"http://127.0.0.1/?q=" + quote(word).encode()),
    "an error report": ("thai", lambda word: json.dumps({"name": word}).encode()),
    "an index of endings": ("thai", lambda word: word[::-1].encode()),
    "a packed backup": ("latin", lambda word: gzip.compress(b"name: " + word.encode())),
}


def plant(marker: Marker, folder: Path) -> dict[str, Path]:
    """Write every leak into a file of its own, with noise around it; the twelfth lies packed in a database."""
    noise, made = Random(12), {}
    for number, (name, (script, leak)) in enumerate(LEAKS.items()):
        made[name] = folder / f"leak-{number}"
        around = noise.randbytes(5000 + number)
        made[name].write_bytes(around + b"\n" + leak(getattr(marker, script)) + b"\n" + around)
    made["a column of a table"] = _in_database(marker.thai, folder / "leak.sqlite3")
    return made


def _in_database(word: str, path: Path) -> Path:
    with closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE note (words BLOB)")
        database.execute("INSERT INTO note VALUES (?)", [zlib.compress(word.encode())])
        database.commit()
    return path


def found_of_planted(marker: Marker, search: Search, folder: Path) -> tuple[int, int]:
    """How many of the leaks the search finds, and how many there are."""
    planted = plant(marker, folder)
    found = [name for name, path in planted.items() if search.hits(name, path.read_bytes())]
    return len(found), len(planted)
