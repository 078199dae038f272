"""The ways into the demo's invented office. They are published, so they open a demo and nothing else."""

import hashlib
from functools import cache
from typing import Final

from klang.vault.encoding import Broken
from klang.vault.slots import norm1, paper_code

HANDLES: Final = ("pui", "kaew", "fon", "on", "mon", "nueng", "nok", "thong")
PEERS: Final = ("fah",)  # of a peer group, and nobody's colleague

SLIP: Final = "DEMO MALI DEMO MALI"  # the code of a slip that waits to be taken in


def passphrase(handle: str) -> str:
    """The published passphrase of a demo account."""
    return f"{handle} river lamp paper garden morning"


def paper(handle: str) -> bytes:
    """The published paper code of a demo account."""
    return hashlib.sha256(f"demo paper {handle}".encode()).digest()[:20]


def is_published(secret: str) -> bool:
    """Whether anybody can know this passphrase or paper code."""
    phrases, codes = _all()
    try:
        return norm1(secret) in phrases or paper_code(secret) in codes
    except Broken:
        return False


@cache
def _all() -> tuple[frozenset[str], frozenset[bytes]]:
    names = (*HANDLES, *PEERS)
    return frozenset(map(passphrase, names)), frozenset(map(paper, names))
