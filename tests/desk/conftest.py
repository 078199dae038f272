from datetime import timedelta

import pytest

from klang.consent.actions import record_answer
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose, Said
from klang.lang.said import Said as Words
from klang.needs.actions import note_need
from klang.needs.terms import Area
from klang.survivors.actions import register
from klang.vault.registers import Drawer
from tests.cast import fresh


@pytest.fixture
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


@pytest.fixture
def agreed(lena, file, wages):
    """Dao has agreed."""
    return record_answer(fresh(lena), file, words=wages)


@pytest.fixture
def later(cast):
    """Somebody, so many days later."""

    def on(who, days):
        return cast.at(fresh(who), who.at + timedelta(days=days))

    return on
