"""What people told the invented office about its work, and what it did because of it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final
from uuid import UUID

from klang.access.actor import Actor
from klang.config.demo.people import Office
from klang.lang.said import Heard, Said
from klang.people.terms import Language
from klang.voices import actions
from klang.voices.asked import Asked, Face
from klang.voices.models import ActivityWords, ArrivedWords, ComplaintArrived, Outcome, Team, Verdict
from klang.voices.terms import Kind, Source, State, Way

_WORKSHOP: Final = (
    (Source.WORKSHOP, Way.PAPER, "อยากให้จัดอบรมแบบนี้ใกล้บ้าน ให้ภาครัฐกับองค์กรเรียนด้วยกัน", "th"),
    (Source.WORKSHOP, Way.PAPER, "วันครึ่งน้อยไป อยากมีเวลาฝึกถามอีก", "th"),
    (Source.SUPERVISION, Way.SPOKEN, "ไม่มีคู่มือที่เปิดดูได้ตอนกำลังทำงาน", "th"),
    (Source.PEERS, Way.SPOKEN, "เล่าเรื่องเดิมหลายรอบ แต่ละที่ถามไม่เหมือนกัน", "th"),
    (Source.SURVIVOR, Way.KIOSK, "စကားပြန် အမျိုးသမီး လိုချင်ပါတယ်", Language.MY),
)
_CAR: Final = (Source.MEETING, Way.SPOKEN, "ไม่มีรถไปส่งตอนเย็น นัดหมอจึงเลื่อนสองครั้ง", "th")
_QUIET: Final = (Source.SURVIVOR, Way.PAPER, "อยากมีห้องเงียบให้โทรหาแม่", "th")
_MENU: Final = (Source.PEERS, Way.SPOKEN, "อยากเลือกอาหารเองบ้าง", "th")

_NO_ANSWERS: Final[Mapping[str, str]] = MappingProxyType({})
_ANSWERS: Final[tuple[Mapping[str, str], ...]] = (
    {Asked.HOURS: Face.YES, Asked.OWN_WORDS: Face.MOSTLY, Asked.ONCE: Face.NO},
    {Asked.HOURS: Face.YES, Asked.OWN_WORDS: Face.YES, Asked.ONCE: Face.HARDLY},
    {Asked.HOURS: Face.MOSTLY, Asked.OWN_WORDS: Face.YES, Asked.LANGUAGE: Face.YES},
    {Asked.HOURS: Face.HARDLY, Asked.OWN_WORDS: Face.YES, Asked.ONCE: Face.NO},
    {Asked.HOURS: Face.YES, Asked.OWN_WORDS: Face.MOSTLY, Asked.LANGUAGE: Face.HARDLY},
)

_TOLD: Final = actions.Told(
    "อยากให้มีอบรมใกล้บ้าน และมีคู่มือที่เปิดดูได้ตอนทำงาน",
    "We would like a workshop near us, and a handbook to open while we work.",
    "จัดอบรมสองแห่ง ภาครัฐกับองค์กรเรียนด้วยกัน และทำคู่มือแล้ว",
    "We held two workshops, state and organisations together, and wrote a handbook.",
)


def hear(office: Office, now: datetime) -> None:
    """The officer begins and chooses one who hears; five were answered, one is on its way, three are new."""
    before = now - timedelta(days=90)
    team = actions.begin(office.actor("pui", before), office.house)
    actions.choose(office.actor("pui", before), team, account=office.accounts["fon"])
    fon = office.actor("fon", now - timedelta(days=80))
    voices = [_heard(fon, team, told, each) for told, each in zip(_WORKSHOP, _ANSWERS, strict=True)]
    theme = actions.join(fon, team, title="อบรมและคู่มือใกล้บ้าน", voices=voices).row
    _answered(office, team, theme, now)
    fon = office.actor("fon", now - timedelta(days=9))
    room = actions.join(fon, team, title="ห้องเงียบ", voices=[_heard(fon, team, _QUIET)]).row
    _begun(fon, team, room)
    fon = office.actor("fon", now - timedelta(days=2))
    actions.join(fon, team, title="รถตอนเย็น", voices=[_heard(fon, team, _CAR)])
    _heard(fon, team, _MENU)
    server = office.host.server()
    words = ArrivedWords("อยากให้บอกล่วงหน้าเมื่อเปลี่ยนคนดูแล")
    actions.put(Actor(server.account, now - timedelta(days=1), keyring=server), team, words=words)
    _handled(office, team, now)


def _handled(office: Office, team: Team, now: datetime) -> None:
    """Two teams handle complaints, so that nobody handles one about themselves; one lies with them, and one is new."""
    pui, accounts = office.actor("pui", now - timedelta(days=30)), office.accounts
    actions.choose(pui, team, account=accounts["on"])
    first, second = (actions.begin_handling(pui, office.house) for _ in range(2))
    actions.choose(pui, first, account=accounts["fon"])
    actions.choose(pui, second, account=accounts["on"])
    kaew = office.actor("kaew", now - timedelta(days=5))
    for words in ("รอพบนานโดยไม่มีใครบอก", "ขอให้เคาะประตูก่อนเข้าห้อง"):
        actions.complain(kaew, office.house, words=ComplaintArrived(words, about=str(accounts["on"])))
    item = first.tray.order_by("pk")[0].pk
    actions.take_in(office.actor("fon", now - timedelta(days=4)), first, item=item, about=accounts["on"])


def _begun(fon: Actor, team: Team, theme: UUID) -> None:
    yes = Verdict(State.TO_DO, "ทำได้เลย มีห้องว่าง", "หัวหน้าบ้านพัก", fon.today)
    actions.decide(fon, team, theme=theme, verdict=yes)
    words = ActivityWords(Kind.SERVICE, "จัดห้องชั้นสองเป็นห้องเงียบ", fon.today, "ทีมบ้านพัก", theme)
    actions.begin_activity(fon, team, words=words)


def _heard(
    by: Actor, team: Team, told: tuple[str, str, str, str], answers: Mapping[str, str] = _NO_ANSWERS
) -> UUID:
    source, way, words, language = told
    said = Said(words, language, heard=Heard.SPOKEN if way == Way.SPOKEN else Heard.WRITTEN)
    row: UUID = actions.note_voice(by, team, said=said, source=source, way=way, answers=answers).row
    return row


def _answered(office: Office, team: Team, theme: UUID, now: datetime) -> None:
    fon = office.actor("fon", now - timedelta(days=60))
    why = "คนที่มาอบรมขอกันหลายคน และทีมยังถามไม่เหมือนกัน"
    actions.decide(fon, team, theme=theme, verdict=Verdict(State.TO_DO, why, "ที่ประชุมสำนักงาน", fon.today))
    fon = office.actor("fon", now - timedelta(days=45))
    text = "อบรมสองแห่ง แห่งละสองวัน ภาครัฐและองค์กรเรียนด้วยกัน"
    words = ActivityWords(Kind.WORKSHOP, text, fon.today, "ทีมอบรม", theme)
    actions.begin_activity(fon, team, words=words)
    fon = office.actor("fon", now - timedelta(days=20))
    came = Outcome("อบรมแล้วสองแห่ง มีคู่มือให้เปิดดู", fon.today, "ใบลงชื่อและคู่มือ")
    actions.note_result(fon, team, theme=theme, outcome=came)
    actions.release(fon, team, theme=theme, told=_TOLD)
