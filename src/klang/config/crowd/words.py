"""What invented persons say: a few gentle sentences, in the languages they would say them in."""

from typing import Final

from klang.lang.said import Heard, Said

# Said in each language, with its Thai beside it.
A_ROOM: Final = {
    "th": "อยากได้ห้องที่ล็อกประตูได้",
    "lo": "ຢາກໄດ້ຫ້ອງທີ່ລັອກປະຕູໄດ້",
    "my": "တံခါးသော့ခတ်လို့ရတဲ့ အခန်း",
    "km": "ចង់បានបន្ទប់ដែលចាក់សោបាន",
    "vi": "Muốn có một phòng khóa được cửa",
    "zh": "想要一个可以锁门的房间",
    "en": "A room with a door I can lock",
}
SLEEP: Final = ("อยากนอนให้หลับสนิท", "อยากไปหาหมอกับเพื่อน", "ปวดหลัง อยากตรวจ")
WAGES: Final = ("ยังไม่ได้ค่าจ้าง 3 เดือน", "อยากได้ค่าจ้างที่ค้างอยู่", "อยากได้บัตรของตัวเองคืน")
TOLD: Final = ("เล่าว่าชอบร้องเพลง อยากพบเพื่อนที่มาด้วยกัน", "เล่าเรื่องบ้านเกิด ขอพักตอนบ่าย", "ขอเล่าต่อวันหลัง")
ACCUSED: Final = ("ยังไม่พร้อมพูดถึงเรื่องนี้", "ขอให้ถามเมื่อมีทนายอยู่ด้วย", "ให้ไว้กับทนายแล้ว")
HOURS: Final = ("หลัง 20.00 น.", "9.00-11.00 น.", "วันเสาร์ตอนเช้า")


def said(language: str) -> Said:
    """The wish for a room of one's own, as somebody of this language would say it."""
    original = A_ROOM.get(language, A_ROOM["th"])
    if language not in A_ROOM or language == "th":
        return Said(original)
    return Said(original, language, A_ROOM["th"], interpreter="คุณมล", heard=Heard.INTERPRETED)


def told(language: str, words: str) -> Said:
    """What was said in this language and written down in Thai."""
    if language == "th":
        return Said(words)
    return Said("", language, words, interpreter="คุณมล", heard=Heard.ONLY_TRANSLATED)
