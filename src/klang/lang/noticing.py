"""Names and numbers that stand in a free text, as far as they can be noticed. It asks, and never takes anything out."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from klang.lang.digits import to_plain
from klang.lang.titles import split_title

# Titles after which nothing but a name comes, and words that also begin other words.
_CERTAIN: Final = r"น\.ส\.|นส\.|ด\.ช\.|ด\.ญ\.|ดช\.|ดญ\.|เด็กชาย|เด็กหญิง|นางสาว"
_NOT_AFTER_KHUN: Final = "ภาพ|ค่า|สมบัติ|ธรรม|ลักษณะ|ประโยชน์|วุฒิ|หมอ|ครู|พ่อ|แม่|ตำรวจ|พยาบาล"
_NOT_AFTER_NAI: Final = "จ้าง|หน้า|ก|อำเภอ|ทุน|ทหาร|ตำรวจ|ทะเบียน"
_NOT_AFTER_NANG: Final = "พยาบาล|สาว|แบบ|เอก|รำ"
_name: Final = r"\s?[ก-ฮเ-ไ][ก-๎]{1,11}"
_TITLED: Final = re.compile(
    rf"(?:{_CERTAIN}){_name}"
    rf"|(?<!ขอบ)(?<!พระ)(?<!บุญ)(?<!มี)คุณ(?!{_NOT_AFTER_KHUN}){_name}"
    rf"|(?<!เจ้า)นาย(?!{_NOT_AFTER_NAI}){_name}|นาง(?!{_NOT_AFTER_NANG}){_name}"
    r"|\b(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r|[Kk]hun)\.?\s[A-Z][\w'-]+"
)
_NUMBER: Final = re.compile(r"(?<!\d)(?:\+66|66|0)(?:[ -]?\d){8,9}(?!\d)|(?<!\d)\d(?:[ -]?\d){12}(?!\d)")
_SHORTEST: Final = 4  # a shorter name is also a piece of many words


def noticed(text: str, names: Iterable[str] = ()) -> list[str]:
    """What may point at somebody: a word after a title, one of these names, a telephone, a number of thirteen digits."""
    found = [one.group() for one in _TITLED.finditer(text)]
    found += [text[one.start() : one.end()] for one in _NUMBER.finditer(to_plain(text))]
    found += [name for name in _looked_for(names) if _stands(name, text)]
    return list(dict.fromkeys(one.strip() for one in found))


def _looked_for(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        title, rest = split_title(name)
        bare = rest if title else name.removeprefix("คุณ")
        yield from (one for one in (name, bare) if len(one) >= _SHORTEST)


def _stands(name: str, text: str) -> bool:
    """Whether a name stands there: as a word of its own where it is written in letters that part words."""
    edge = r"\b" if name.isascii() else ""
    return re.search(f"{edge}{re.escape(name)}{edge}", text, re.IGNORECASE) is not None
