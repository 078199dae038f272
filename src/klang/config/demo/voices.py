"""What people told the invented office about its work, and what it did because of it."""

from datetime import datetime, timedelta

from klang.config.demo.people import Office
from klang.lang.said import Heard, Said
from klang.people.terms import Language
from klang.voices import actions
from klang.voices.terms import Source, Way


def hear(office: Office, now: datetime) -> None:
    """The officer begins, chooses one who hears, and she writes down what she was told."""
    before = now - timedelta(days=90)
    team = actions.begin(office.actor("pui", before), office.house)
    actions.choose(office.actor("pui", before), team, account=office.accounts["fon"])
    for days, source, way, said in _SAID:
        actions.note_voice(
            office.actor("fon", now - timedelta(days=days)), team, said=said, source=source, way=way
        )


_SAID = (
    (
        80,
        Source.WORKSHOP,
        Way.PAPER,
        Said("อยากให้จัดอบรมแบบนี้ใกล้บ้าน ให้เจ้าหน้าที่กับองค์กรเรียนด้วยกัน", heard=Heard.WRITTEN),
    ),
    (79, Source.WORKSHOP, Way.PAPER, Said("วันครึ่งน้อยไป อยากมีเวลาฝึกถามอีก", heard=Heard.WRITTEN)),
    (79, Source.SUPERVISION, Way.SPOKEN, Said("ไม่มีคู่มือที่เปิดดูได้ตอนกำลังทำงาน")),
    (78, Source.PEERS, Way.SPOKEN, Said("เล่าเรื่องเดิมหลายรอบ แต่ละที่ถามไม่เหมือนกัน")),
    (77, Source.SURVIVOR, Way.KIOSK, Said("စကားပြန် အမျိုးသမီး လိုချင်ပါတယ်", Language.MY, heard=Heard.WRITTEN)),
    (2, Source.MEETING, Way.SPOKEN, Said("ไม่มีรถไปส่งตอนเย็น นัดหมอจึงเลื่อนสองครั้ง")),
)
