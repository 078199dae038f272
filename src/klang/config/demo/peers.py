"""An invented peer group: founded by its coordinator, signed for by the officer, who cannot read a word of it."""

from datetime import datetime, timedelta
from typing import Final

from klang.config.demo.people import Office
from klang.lang.said import Said
from klang.peers import actions
from klang.peers.models import AgreementWords, GatheringWords, Group
from klang.peers.terms import Place, Theme

_AGREED: Final = AgreementWords(
    "กลุ่มวันอาทิตย์ (ตัวอย่าง)",
    "เรื่องที่พูดกันอยู่แค่ในกลุ่ม\nฟังกัน ไม่สอนกัน\nเล่าเท่าที่อยากเล่า ไม่ต้องละเอียด\nถ้าใครอยู่ในอันตราย บอกคนนั้นก่อน แล้วหาคนช่วย",
    90,
)


def gather(office: Office, now: datetime) -> None:
    """Fon founds a group, Thong belongs, one would like to come; another group waits for a name, and one to begin."""
    before = now - timedelta(days=30)
    fon, pui = office.actor("fon", before), office.actor("pui", before)
    group = actions.sign(pui, actions.ask(fon, office.house))
    actions.begin(fon, group, words=_AGREED, pseudonym="พี่สา")
    thong, nueng = office.accounts["thong"], office.accounts["nueng"]
    actions.vouch(fon, group, account=thong, pseudonym="ดิน")
    actions.let_in(fon, group, account=thong)
    for one in (fon, office.actor("thong", before)):
        actions.vouch(one, group, account=nueng, pseudonym="เมฆ")
    _met(office, group, now)
    actions.sign(pui, actions.ask(office.actor("on", before), office.house))
    actions.ask(office.actor("mon", before), office.house)


def _met(office: Office, group: Group, now: datetime) -> None:
    """They met a week ago: seven people, about debt and what neighbours say."""
    fon, themes = office.actor("fon", now - timedelta(days=7)), (Theme.DEBT, Theme.STIGMA)
    met = GatheringWords(fon.today, Place.COMMUNITY, 7, True, themes, (1, 4, 2), (5, 2, 0))
    ask = Said("คลินิกเปิดตอนเย็นได้ไหม")
    actions.note_gathering(fon, group, words=met, did="ทำกับข้าวด้วยกัน", notes="อยากพบกันเดือนละครั้ง", ask=ask)
