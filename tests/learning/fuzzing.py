"""By hand, for as long as one likes: `python -m tests.learning.fuzzing 60` breaks files for sixty minutes.

Every good and bad file of the importers' tests, and a list of participants, is cut, joined with another and changed
byte by byte. Each is read, or refused with a sentence; anything else ends the run and prints the seed that did it.
"""

import random
import sys
import time

from django.conf import settings
from tooling.running import say

from klang.learning.importers.files import read_file
from klang.learning.importers.pages import MOST_PAGES, Unreadable
from klang.learning.importers.tables import read_table
from tests.learning import test_importers
from tests.learning.test_tables import ROWS, TEXT, book

FILES = [(told[0], told[1]) for told in {**test_importers.GOOD, **test_importers.BAD}.values()]
LISTS = [("list.xlsx", book(*ROWS)), ("list.csv", TEXT.encode()), ("old.csv", TEXT.encode("cp874"))]


def corpus():
    """Each file with its name and its bytes."""
    files = [(name, test_importers.as_bytes(data)) for name, data in FILES]
    return [(name, data) for name, data in (*files, *LISTS) if 0 < len(data) < 200_000]


def broken(data, other, chance):
    """A file with some of its bytes changed, left out, doubled, or taken from another."""
    found = bytearray(data)
    for _ in range(chance.choice((0, 1, 2, 8, 40))):
        at = chance.randrange(len(found) + 1)
        end = min(at + chance.choice((1, 2, 16, 200)), len(found))
        found[at:end] = chance.choice(
            (b"", found[at:end] * 2, chance.randbytes(end - at), other[at : at + 50], b"\xff\xfe\0")
        )
    return bytes(found)


def is_read_or_refused(name, data):
    """As the importers promise it."""
    for read in (lambda: read_file(name, data), lambda: read_table(data)):
        try:
            assert len(read()) <= MOST_PAGES
        except Unreadable:
            continue


def main(minutes, first=0):
    """Break files until the time is over, beginning with this seed; how many were read or refused."""
    whole, ends, seed = corpus(), time.monotonic() + 60 * minutes, first
    while time.monotonic() < ends:
        chance, seed = random.Random(seed), seed + 1
        (name, data), (_, other) = chance.choice(whole), chance.choice(whole)
        try:
            is_read_or_refused(name, broken(data, other, chance))
        except Exception:
            say(f"seed {seed - 1}: {name}")
            raise
    say(f"{seed - first} broken files in {minutes} minutes: each was read, or refused with a sentence.")


if __name__ == "__main__":
    settings.configure(USE_I18N=False)
    main(float(sys.argv[1]), *map(int, sys.argv[2:]))
