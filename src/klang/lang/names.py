"""Names as six countries use them: one free name as it is spoken, and nothing that everybody must have."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from klang.lang import sorting
from klang.lang.folding import fold
from klang.lang.partial_dates import PartialDate
from klang.lang.scripts import Script, script_of
from klang.lang.titles import split_title


class Kind(StrEnum):
    """What a name is to the person."""

    CALLED = "CALLED"  # what they want to be called
    FULL = "FULL"
    NICKNAME = "NICKNAME"  # in Thailand the name of every day
    FORMER = "FORMER"
    DOCUMENT = "DOCUMENT"  # as a paper spells it, also where that is wrong
    ALIAS = "ALIAS"
    CODE = "CODE"


@dataclass(frozen=True, repr=False, kw_only=True)
class Name:
    """One name of somebody; empty where it is not known."""

    as_spoken: str = ""
    script: Script = Script.NONE
    romanised: str = ""
    kind: Kind = Kind.FULL
    title: str = ""  # apart from the name, and never used to match
    family_first: bool = False
    given: str = ""  # the parts, only where the person told them
    family: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None

    @property
    def known(self) -> bool:
        """Whether there is a name at all."""
        return bool(self.as_spoken)


_UNKNOWN: Final = frozenset(
    fold(word)
    for word in (
        "ไม่ทราบชื่อ", "ไม่ทราบ", "ไม่รู้ชื่อ", "ไม่ระบุ", "-", "?", "unknown", "not known", "no name", "n/a",
        "ບໍ່ຮູ້ຊື່", "မသိ", "နာမည်မသိ", "មិនស្គាល់ឈ្មោះ", "không rõ", "不详",
    )
)  # fmt: skip
_OFFICIAL: Final = frozenset({Kind.FULL, Kind.DOCUMENT, Kind.FORMER})  # only these are written with a title
_GIVEN_NAME_FIRST: Final = frozenset({Script.THAI, Script.LAO})
_FAMILY_NAME_FIRST: Final = frozenset({Script.KHMER, Script.HAN, Script.JAPANESE})


def name_of(text: str, kind: Kind = Kind.FULL) -> Name:
    """A name as somebody wrote it: a certain title apart, the script noted, the rest untouched."""
    whole = " ".join(text.split())
    title, spoken = split_title(whole) if kind in _OFFICIAL else ("", whole)
    if fold(spoken) in _UNKNOWN or not spoken:
        return Name(kind=kind)
    script = script_of(spoken)
    family_first = script in _FAMILY_NAME_FIRST and kind in _OFFICIAL
    return Name(as_spoken=spoken, script=script, kind=kind, title=title, family_first=family_first)


def called(name: Name) -> str:
    """What to say to somebody of this name, where they have not said it; a Burmese name is said whole."""
    if name.given:
        return name.given
    words = name.as_spoken.split()
    if name.kind is not Kind.FULL or len(words) < 2:
        return name.as_spoken
    if name.family_first:
        return words[-1]
    return words[0] if name.script in _GIVEN_NAME_FIRST else name.as_spoken


def searchable(names: Iterable[Name]) -> str:
    """Everything somebody can be found by, folded, each name after the other; titles are left out."""
    found = (part for name in names for part in (name.as_spoken, name.romanised, name.given, name.family))
    return "|".join(dict.fromkeys(fold(part) for part in found if part))


def sort_key(name: Name) -> tuple[bool, sorting.SortKey]:
    """The place in a list: by the name as written, given name first where the person's country does so.

    Whoever has no name yet comes last.
    """
    return not name.known, sorting.sort_key(name.as_spoken)


def in_use(names: Iterable[Name], on: dt.date) -> list[Name]:
    """The names that may have been used on that day; one without dates always may."""
    return [name for name in names if _begun(name, on) and not _over(name, on)]


def _begun(name: Name, on: dt.date) -> bool:
    return name.since is None or name.since.first_day <= on


def _over(name: Name, on: dt.date) -> bool:
    return name.until is not None and name.until.last_day < on
