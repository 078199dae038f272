"""Pages from a file: what kind it is shows in its first bytes, and only then in its name."""

from collections.abc import Callable
from typing import Final

from klang.learning.importers.archives import read_archive
from klang.learning.importers.html import read_html
from klang.learning.importers.markdown import read_markdown
from klang.learning.importers.pages import ReadPage, Unreadable
from klang.learning.importers.pdf import read_pdf
from klang.learning.importers.text import read_text
from klang.learning.terms import LARGEST, Why

__all__ = ["ReadPage", "Unreadable", "read_file"]

Importer = Callable[[bytes, int], tuple[ReadPage, ...]]

_BY_SIGN: Final[tuple[tuple[bytes, Importer | Why], ...]] = (
    (b"%PDF-", read_pdf),
    (b"PK\x03\x04", read_archive),
    (b"PK\x05\x06", Why.EMPTY),
    (b"\xd0\xcf\x11\xe0", Why.UNKNOWN),
)
_BY_NAME: Final[dict[str, Importer]] = {
    "txt": read_text,
    "md": read_markdown,
    "markdown": read_markdown,
    **dict.fromkeys(("html", "htm", "xhtml"), read_html),
}
_LIKE_HTML: Final = (b"<!doctype html", b"<html", b"<?xml")


def read_file(name: str, data: bytes, first: int = 1) -> tuple[ReadPage, ...]:
    """The pages of a file; Unreadable says what is wrong with it."""
    if len(data) > LARGEST:
        raise Unreadable(Why.TOO_LARGE)
    if not data.strip():
        raise Unreadable(Why.EMPTY)
    found = _importer(name, data)
    if isinstance(found, Why):
        raise Unreadable(found)
    return found(data, first)


def _importer(name: str, data: bytes) -> Importer | Why:
    for sign, importer in _BY_SIGN:
        if data.startswith(sign):
            return importer
    ending = name.rpartition(".")[2].lower()
    if ending in _BY_NAME:
        return _BY_NAME[ending]
    if data.lstrip()[:200].lower().startswith(_LIKE_HTML):
        return read_html
    return Why.UNKNOWN
