"""The words that stand in and around a written date, in the languages of the house."""

import re
from collections.abc import Iterable
from typing import Final

from klang.lang.months import SPOKEN, WEEKDAYS


def _any(words: Iterable[str]) -> str:
    """One of these words; one in Latin letters stands alone."""
    longest_first = sorted({word.casefold().replace(".", "") for word in words}, key=len, reverse=True)
    escaped = (re.escape(word).replace(r"\ ", r"\s*") for word in longest_first)
    return "|".join(
        rf"(?<![a-z]){word}(?![a-z])" if word[:1].isalpha() and word.isascii() else word for word in escaped
    )


def _words(lines: str) -> str:
    return _any(lines.split())


_ABOUT: Final = _words(
    "ประมาณ ราว ราวๆ น่าจะ กว่า กว่าๆ ~ ≈ about around circa ca c approximately "
    "ປະມານ ប្រហែល ខ្ទង់ ခန့် ခန့်မှန်း khoảng 约 大约"
)
_AROUND: Final = _words(
    "วันที่ ที่ วัน เดือน ปี ต้น กลาง ปลาย เกิด ๆ the of on in born year month "
    "ວັນທີ ວັນ ທີ ເດືອນ ປີ ថ្ងៃទី ថ្ងៃ ទី ខែ ឆ្នាំ ခုနှစ် ခု နှစ် လ ရက် နေ့ ngày tháng năm 年 月 日"
)
_WEEKDAYS: Final = _any(day for days in WEEKDAYS.values() for day in days)
_BUDDHIST: Final = _any(["พศ", "พ ศ", "พุทธศักราช", "be", "ພສ"])
_COMMON: Final = _any(["คศ", "ค ศ", "คริสต์ศักราช", "คริสตศักราช", "ce", "ad", "ຄສ"])
_AGED: Final = _words("อายุ age aged ອາຍຸ អាយុ အသက်")
_YEARS_OLD: Final = _any(["ปี", "years old", "year old", "years", "ປີ", "ឆ្នាំ", "နှစ်", "tuổi", "岁", "歲"])

LEXICON: Final = re.compile(
    rf"(?P<number>\d+)|(?P<about>{_ABOUT})|(?P<BE>{_BUDDHIST})|(?P<CE>{_COMMON})|(?P<month>{_any(SPOKEN)})"
    rf"|(?P<skip>{_WEEKDAYS}|{_AROUND}|(?<=\d)(?:st|nd|rd|th)(?![a-z])|[\s/,.'’–—-]+)|(?P<other>.)",
    re.DOTALL,
)
AGE: Final = re.compile(
    rf"\s*(?:(?:{_AGED})\s*(?P<about>{_ABOUT})?\s*(?P<age>\d{{1,3}})\s*(?:{_YEARS_OLD})?"
    rf"|(?P<about2>{_ABOUT})?\s*(?P<age2>\d{{1,3}})\s*(?:{_YEARS_OLD}))\s*"
)
