"""Turns at the slow work: stretching a passphrase takes 128 MiB and a whole core."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings


@contextmanager
def kdf_turn() -> Iterator[None]:
    """At most as many passphrases are stretched at once as there are cores, over all processes."""
    folder = Path(settings.KLANG_RUN)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    places = [folder / f"kdf.{number}" for number in range(os.cpu_count() or 1)]
    file = _first_free(places)
    try:
        yield
    finally:
        os.close(file)


def _first_free(places: list[Path]) -> int:
    while True:
        for place in places:
            file = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(file)
                continue
            return file
        time.sleep(0.01)
