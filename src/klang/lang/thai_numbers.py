"""The Thai number of thirteen digits, also where it begins with 0 or 00, which ready libraries refuse."""

from collections.abc import Iterator
from typing import Final

from klang.lang.number_words import Category, Caution, Looked
from klang.lang.provinces import province

_LENGTH: Final = 13
_GROUPS: Final = (1, 4, 5, 2, 1)


def look(cleaned: str) -> Looked:
    """A number on a Thai card."""
    return Looked(cleaned, tuple(_cautions(cleaned)), category(cleaned))


def look_at_pink_card(cleaned: str) -> Looked:
    """A number on a pink card, where beginning with 0 is nothing unusual."""
    cautions = (caution for caution in _cautions(cleaned) if caution is not Caution.BEGINS_WITH_ZERO)
    return Looked(cleaned, tuple(cautions), category(cleaned))


def category(digits: str) -> Category | None:
    """What the first digit, or the first two noughts, hint at; nothing where it is no whole number."""
    if not _is_whole(digits):
        return None
    return Category("00" if digits.startswith("00") else digits[0])


def check_digit(twelve: str) -> int:
    """The thirteenth digit that belongs to the first twelve."""
    weighed = sum(int(digit) * weight for digit, weight in zip(twelve, range(13, 1, -1), strict=True))
    return (11 - weighed % 11) % 10


def grouped(digits: str) -> str:
    """The number as the card writes it: 1-1037-02071-81-1; anything else as it is."""
    if not _is_whole(digits):
        return digits
    ends = [sum(_GROUPS[: n + 1]) for n in range(len(_GROUPS))]
    return "-".join(digits[end - size : end] for end, size in zip(ends, _GROUPS, strict=True))


def _is_whole(digits: str) -> bool:
    return len(digits) == _LENGTH and digits.isascii() and digits.isdigit()


def _cautions(digits: str) -> Iterator[Caution]:
    if not (digits.isascii() and digits.isdigit()):
        yield Caution.CHARACTERS
    elif len(digits) != _LENGTH:
        yield Caution.LENGTH
    else:
        yield from _cautions_about_whole(digits)


def _cautions_about_whole(digits: str) -> Iterator[Caution]:
    if digits[0] == "0":
        yield Caution.BEGINS_WITH_ZERO
    elif digits[0] == "9":
        yield Caution.FIRST_DIGIT
    # A migrant worker's number begins with 00 and names no province there.
    if not digits.startswith("00") and province(digits[1:3]) is None:
        yield Caution.PROVINCE_UNKNOWN
    if check_digit(digits[:12]) != int(digits[12]):
        yield Caution.CHECK_DIGIT
