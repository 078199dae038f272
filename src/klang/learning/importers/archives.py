"""EPUB, and a flip-book's pages packed together: what lies in a ZIP, opened with a measure."""

import re
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import unquote
from xml.etree import ElementTree

from klang.learning.importers.html import words_of
from klang.learning.importers.pages import ReadPage, Unreadable, worth_keeping
from klang.learning.terms import Why

_MOST_FILES: Final = 10_000
_MOST_BYTES: Final = 100 << 20  # all that is unpacked
_A_PAGE: Final = re.compile(r"\.x?html?$", re.IGNORECASE)
_DIGITS: Final = re.compile(r"(\d+)")
_CONTAINER: Final = "META-INF/container.xml"
_ENCRYPTION: Final = "META-INF/encryption.xml"
_ENTITY: Final = re.compile(rb"<!(?:ENTITY|DOCTYPE)", re.IGNORECASE)


class Measured:
    """A ZIP of which never more is unpacked than the measure allows, whatever it says of itself."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, UnicodeError):
            raise Unreadable(Why.NOT_WHOLE) from None
        self._left = _MOST_BYTES
        self.names = [
            one.filename for one in self._zip.infolist() if one.filename and not one.filename.endswith("/")
        ]
        if len(self.names) > _MOST_FILES:
            raise Unreadable(Why.TOO_MUCH)
        if any(one.flag_bits & 1 for one in self._zip.infolist()):
            raise Unreadable(Why.LOCKED)

    def read(self, name: str) -> bytes:
        """One file of it."""
        try:
            with self._zip.open(name) as file:
                found = file.read(self._left + 1)
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
            raise Unreadable(Why.NOT_WHOLE) from None
        self._left -= len(found)
        if self._left < 0:
            raise Unreadable(Why.TOO_MUCH)
        return found


def check_packed_table(data: bytes) -> None:
    """A table's file is read by a library: everything in it is unpacked once within the measure before that."""
    packed = Measured(data)
    for name in packed.names:
        if _ENTITY.search(packed.read(name)):
            raise Unreadable(Why.NOT_WHOLE)


def read_archive(data: bytes, first: int = 1) -> tuple[ReadPage, ...]:
    """The pages of an EPUB in its own order, else the packed pages of a flip-book in the order of their numbers."""
    packed = Measured(data)
    if _CONTAINER not in packed.names:
        return _flip_book(packed)
    if _ENCRYPTION in packed.names and b"CipherReference" in packed.read(_ENCRYPTION):
        raise Unreadable(Why.LOCKED)
    pages: list[ReadPage] = []
    for name in _in_order(packed):
        pages += words_of(packed.read(name)).pages(first + len(pages))
    return worth_keeping([page for page in pages if page.text])


def _flip_book(packed: Measured) -> tuple[ReadPage, ...]:
    names = sorted((name for name in packed.names if _A_PAGE.search(name)), key=_by_number)
    if not names:
        raise Unreadable(Why.UNKNOWN)
    return worth_keeping([page for at, name in enumerate(names) for page in _one(packed, name, at + 1)])


def _one(packed: Measured, name: str, at: int) -> list[ReadPage]:
    told = _DIGITS.findall(PurePosixPath(name).stem)
    return words_of(packed.read(name)).pages(int(told[-1][:5]) if told else at)


def _by_number(name: str) -> list[tuple[int, str]]:
    return [(int(part[:12]), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(name)]


def _in_order(packed: Measured) -> list[str]:
    """The files of an EPUB as its spine names them."""
    root = _tree(packed.read(_CONTAINER)).find(".//{*}rootfile")
    whole = root.get("full-path", "") if root is not None else ""
    package = _tree(packed.read(whole))
    folder = PurePosixPath(whole).parent
    files = {one.get("id"): one.get("href", "") for one in package.iterfind("{*}manifest/{*}item")}
    spine = [files.get(one.get("idref"), "") for one in package.iterfind("{*}spine/{*}itemref")]
    named = [str(folder / unquote(href)) for href in spine if href]
    return [name for name in dict.fromkeys(named) if _A_PAGE.search(name)]


def _tree(data: bytes) -> ElementTree.Element:
    """A small file of XML; none that would have us make up what it does not hold."""
    if len(data) > 4 << 20 or _ENTITY.search(data):
        raise Unreadable(Why.NOT_WHOLE)
    try:
        return ElementTree.fromstring(data)  # noqa: S314 - no entity is in it
    except (ElementTree.ParseError, ValueError, LookupError):
        raise Unreadable(Why.NOT_WHOLE) from None
