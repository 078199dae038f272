"""Words of title before a name: taken off where they are certain, and left where they may be the name."""

import re
from typing import Final

# Abbreviations, and words so long that nothing but a name can follow them, also where no space stands between.
_RANKS: Final = (
    "ว่าที่ร้อยตรี ว่าที่ร.ต. พล.ต.อ. พล.ต.ท. พล.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. "
    "ด.ต. จ.ส.ต. ส.ต.อ. ส.ต.ท. ส.ต.ต."
)
_CERTAIN: Final = "น.ส. นส. ด.ช. ด.ญ. ดช. ดญ. เด็กชาย เด็กหญิง ดร. ผศ. รศ. ศ. นพ. พญ. ม.ล. ม.ร.ว. ທ. ນ."
# Words that also begin names (นางฟ้า, ນາງຟ້າ): titles only before a space, or where a surname follows.
_WORDS: Final = "นาย นางสาว นาง ທ້າວ ນາງສາວ ນາງ ທ່ານ លោកស្រី លោក អ្នកស្រី កញ្ញា"
# Burmese ones (ဦး, ဒေါ်, မ) grow into the name, also in Latin letters, and are never parted from it.

_name_follows = r"(?=[ก-ฮเ-ไ\u0e81-\u0eae\u0ec0-\u0ec4\u0edc\u0edd\u1780-\u17b3][^\s])"


def _longest_first(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


_certain = re.compile(
    rf"\s*(?P<title>(?:(?:(?:{_longest_first(_RANKS)})(?:หญิง)?|{_longest_first(_CERTAIN)})\s*"
    rf"|(?:{_longest_first(_WORDS)})\s+)+){_name_follows}(?P<rest>.+)",
    re.DOTALL,
)
_with_surname = re.compile(
    rf"\s*(?P<title>{_longest_first(_WORDS)}){_name_follows}(?P<rest>\S+\s+\S.*)", re.DOTALL
)
_latin = re.compile(r"\s*(?P<title>(?:mr|mrs|ms|miss|dr)\.?|คุณ)\s+(?P<rest>\S.*)", re.DOTALL | re.IGNORECASE)


def split_title(text: str) -> tuple[str, str]:
    """A title that can be nothing else, and the name without it; a Burmese name is never parted."""
    match = _certain.fullmatch(text) or _with_surname.fullmatch(text) or _latin.fullmatch(text)
    if match is None:
        return "", text.strip()
    return match["title"].strip(), match["rest"].strip()
