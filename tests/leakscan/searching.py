"""Search bytes for a marker in every disguise, also inside what was packed."""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from re import compile as expression

import brotli

from tests.leakscan.disguises import Marker, Needle, needles

_LARGEST = 16 << 20  # of what one packed stream is unpacked to
_DEEPEST = 2  # packed inside packed
_ZLIB = expression(rb"\x78[\x01\x5e\x9c\xda]")
_GZIP = expression(rb"\x1f\x8b\x08")
_ZIP = expression(rb"PK\x03\x04")


@dataclass(frozen=True)
class Hit:
    """The marker was found: where, and how it was disguised."""

    where: str
    disguise: str


class Search:
    """Everything one marker could look like."""

    def __init__(self, marker: Marker, *others: str) -> None:
        self.needles = [needle for word in (*marker.words, *others) for needle in needles(word)]

    def hits(self, where: str, content: bytes) -> list[Hit]:
        """Each disguise that lies in these bytes, or in anything packed into them."""
        found = dict.fromkeys(self._plain(content))
        for packed in unpacked(content):
            found |= dict.fromkeys(f"{disguise}, packed" for disguise in self._plain(packed))
        return [Hit(where, disguise) for disguise in found]

    def _plain(self, content: bytes) -> Iterator[str]:
        folded = content.lower()
        yield from (one.disguise for one in self.needles if _lies(one, content, folded))


def _lies(needle: Needle, content: bytes, folded: bytes) -> bool:
    return needle.there in (folded if needle.folded else content)


def unpacked(content: bytes, depth: int = _DEEPEST) -> Iterator[bytes]:
    """Whatever zlib, gzip, zip or brotli put into these bytes, wherever it begins."""
    for opened in _streams(content):
        yield opened
        if depth > 1:
            yield from unpacked(opened, depth - 1)


def _streams(content: bytes) -> Iterator[bytes]:
    for pattern, wbits in ((_ZLIB, 15), (_GZIP, 31)):
        for found in pattern.finditer(content):
            yield from _inflated(content, found.start(), wbits)
    for found in _ZIP.finditer(content):
        head = content[found.start() : found.start() + 30]
        name, extra = int.from_bytes(head[26:28], "little"), int.from_bytes(head[28:30], "little")
        yield from _inflated(content, found.start() + 30 + name + extra, -15)
    with suppress(brotli.error):
        yield brotli.decompress(content)


def _inflated(content: bytes, start: int, wbits: int) -> Iterator[bytes]:
    opening = zlib.decompressobj(wbits)
    with suppress(zlib.error):
        # A torn stream still gives what came before the tear.
        step, opened = 4096, bytearray()
        try:
            for at in range(start, len(content), step):
                opened += opening.decompress(content[at : at + step], _LARGEST - len(opened))
                if opening.eof or len(opened) >= _LARGEST:
                    break
        finally:
            if opened:
                yield bytes(opened)
