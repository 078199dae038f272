"""Numbers on the cards of Myanmar, Viet Nam and China, and on passports."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import Final

from klang.lang.number_words import Caution, Looked

# Burmese kinds of citizenship card, as the letter that Latin script uses for them.
_NRC_TYPES: Final = {
    "နိုင်": "N", "ဧည့်": "E", "ပြု": "P", "သာ": "T", "သ": "T", "သီ": "T", "ယာ": "Y", "ယ": "Y", "စ": "S",
    "NAING": "N", "EH": "E", "AE": "E", "PYU": "P", "THI": "T", "THA": "T", "YA": "Y", "SA": "S",
    "N": "N", "E": "E", "P": "P", "T": "T", "Y": "Y", "S": "S",
}  # fmt: skip
_nrc = re.compile(
    rf"(\d{{1,2}})/([A-Z]{{2,15}}|[\u1000-\u103f]{{2,15}})[(\[{{]({'|'.join(_NRC_TYPES)})[)\]}}](\d{{6}})"
)
_NRC_STATES: Final = range(1, 15)
_VIETNAMESE_PROVINCES: Final = range(1, 97)
_CENTURIES_BEGUN: Final = 2
_CHINESE_WEIGHTS: Final = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHINESE_CHECKS: Final = "10X98765432"
_passport = re.compile(r"[A-Z0-9]{5,12}")
# The second line of a passport's machine-readable zone, alone or behind the first, which is all names.
_mrz = re.compile(
    r"(?:P[A-Z<][A-Z<]{3}[A-Z<]*)?([A-Z0-9<]{9}[0-9][A-Z<]{3}[0-9]{7}[A-Z<][0-9]{7}[A-Z0-9<]{14}[0-9<][0-9])"
)
# Each checked part of it, its check digit behind it.
_MRZ_PARTS: Final = ((0, 9), (13, 19), (21, 27))
_MRZ_SIGNS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def look_at_nrc(cleaned: str) -> Looked:
    """12/OUKAMA(N)123456, in Latin or Burmese letters; older cards have no such number."""
    head, bracket, tail = _serial_apart(cleaned)
    match = _nrc.fullmatch(head + bracket + tail)
    if match is None:
        return Looked(cleaned, (Caution.SHAPE,))
    state, township, kind, serial = match.groups()
    unknown = (Caution.STATE_UNKNOWN,) if int(state) not in _NRC_STATES else ()
    return Looked(f"{int(state)}/{township}({_NRC_TYPES[kind]}){serial}", unknown)


def look_at_cccd(cleaned: str) -> Looked:
    """The twelve digits of a Vietnamese citizen: province, century and sex, year, serial."""
    if cautions := _digits(cleaned, 12):
        return Looked(cleaned, cautions)
    cautions = () if int(cleaned[:3]) in _VIETNAMESE_PROVINCES else (Caution.PROVINCE_UNKNOWN,)
    centuries, year = int(cleaned[3]) // 2, int(cleaned[4:6])  # nought and one are born from 1900 on
    if centuries >= _CENTURIES_BEGUN:
        cautions += (Caution.BIRTH_DATE,)
    return Looked(cleaned, cautions, born=1900 + 100 * centuries + year)


def look_at_cmnd(cleaned: str) -> Looked:
    """The nine digits of the older Vietnamese card."""
    return Looked(cleaned, _digits(cleaned, 9))


def look_at_chinese(cleaned: str) -> Looked:
    """The eighteen signs of a Chinese resident (ISO 7064), or the fifteen of the older card."""
    return Looked(cleaned, tuple(_chinese_cautions(cleaned)))


def look_at_passport(cleaned: str) -> Looked:
    """A passport's number; where the lines for machines were typed, the number out of it, checked."""
    if match := _mrz.fullmatch(cleaned):
        wrong = (Caution.CHECK_DIGIT,) if not _mrz_is_right(match[1]) else ()
        return Looked(match[1][:9].rstrip("<"), wrong)
    return Looked(cleaned, () if _passport.fullmatch(cleaned) else (Caution.SHAPE,))


def _serial_apart(cleaned: str) -> tuple[str, str, str]:
    """In the serial the letter wa is often typed for the nought it looks like."""
    head, bracket, tail = cleaned.rpartition(")")
    return head, bracket, tail.replace("\u101d", "0")


def _digits(cleaned: str, length: int) -> tuple[Caution, ...]:
    if not (cleaned.isascii() and cleaned.isdigit()):
        return (Caution.CHARACTERS,)
    return () if len(cleaned) == length else (Caution.LENGTH,)


def _chinese_cautions(cleaned: str) -> Iterator[Caution]:
    if not re.fullmatch(r"[0-9]+X?", cleaned):
        yield Caution.CHARACTERS
    elif len(cleaned) == 15 and cleaned.isdigit():
        yield Caution.OLD_FORM
        if not _is_a_day("19" + cleaned[6:12]):
            yield Caution.BIRTH_DATE
    elif len(cleaned) != 18:
        yield Caution.LENGTH
    else:
        if not _is_a_day(cleaned[6:14]):
            yield Caution.BIRTH_DATE
        weighed = sum(int(digit) * by for digit, by in zip(cleaned[:17], _CHINESE_WEIGHTS, strict=True))
        if _CHINESE_CHECKS[weighed % 11] != cleaned[17]:
            yield Caution.CHECK_DIGIT


def _is_a_day(digits: str) -> bool:
    try:
        dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return False
    return True


def _mrz_is_right(line: str) -> bool:
    whole = line[0:10] + line[13:20] + line[21:43]
    parts = [(line[start:end], line[end]) for start, end in _MRZ_PARTS]
    return all(_mrz_check(part) == check for part, check in [*parts, (whole, line[43])])


def _mrz_check(part: str) -> str:
    weighed = sum(
        (_MRZ_SIGNS.index(sign) if sign != "<" else 0) * (7, 3, 1)[at % 3] for at, sign in enumerate(part)
    )
    return str(weighed % 10)
