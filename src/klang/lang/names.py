"""Names as six countries use them: one free name as it is spoken, and nothing that everybody must have."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from klang.lang.folding import fold
from klang.lang.partial_dates import PartialDate
from klang.lang.scripts import Script, script_of
from klang.lang.titles import split_title


class Kind(StrEnum):
    """What a name is to the person."""

    UNSAID = ""
    FULL = "FULL"
    NICKNAME = "NICKNAME"  # in Thailand the name of every day
    FORMER = "FORMER"
    DOCUMENT = "DOCUMENT"  # as a paper spells it, also where that is wrong
    ALIAS = "ALIAS"


@dataclass(frozen=True, repr=False, kw_only=True)
class Name:
    """One name of somebody; empty where it is not known."""

    as_spoken: str = ""
    script: Script = Script.NONE
    romanised: str = ""
    kind: Kind = Kind.UNSAID
    title: str = ""  # apart from the name, and never used to match
    family_first: bool = False
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
_WITH_A_TITLE: Final = frozenset({Kind.UNSAID, Kind.FULL, Kind.DOCUMENT, Kind.FORMER})
_WHOLE: Final = frozenset({Kind.UNSAID, Kind.FULL})
_GIVEN_NAME_FIRST: Final = frozenset({Script.THAI, Script.LAO})
_FAMILY_NAME_FIRST: Final = frozenset({Script.KHMER, Script.HAN, Script.JAPANESE})


def name_of(text: str, kind: Kind = Kind.UNSAID) -> Name:
    """A name as somebody wrote it: a certain title apart, the script noted, the rest untouched."""
    whole = " ".join(text.split())
    title, spoken = split_title(whole) if kind in _WITH_A_TITLE else ("", whole)
    if fold(spoken) in _UNKNOWN or not spoken:
        return Name(kind=kind)
    script = script_of(spoken)
    family_first = script in _FAMILY_NAME_FIRST and kind in _WITH_A_TITLE
    return Name(as_spoken=spoken, script=script, kind=kind, title=title, family_first=family_first)


def called(name: Name) -> str:
    """What to say to somebody of this name, where they have not said it; a Burmese name is said whole."""
    words = name.as_spoken.split()
    if name.kind not in _WHOLE or len(words) < 2:
        return name.as_spoken
    if name.family_first:
        return words[-1]
    return words[0] if name.script in _GIVEN_NAME_FIRST else name.as_spoken


def offered(names: Iterable[Name], on: dt.date) -> str:
    """A name to offer as the one to be called: the name of every day, else out of the whole one; no former one."""
    now = [name for name in in_use(names, on) if name.kind in {Kind.NICKNAME, *_WHOLE}]
    first = sorted(now, key=lambda name: name.kind is not Kind.NICKNAME)[:1]
    return called(first[0]) if first else ""


def in_use(names: Iterable[Name], on: dt.date) -> list[Name]:
    """The names that may have been used on that day; one without dates always may."""
    return [name for name in names if _begun(name, on) and not _over(name, on)]


def _begun(name: Name, on: dt.date) -> bool:
    return name.since is None or name.since.first_day <= on


def _over(name: Name, on: dt.date) -> bool:
    return name.until is not None and name.until.last_day < on


_APART: Final = "\n"  # in no name: a name has no white space but single spaces


def kept(call_name: str, names: Iterable[Name] = ()) -> str:
    """One text with the name to call her by and, after it, never shown, all others she is found by; no title."""
    others = (part for name in names for part in (name.as_spoken, name.romanised))
    found = (" ".join(part.split()) for part in others)
    return _APART.join([" ".join(call_name.split()), *dict.fromkeys(part for part in found if part)])


def shown(kept_text: str) -> str:
    """The name to call her by, out of what was kept."""
    return kept_text.partition(_APART)[0]


def renamed(kept_text: str, call_name: str) -> str:
    """What was kept, with another name to call her by."""
    _, apart, others = kept_text.partition(_APART)
    return kept(call_name) + apart + others


def each(kept_text: str) -> tuple[str, ...]:
    """All names that were kept, the one to call her by first."""
    return tuple(filter(None, kept_text.split(_APART)))
