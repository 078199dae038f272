"""The figures two people read to each other, so that nobody is given another person's key."""

from klang.vault.cards import words_to_compare
from klang.vault.encoding import digest


def card_figures(root: bytes, card: bytes) -> str:
    """Six groups of four for a newcomer's card under her office's first root."""
    return words_to_compare(root, card)


def root_figures(root: bytes) -> str:
    """Six groups of four for an office's first root, printed on each slip (key review 7)."""
    figures = f"{int.from_bytes(digest('words', root), 'big') % 10**24:024d}"
    return " ".join(figures[at : at + 4] for at in range(0, 24, 4))
