"""Words of title before a name: taken off where they are certain, only suggested where they may be the name."""

import re
from typing import Final

# Thai, Lao and Khmer titles are written onto the name; nothing but a name can follow. คุณ also begins names
# (คุณวุฒิ), and is a title only where a space follows it.
_THAI: Final = (
    "นาย นางสาว นาง น.ส. นส. ด.ช. ด.ญ. ดช. ดญ. เด็กชาย เด็กหญิง ดร. ผศ. รศ. ศ. นพ. พญ. "
    "ว่าที่ร้อยตรี ว่าที่ร.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ด.ต. จ.ส.ต. ส.ต.อ. ส.ต.ท. ส.ต.ต. พล.ต.ต."
)
_LAO: Final = "ທ້າວ ທ. ນາງສາວ ນາງ ນ. ທ່ານ"
_KHMER: Final = "លោកស្រី លោក អ្នកស្រី កញ្ញា"
# In Myanmar these tell age and sex, or a people, but grow into the name: မသန္တာ is one name, not Ms Thandar.
_SUGGESTED_LATIN: Final = "u|daw|ko|ma|maung|sai|nang|saw|naw|mi|min|mahn|khun|thao|nai|salai"
_SUGGESTED_BURMESE: Final = ("ဦး", "ဒေါ်", "မောင်", "ကို", "စိုင်း", "နန်း", "စော", "နော်", "ခွန်", "မင်း", "မိ", "မ")

_name_follows = r"\s*(?=[ก-ฮเ-ไ\u0e81-\u0eae\u0ec0-\u0ec4\u0edc\u0edd\u1780-\u17b3][^\s])"


def _longest_first(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(words.split(), key=len, reverse=True))


_certain = re.compile(
    rf"\s*(?P<title>{_longest_first(f'{_THAI} {_LAO} {_KHMER}')}){_name_follows}(?P<rest>.+)", re.DOTALL
)
_latin = re.compile(r"\s*(?P<title>(?:mr|mrs|ms|miss|dr)\.?|คุณ)\s+(?P<rest>\S.*)", re.DOTALL | re.IGNORECASE)
_maybe_latin = re.compile(rf"\s*(?P<title>{_SUGGESTED_LATIN})\s+(?P<next>\w+)", re.IGNORECASE)
_maybe_burmese = re.compile(rf"\s*(?P<title>{'|'.join(_SUGGESTED_BURMESE)})(?P<next>.*)", re.DOTALL)
_syllables_left: Final = 2
_burmese_letter = re.compile("[\u1000-\u1021](?!\u103a|\u1039)")


def split_title(text: str) -> tuple[str, str]:
    """A title that can be nothing else, and the name without it; a Burmese name is never parted."""
    match = _certain.fullmatch(text) or _latin.fullmatch(text)
    if match is None:
        return "", text.strip()
    return match["title"], match["rest"].strip()


def suggest_title(text: str) -> str:
    """A first word that may be a title, to offer in the title's own field; the name keeps it all the same."""
    if match := _maybe_latin.match(text):
        doubled = match["title"].casefold() == match["next"].casefold()  # Ko Ko Lwin, Ma Ma Lay: a name
        return "" if doubled else match["title"]
    if match := _maybe_burmese.match(text):
        title, rest = match["title"], match["next"].strip()
        long_enough = len(_burmese_letter.findall(rest)) >= _syllables_left
        return title if long_enough and not rest.startswith(title) else ""
    return ""
