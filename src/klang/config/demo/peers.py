"""An invented peer group: founded by its coordinator, signed for by the officer, who cannot read a word of it."""

from datetime import datetime, timedelta
from typing import Final

from klang.casework.models import Case
from klang.config.demo.people import Office, bring_in_peer
from klang.consent.models import HowGiven, IntroductionWords
from klang.desk.actions import introduce, take_words_in
from klang.lang.said import Heard, Said
from klang.peers import actions
from klang.peers.carrying import code_of
from klang.peers.models import (
    AgreementWords,
    CarriedWords,
    GatheringWords,
    Group,
    Remembered,
    SupportWords,
    TalkWords,
)
from klang.peers.terms import Face, Figure, Into, Kind, MetHow, Mode, Place, ReadBack, Theme, Where
from klang.people.published import SLIP
from klang.survivors.terms.person import Grown
from klang.voices.slips import new_code

_AGREED: Final = AgreementWords(
    "กลุ่มวันอาทิตย์ (ตัวอย่าง)",
    "เรื่องที่พูดกันอยู่แค่ในกลุ่ม\nฟังกัน ไม่สอนกัน\nเล่าเท่าที่อยากเล่า ไม่ต้องละเอียด\nถ้าใครอยู่ในอันตราย บอกคนนั้นก่อน แล้วหาคนช่วย",
    90,
)


def gather(office: Office, dao: Case, now: datetime) -> None:
    """On founds a group, Thong and Fah belong, one would like to come; two more groups wait for a name or to begin."""
    before = now - timedelta(days=30)
    on, pui = office.actor("on", before), office.actor("pui", before)
    group = actions.sign(pui, actions.ask(on, office.house))
    actions.begin(on, group, words=_AGREED, pseudonym="พี่สา")
    thong, nok = office.accounts["thong"], office.accounts["nok"]
    actions.vouch(on, group, account=thong, pseudonym="ดิน")
    actions.let_in(on, group, account=thong)
    fah = bring_in_peer(office, "fah", before)
    for one in (on, office.actor("thong", before)):
        actions.vouch(one, group, account=fah, pseudonym="ฟ้า")
    actions.let_in(on, group, account=fah)
    for one in (on, office.actor("thong", before)):
        actions.vouch(one, group, account=nok, pseudonym="เมฆ")
    _met(office, group, now)
    _known(office, group, dao, now)
    _carried(office, group, dao, now)
    _counted(office, group, now)
    actions.sign(pui, actions.ask(office.actor("nueng", before), office.house))
    actions.ask(office.actor("mon", before), office.house)


def _known(office: Office, group: Group, dao: Case, now: datetime) -> None:
    """The group shows what it is; Dao would like to get to know it, and was announced with her yes."""
    about = "พบกันเดือนละครั้ง ทำกับข้าวด้วยกัน ฟังกัน ไม่สอนกัน"
    shown = actions.ShownWords("กลุ่มริมน้ำ (ตัวอย่าง)", about, ("th", "lo"), welcomes=True)
    actions.show(office.actor("on", now - timedelta(days=6)), group, words=shown)
    how = HowGiven(grown=Grown.YES, alone=True)
    words = IntroductionWords(group.pk, "", "น้องเอ", Said("อยากคุยกับคนที่เคยทำร้านขนม"), new_code(), how)
    introduce(office.actor("kaew", now - timedelta(days=1)), dao, words=words)


def _carried(office: Office, group: Group, dao: Case, now: datetime) -> None:
    """Dao gave her worker words in her own hand; another slip still waits for whoever types in its code."""
    told = CarriedWords(Said("อยากให้ช่วยถามเรื่องเรียนทำขนม", heard=Heard.SPOKEN), Into.PLAN, ReadBack.ALOUD)
    carried = code_of(office.host, new_code())
    actions.give_words(office.actor("thong", now - timedelta(days=3)), group, words=told, code=carried)
    take_words_in(office.actor("kaew", now - timedelta(days=2)), dao, code=carried)
    waits = CarriedWords(Said("อยากย้ายไปอยู่ใกล้เพื่อน", heard=Heard.SPOKEN), Into.PLAN, ReadBack.HERSELF)
    code = code_of(office.host, SLIP)
    actions.give_words(office.actor("thong", now - timedelta(days=1)), group, words=waits, code=code)


def _counted(office: Office, group: Group, now: datetime) -> None:
    """Five talks at schools in spring; the group shows how many there were, and how many listened."""
    on, days = office.actor("on", now), [now.date() - timedelta(days=number) for number in range(60, 95, 7)]
    for number, day in enumerate(days):
        actions.note_talk(on, group, words=TalkWords(day, Where.SCHOOL, 24 + number))
    shown = (Figure.TALKS, Figure.LISTENERS)
    actions.release_figures(on, group, since=min(days), until=max(days), chosen=shown)


def _met(office: Office, group: Group, now: datetime) -> None:
    """They met a week ago: seven people, about debt and what neighbours say."""
    on, themes = office.actor("on", now - timedelta(days=7)), (Theme.DEBT, Theme.STIGMA)
    met = GatheringWords(on.today, Place.COMMUNITY, 7, True, themes, (1, 4, 2), (5, 2, 0))
    ask = Said("คลินิกเปิดตอนเย็นได้ไหม")
    notes = Remembered("ทำกับข้าวด้วยกัน", "อยากพบกันเดือนละครั้ง", (on.account_id,))
    actions.note_gathering(on, group, words=met, notes=notes, ask=ask)
    stood = SupportWords(
        *(on.today, "เดือน", MetHow.HERSELF, Mode.PHONE, Kind.LISTENED, 40, Face.LOW, Face.SO_SO),
        asked_for="อยากกลับไปเรียน",
        own=Face.LOW,
    )
    actions.note_support(on, group, words=stood)
