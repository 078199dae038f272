"""The letters of a file: UTF-8, UTF-16 that says so, and what a page of the web declares. Nothing is guessed."""

import codecs
from typing import Final

from klang.learning.importers.pages import Unreadable
from klang.learning.terms import Why

_MARKED: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED: Final = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "iso-8859-11": "cp874",
}


def letters_of(data: bytes, declared: str = "") -> str:
    """The text of these bytes; Unreadable where they are in no letters we know."""
    marked = next((coding for sign, coding in _MARKED if data.startswith(sign)), "")
    coding = marked or _DECLARED.get(declared.strip().lower(), "utf-8")
    try:
        text = data.decode(coding)
    except UnicodeError:
        raise Unreadable(Why.LETTERS) from None
    if "\0" in text:
        raise Unreadable(Why.UNKNOWN)
    return text
