"""The two workshops of July 2560, told by calling use cases: where and when is known, who came is invented."""

from dataclasses import replace
from datetime import date, datetime
from typing import Final

from klang.access.actor import Actor
from klang.config.demo.people import Office
from klang.learning.actions import (
    SeriesTold,
    WorkshopTold,
    add_participants,
    announce_series,
    announce_workshop,
    enter_scores,
    give_place,
    issue_certificates,
    note_evaluation,
    note_who_came,
    write_commitment,
    write_questions,
    write_session,
    write_trainer,
)
from klang.learning.models import (
    EvaluationWords,
    Item,
    ParticipantWords,
    SessionWords,
    Sheet,
    TrainerWords,
    Workshop,
)
from klang.learning.reads import participants, programme, reasons
from klang.learning.terms import Asked, Half, SessionKind, When

_SERIES: Final = SeriesTold("การประชุมเชิงปฏิบัติการไทย-ญี่ปุ่น", "Thailand-Japan Workshop")
_BANGKOK: Final = WorkshopTold(
    title="การทำงานโดยยึดผู้เสียหายเป็นศูนย์กลาง",
    title_en="Working with the survivor at the centre",
    begins_on=date(2017, 7, 24),
    ends_on=date(2017, 7, 25),
    venues="กรุงเทพมหานคร",
    for_whom="นักสังคมสงเคราะห์และผู้จัดการรายกรณี ทั้งภาครัฐและเอกชน",
    objectives="ฟังก่อน ถามทีหลัง ให้ผู้เสียหายเป็นคนเลือก",
    origin="ผู้เข้าร่วมการประชุมไทย-ญี่ปุ่นขอให้จัด",
)
_CHIANG_RAI: Final = replace(
    _BANGKOK, begins_on=date(2017, 7, 26), ends_on=date(2017, 7, 27), venues="เชียงราย"
)
_TRAINERS: Final = (
    TrainerWords("คุณฮานะ (ตัวอย่าง)", "Empowerment Kansai", "การฟัง", ("ja", "en")),
    TrainerWords("คุณโยโกะ (ตัวอย่าง)", "Empowerment Kansai", "กลุ่มเพื่อนช่วยเพื่อน", ("ja",)),
)
# Kind, title, minutes: the same on both first days.
_SESSIONS: Final = (
    (SessionKind.QUESTIONS, "แบบทดสอบก่อนเริ่ม", 30),
    (SessionKind.LECTURE, "ยึดผู้เสียหายเป็นศูนย์กลางคืออะไร", 90),
    (SessionKind.ROLE_PLAY, "ลองฟังกัน", 60),
)
_PARTICIPANTS: Final = tuple(
    ParticipantWords(0, f"คุณ{name} (ตัวอย่าง)", agency, "นักสังคมสงเคราะห์", province, photo=True)
    for name, agency, province in (
        ("มะลิ", "บ้านริมน้ำ", "10"),
        ("จำปา", "บ้านริมน้ำ", "10"),
        ("บัว", "มูลนิธิสายธาร", "57"),
        ("แก้วตา", "มูลนิธิสายธาร", "57"),
        ("ลีลา", "พมจ. สมมติ", "11"),
        ("พิกุล", "พมจ. สมมติ", "11"),
    )
)
_ITEMS: Final = (
    Item("ใครเป็นคนเลือกว่าจะเล่าเมื่อไหร่", "ผู้เสียหาย"),
    Item("ไม่ตกลงแล้วยังได้รับความช่วยเหลือไหม", "ได้"),
    Item("บอก 3 อย่างที่ช่วยให้รู้สึกปลอดภัย", "ล่าม ห้อง เวลา", 3),
)
_BEFORE: Final = ((0, 0, 1), (1, 0, 0), (0, 1, 1), (0, 0, 2), (1, 0, 1), (0, 1, 0))
_AFTER: Final = ((1, 1, 2), (1, 1, 3), (1, 1, 2), (0, 1, 3), (1, 0, 2), (1, 1, 1))


def hold_workshops(office: Office, now: datetime) -> None:
    """The officer announces both, and her colleague works on them."""
    pui = office.actor("pui", now)
    series = announce_series(pui, office.house, told=_SERIES)
    because = reasons(pui, office.house)[-1].row  # the first that was released: people asked for them
    for told in (_BANGKOK, _CHIANG_RAI):
        workshop = announce_workshop(pui, office.house, told=replace(told, series=series.pk, because=because))
        give_place(pui, workshop, account=office.accounts["kaew"])
        kaew = office.actor("kaew", now)
        _write_programme(kaew, workshop)
        add_participants(kaew, workshop, people=_PARTICIPANTS)
        _ask_before_and_after(kaew, workshop)


def _write_programme(kaew: Actor, workshop: Workshop) -> None:
    for words in _TRAINERS:
        write_trainer(kaew, workshop, words=words)
    trainer = programme(kaew, workshop).trainers[0].row
    for number, (kind, title, minutes) in enumerate(_SESSIONS, start=1):
        session = SessionWords(workshop.begins_on, number, kind, title, minutes, trainer=trainer)
        write_session(kaew, workshop, words=session)


def _ask_before_and_after(kaew: Actor, workshop: Workshop) -> None:
    rows = [one.record.row for one in participants(kaew, workshop).people]
    write_commitment(kaew, workshop, participant=rows[0], text="ถามก่อนทุกครั้งว่าอยากให้ใครอยู่ในห้อง")
    for half in Half:
        note_who_came(kaew, workshop, on=workshop.begins_on, half=half, here=rows)
    issue_certificates(kaew, workshop, people=rows[:1])
    write_questions(kaew, workshop, items=_ITEMS)
    for when, points in ((When.PRE, _BEFORE), (When.POST, _AFTER)):
        sheets = [Sheet(row, one) for row, one in zip(rows, points, strict=True)]
        enter_scores(kaew, workshop, when=when, sheets=sheets)
    for mark in (4, 5, 5, 4, 5):
        said = {"learned": "ฟังให้จบก่อนถาม"} if mark == 4 else {}
        note_evaluation(kaew, workshop, words=EvaluationWords(dict.fromkeys(Asked.values, mark), said))
