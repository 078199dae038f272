"""Pages made from the words of the one page we have, for searching: they say nothing."""

from klang.lang.repair import repair
from tests.learning.made import SEED

LETTERS = 2000  # on a page


def generated(chance, number):
    """So many pages of about two thousand letters."""
    words = repair(SEED.decode()).text.split()
    for _ in range(number):
        page = ""
        while len(page) < LETTERS:
            page += chance.choice(words) + chance.choice(["", " ", "\n"])
        yield page
