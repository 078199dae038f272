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
from tests.standing import standing


@standing
def file(cast, lena):
    """Dao's file, with a need in the legal part and one in the health part."""
    case = register(lena, cast.house, call_name="ดาว")
    note_need(fresh(lena), case, area=Area.WAGES, said=Words("ยังไม่ได้ค่าจ้าง", "th"))
    note_need(fresh(lena), case, area=Area.HEALTH, said=Words("ปวดฟัน", "th"))
    return case


@pytest.fixture
def asked(cast, lena, nok):
    """What Dao is asked: may the labour inspector know the legal part, to claim her wages."""

    def request(said=Said.AGREES, **more):
        given = {
            "agency": cast.labour.pk,
            "purpose": Purpose.WAGES,
            "drawers": (Drawer.LEGAL,),
            "said": said,
            "known_as": "น้องเอ",
        }
        if said == Said.AGREES:
            given |= {"until": lena.today + timedelta(days=30), "workers": (nok.account_id,)}
        return AnswerWords(**{**given, **more})

    return request


@standing
def agreed(lena, file, asked):
    """Dao has agreed."""
    return record_answer(fresh(lena), file, words=asked())
