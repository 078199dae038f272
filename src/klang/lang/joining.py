"""Thai words that no line may break, joined when a page is drawn and never in what is kept."""

import re
from typing import Final

from klang.lang.months import MONTHS, SHORT_MONTHS

WORD_JOINER: Final = "\u2060"
BREAK_HERE: Final = "\u200b"
NO_BREAK_SPACE: Final = "\u00a0"

# Dictionaries cut these compounds in two. Where | stands the term is too long for a phone: it breaks there only.
_TERMS: Final = """
ผู้เสียหาย ผู้ผ่านพ้น ผู้ถูกกล่าวหา ผู้ต้องหา ผู้ปกครอง ผู้รับผิดชอบ ผู้จัดการ|รายกรณี นักสังคม|สงเคราะห์ นักจิตวิทยา
เจ้าหน้าที่ เจ้าหน้าที่เวร พนักงานสอบสวน พนักงานอัยการ พนักงาน|ตรวจแรงงาน ทนายความ ล่าม ทีมสหวิชาชีพ หน่วยงาน หัวหน้า
เพื่อนช่วยเพื่อน
ความยินยอม ถอนความยินยอม ความปลอดภัย แผน|ความปลอดภัย ความช่วยเหลือ การส่งต่อ ส่งต่อ รับเรื่อง แรกรับ คัดกรอง คัดแยก
นัดหมาย เลื่อนนัด ติดตามผล เยี่ยมบ้าน ประชุมทีม รายงาน|การประชุม มติที่ประชุม เสียงสะท้อน จุดแข็ง เป้าหมาย ความต้องการ
บ้านพัก ที่พักพิง สถานคุ้มครอง|สวัสดิภาพ คืนสู่สังคม เดินทางกลับ ประเทศต้นทาง ภูมิลำเนา
ค้ามนุษย์ ค่าสินไหมทดแทน ค่าจ้างค้างจ่าย สืบพยาน คุ้มครองพยาน ใบอนุญาต|ทำงาน หนังสือเดินทาง ไร้สัญชาติ เลขประจำตัว ลงชื่อ
ถามทีหลัง ไม่สะดวกตอบ ขอไม่ตอบ ไม่เกี่ยวข้อง ไม่ทราบ ขอคิดก่อน ไม่ตกลง ออกทันที พักก่อน ต่อไป เปิดดู ใครเปิดดู ล็อกหน้าจอ
"""
_LAST_WORDS: Final = "ไหม|ก็ได้|แล้ว|เอง|ด้วย"  # no line may be one of these alone
_UNITS: Final = "ราย|คน|ครั้ง|ข้อ|แฟ้ม|ส่วน|หน้า|หน่วยงาน|ฉบับ|นาที|ชั่วโมง|ชม\\.|วัน|สัปดาห์|เดือน|ปี|ขวบ|บาท|กิโลเมตร|กม\\.|เปอร์เซ็นต์|%|น\\."
_BEFORE_NAMES: Final = (
    "ว่าที่ ร.ต. ร.ต.อ. ร.ต.ท. ร.ต.ต. พ.ต.อ. พ.ต.ท. พ.ต.ต. ด.ต. จ.ส.ต. ส.ต.อ. ส.ต.ท. ส.ต.ต. พล.ต.ต. "
    "นาย นาง นางสาว น.ส. ด.ช. ด.ญ. ดร. นพ. พญ. รพ. สภ. สน. จ. อ. ต. พ.ร.บ. พ.ร.ก."
)
_cluster = re.compile("[เ-ไ]?[ก-ฮ][ัิ-ฺ็-๎]*[ะาำๅ]?|.")


def _term_joined(term: str) -> str:
    parts = (WORD_JOINER.join(_cluster.findall(part)) for part in term.split("|"))
    return BREAK_HERE.join(parts)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_JOINED: Final = {term.replace("|", ""): _term_joined(term) for term in _TERMS.split()}
_term = re.compile(_any(list(_JOINED)))
_last_word = re.compile(f"(?<=[ก-๎])(?=(?:{_LAST_WORDS})+(?![ก-๎]))")
_space = re.compile(
    "|".join(
        (
            f" (?=(?:{_LAST_WORDS})+(?![ก-๎]))",
            " (?=[ๆฯ])",
            f"(?<=[0-9๐-๙]) (?=(?:{_UNITS})(?![ก-๎]))",
            f"(?<=[0-9๐-๙]) (?=(?:{_any([*MONTHS['th'], *SHORT_MONTHS['th']])}))",
            r"(?<=[พค]\.ศ\.) (?=[0-9๐-๙])",
        )
    )
)
_before_name = re.compile(f"(?<![ก-๎.])({_any(_BEFORE_NAMES.split())}) (?=[ก-ฮเ-ไ])")


def join_terms(text: str) -> str:
    """The text for a heading, button, tag or table head: whole words stay whole, small words stay with theirs."""
    text = _space.sub(NO_BREAK_SPACE, text)
    text = _before_name.sub(rf"\1{NO_BREAK_SPACE}", text)
    text = _last_word.sub(WORD_JOINER, text)
    text = _term.sub(lambda match: _JOINED[match.group()], text)
    return text.replace("ก็ได้", f"ก็{WORD_JOINER}ได้")


def parted(text: str) -> str:
    """The text as it was before it was joined, for whoever copies it from a page."""
    return text.replace(WORD_JOINER, "").replace(BREAK_HERE, "").replace(NO_BREAK_SPACE, " ")
