"""A list of participants, row by row: what can be kept, and what cannot with the reason why. Pure."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from klang.lang.folding import fold
from klang.lang.provinces import PROVINCES
from klang.learning.terms import RowWhy

PARTS: Final = ("name", "agency", "role", "province", "photo", "contact")
_CALLED: Final = {
    "name": ("name", "full name", "ชื่อ", "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อและนามสกุล", "ชื่อ นามสกุล"),
    "agency": ("agency", "office", "organisation", "organization", "หน่วยงาน", "สังกัด"),
    "role": ("role", "position", "work", "ตำแหน่ง", "บทบาท", "หน้าที่"),
    "province": ("province", "จังหวัด"),
    "photo": ("photo", "photos", "ถ่ายภาพ", "ถ่ายรูป", "ยินยอมถ่ายภาพ"),
    "contact": ("contact", "contact list", "รายชื่อติดต่อ", "ทำเนียบ", "ติดต่อได้"),
}
_COLUMNS: Final = {fold(name): part for part, names in _CALLED.items() for name in names}
_YES: Final = frozenset(map(fold, ("yes", "y", "1", "true", "x", "✓", "ได้", "ตกลง", "ยินยอม", "ใช่", "มี")))
_NO: Final = frozenset(
    map(fold, ("", "no", "n", "0", "false", "-", "ไม่", "ไม่ได้", "ไม่ตกลง", "ไม่ยินยอม", "ไม่ใช่"))
)
_PROVINCES: Final = {fold(name): one.code for one in PROVINCES for name in (one.thai, one.english)} | {
    fold(name): "10" for name in ("กรุงเทพ", "กรุงเทพฯ", "กทม", "กทม.")
}
_PREFIX: Final = fold("จังหวัด")
_LONGEST: Final = 200
_BETWEEN: Final = "|"

Known = tuple[str, str]  # a person by name and agency, folded


@dataclass(frozen=True, repr=False)
class Line:
    """One row as it was written: its number in the list, and its parts in the order of `PARTS`."""

    number: int
    parts: tuple[str, ...]

    @property
    def written(self) -> str:
        """The row as one line of text."""
        return f" {_BETWEEN} ".join((str(self.number), *self.parts))


@dataclass(frozen=True, repr=False)
class Guest:
    """Somebody a row tells of, as they can be kept."""

    number: int
    name: str
    agency: str
    role: str
    province: str
    photo: bool
    contact: bool

    @property
    def known(self) -> Known:
        """By what the same person is found again."""
        return known(self.name, self.agency)


@dataclass(frozen=True, repr=False)
class Bad:
    """A row that cannot be kept as it stands, and why."""

    line: Line
    why: RowWhy


@dataclass(frozen=True, repr=False)
class Judged:
    """A list, looked through: nothing of it is lost."""

    good: tuple[Line, ...]
    guests: tuple[Guest, ...]
    bad: tuple[Bad, ...]


def known(name: str, agency: str) -> Known:
    """By what the same person is found again, however it is typed."""
    return fold(name), fold(agency)


def lines_of(rows: Sequence[Sequence[str]]) -> list[Line] | None:
    """The rows under the first, each with its number; nothing where no column is called a name."""
    places = {
        _COLUMNS[fold(head)]: at for at, head in reversed([*enumerate(rows[0])]) if fold(head) in _COLUMNS
    }
    if "name" not in places:
        return None
    found = []
    for number, row in enumerate(rows[1:], start=2):
        parts = tuple(row[places[one]] if one in places and places[one] < len(row) else "" for one in PARTS)
        if any(row):
            found.append(Line(number, parts))
    return found


def lines_in(text: str) -> list[Line]:
    """The lines of our own page again, as they were corrected; a line whose number is gone keeps its place."""
    return [_line(at, line) for at, line in enumerate(text.splitlines(), start=1) if line.strip()]


def _line(at: int, text: str) -> Line:
    first, *rest = (part.strip() for part in text.split(_BETWEEN))
    number, parts = (int(first), rest) if first.isascii() and first.isdigit() else (at, [first, *rest])
    return Line(number, tuple([*parts, *[""] * len(PARTS)][: len(PARTS)]))


def judge(lines: Iterable[Line], here: Collection[Known] = ()) -> Judged:
    """Which of these can be kept beside those who are here already."""
    met, good, guests, bad = set(here), [], [], []
    for line in lines:
        guest = _guest(line)
        why = _wrong(line) or (RowWhy.TWICE if guest.known in met else None)
        if why:
            bad.append(Bad(line, why))
        else:
            met.add(guest.known)
            good.append(line)
            guests.append(guest)
    return Judged(tuple(good), tuple(guests), tuple(bad))


def _guest(line: Line) -> Guest:
    name, agency, role, province, photo, contact = line.parts
    said = fold(photo) in _YES, fold(contact) in _YES
    return Guest(line.number, name, agency, role, _PROVINCES.get(_short(province), ""), *said)


def _wrong(line: Line) -> RowWhy | None:
    return next((why for why, is_so in _FAULTS.items() if is_so(line.parts)), None)


def _short(province: str) -> str:
    """A province without the word for one before it."""
    return fold(province).removeprefix(_PREFIX).removeprefix(fold("จ."))


def _unclear(parts: Sequence[str]) -> bool:
    return any(fold(said) not in _YES | _NO for said in parts[4:])


_FAULTS: Final[dict[RowWhy, Callable[[Sequence[str]], bool]]] = {
    RowWhy.FORMULA: lambda parts: any(one.startswith(("=", "@")) for one in parts),
    RowWhy.NO_NAME: lambda parts: not parts[0],
    RowWhy.TOO_LONG: lambda parts: any(len(one) > _LONGEST for one in parts),
    RowWhy.PROVINCE: lambda parts: bool(parts[3]) and _short(parts[3]) not in _PROVINCES,
    RowWhy.UNCLEAR: _unclear,
}
