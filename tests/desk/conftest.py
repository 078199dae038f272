from datetime import timedelta

import pytest

from klang.casework.actions import note, set_next, take_step
from klang.casework.journey_terms import State, View
from klang.casework.models import NextWords
from klang.consent.actions import record_answer
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose, Said
from klang.lang.said import Said as Words
from klang.meetings.actions import call_meeting, give_line, resolve, write_message
from klang.meetings.models import AgendaItem, DecisionWords
from klang.meetings.terms import Wish
from klang.needs.actions import note_need, note_strength
from klang.needs.terms import Area
from klang.people.terms import Discipline
from klang.survivors.actions import register, set_contact
from klang.survivors.models import ContactWords
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.standing import standing


@standing
def file(cast, lena):
    """Dao's file, with a need in the legal part and one in the plan."""
    case = register(lena, cast.house, call_name="ดาว")
    note_need(fresh(lena), case, area=Area.WAGES, said=Words("ยังไม่ได้ค่าจ้าง", "th"))
    note_need(fresh(lena), case, area=Area.HOUSING, said=Words("ประตูที่ล็อกได้", "th"))
    return case


@pytest.fixture
def wages(cast, lena, nok):
    """What Dao is asked: may the labour inspector know the legal part for 30 days, to claim her wages."""
    return AnswerWords(
        agency=cast.labour.pk,
        purpose=Purpose.WAGES,
        drawers=(Drawer.LEGAL,),
        said=Said.AGREES,
        until=lena.today + timedelta(days=30),
        workers=(nok.account_id,),
        known_as="น้องเอ",
    )


@standing
def agreed(lena, file, wages):
    """Dao has agreed."""
    return record_answer(fresh(lena), file, words=wages)


@pytest.fixture
def later(cast):
    """Somebody, so many days later."""

    def on(who, days):
        return cast.at(fresh(who), who.at + timedelta(days=days))

    return on


@standing
def filled(cast, lena, file, agreed):
    """Dao's file with something in nearly every part, and a meeting that talked about it."""
    take_step(fresh(lena), file, to=State.PRESCREEN, view=View.NOT_ASKED, why="ยังพักอยู่")
    note(fresh(lena), file, text="ยิ้มเมื่อเห็นสวน")
    note(fresh(lena), file, text="นัดแรงงานจังหวัดแล้ว", drawer=Drawer.LEGAL)
    note_strength(fresh(lena), file, area=Area.LEARNING, said=Words("ทอผ้าเป็น", "th"))
    note_need(fresh(lena), file, area=Area.HEALTH, said=Words("ปวดฟัน", "th"))
    set_contact(fresh(lena), file, words=ContactWords(hours="โทรตอนเย็น"))
    set_next(fresh(lena), file, on=lena.today + timedelta(days=9), words=NextWords("CALL"))
    return file


@standing
def item(cast, lena, filled):
    """Dao's turn at a meeting: her message for all, one line and one resolution for those of the legal part."""
    call_meeting(fresh(lena), cast.house, on=lena.today + timedelta(days=1), cases=[filled])
    item = AgendaItem.objects.get(case=filled)
    said = Words("อยากได้ค่าจ้างก่อนกลับบ้าน", "th")
    write_message(fresh(lena), item, said=said, drawers=(Drawer.PLAN, Drawer.LEGAL), takes_part="MESSAGE")
    give_line(fresh(lena), item, discipline=Discipline.LABOUR, lines=["ค้างจ่าย 3 เดือน"], drawer=Drawer.LEGAL)
    give_line(fresh(lena), item, discipline=Discipline.HEALTH, lines=["นัดหมอฟัน"], drawer=Drawer.HEALTH)
    words = DecisionWords("ยื่นคำร้องค่าจ้าง", Wish.AS_WISHED, her_view="ดีแล้ว", tells=lena.account_id)
    resolve(fresh(lena), item, words=words, drawer=Drawer.LEGAL)
    return item
