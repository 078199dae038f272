"""The demo's two team meetings: one decided otherwise than was wished, one is held today."""

from datetime import datetime, timedelta

from klang.access.actor import Actor
from klang.casework.actions import settle_due
from klang.casework.models import Case, Due
from klang.casework.terms import DueCode
from klang.config.demo.people import Office
from klang.lang.said import Heard, Said
from klang.meetings.actions import (
    add_statement,
    call_meeting,
    close_item,
    close_meeting,
    give_line,
    lay_item,
    note_attendance,
    resolve,
    write_message,
)
from klang.meetings.models import AgendaItem, Attending, DecisionWords, OnAgenda
from klang.meetings.terms import Agrees, Here, Reason, Wish
from klang.people.terms import Discipline, Language
from klang.vault.registers import Drawer


def decide_otherwise(office: Office, dao: Case, now: datetime) -> None:
    """Story 7: the meeting decides for the shelter against her wish, says why, and who tells her."""
    kaew = office.actor("kaew", now - timedelta(days=6))
    meeting = call_meeting(kaew, office.house, on=kaew.today + timedelta(days=4))
    item = lay_item(kaew, dao, meeting=meeting, words=_about("อยู่ที่ไหนในสองสัปดาห์ข้างหน้า"))
    wish = Said("ขอให้มีล่ามผู้หญิง และอย่าเพิ่งย้ายก่อนสอบเสร็จ", heard=Heard.WRITTEN)
    write_message(kaew, item, said=wish, takes_part="SPOKEN_FOR", spokesperson="พี่สา")
    fon = office.actor("fon", now - timedelta(days=3))
    give_line(fon, item, discipline=Discipline.SOCIAL_WORK, lines=["ประตูห้องเดิมล็อกไม่ได้", "ใกล้ที่เรียน"])
    _resolved(office, item, now)
    settle_due(fon, dao, due=Due.objects.get(case=dao, code=DueCode.TELL).pk)
    said = Said("เข้าใจแล้ว แต่ขอกลับห้องเดิมเมื่อเปลี่ยนประตูเสร็จ")
    add_statement(office.actor("kaew", now - timedelta(days=1)), item, said=said)


def _resolved(office: Office, item: AgendaItem, now: datetime) -> None:
    at = now - timedelta(days=2)
    kaew, fon = office.actor("kaew", at), office.accounts["fon"]
    there = [Attending(kaew.account_id, Here.PRESENT), Attending(fon, Here.PRESENT)]
    note_attendance(kaew, item, attendance=there)
    words = DecisionWords(
        "พักที่บ้านพัก 14 วัน ระหว่างเปลี่ยนประตูห้อง",
        Wish.DIFFERS,
        basis="ห้องเช่าเดิมยังล็อกไม่ได้",
        her_view="อยากอยู่ห้องเดิม ใกล้ที่เรียน",
        reason="มีคนมาถามหาที่ห้องเช่า 2 ครั้ง",
        tells=fon,
        review_on=kaew.today + timedelta(days=7),
        owner=kaew.account_id,
        due=kaew.today + timedelta(days=3),
    )
    resolve(kaew, item, words=words)
    close_item(kaew, item)
    close_meeting(kaew, item.meeting)


def meet_today(office: Office, thandar: Case, dao: Case, now: datetime) -> None:
    """Story 2 at the table: wages for the labour inspector's ears, everything else not."""
    kaew = office.actor("kaew", now - timedelta(days=4))
    meeting = call_meeting(kaew, office.house, on=kaew.today + timedelta(days=4), cases=[thandar, dao])
    about = OnAgenda(Reason.JUSTICE, ("ค่าจ้างที่ค้างอยู่", "ห้องพักใหม่"), Agrees.AGREES)
    item = lay_item(kaew, thandar, meeting=meeting, words=about, seen=1)
    wish = Said(
        "လစာ အမြန်ရချင်ပါတယ်",
        Language.MY,
        "อยากได้ค่าจ้างที่ค้างอยู่",
        interpreter="คุณมล",
        heard=Heard.INTERPRETED,
    )
    write_message(kaew, item, said=wish, drawers=(Drawer.PLAN, Drawer.LEGAL), takes_part="COMES")
    told = ["นัดนายจ้างมาคุยวันที่ 9 ตามที่คุณนกแจ้งทางโทรศัพท์"]
    give_line(kaew, item, discipline=Discipline.LABOUR, lines=told, account=office.accounts["nok"])
    fon = office.actor("fon", now - timedelta(days=1))
    give_line(fon, item, discipline=Discipline.SOCIAL_WORK, lines=["มีห้องว่าง 2 แห่ง ประตูล็อกได้"])
    _wages(office.actor("kaew", now), item)


def _wages(by: Actor, item: AgendaItem) -> None:
    due = by.today + timedelta(days=3)
    text = "ช่วยยื่นคำร้องค่าจ้างที่ค้างกับพนักงานตรวจแรงงาน"
    words = DecisionWords(text, Wish.AS_WISHED, owner=by.account_id, due=due)
    resolve(by, item, words=words, drawer=Drawer.LEGAL)


def _about(*things: str) -> OnAgenda:
    return OnAgenda(Reason.PLACEMENT, things, Agrees.AGREES)
