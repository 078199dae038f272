from datetime import timedelta

import pytest

from klang.access.predicates import Refused
from klang.casework.models import Case
from klang.consent.actions import record_answer, withdraw_consent
from klang.consent.models import AnswerWords
from klang.consent.reads import requests_of_case
from klang.consent.terms import Purpose, Said, Standing
from klang.lang.said import Said as Words
from klang.needs.actions import note_need
from klang.needs.reads import needs_of_case
from klang.needs.terms import Area
from klang.survivors.actions import register
from klang.survivors.reads import portrait
from klang.vault.registers import Drawer
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def file(cast, lena):
    case = register(lena, cast.house, call_name="มะทันดา")
    note_need(lena, case, area=Area.WAGES, said=Words("လစာမရသေးပါ", "my", "ยังไม่ได้ค่าจ้าง", interpreter="มล"))
    note_need(lena, case, area=Area.HOPES, said=Words("အိမ်ပြန်ချင်တယ်", "my", "อยากกลับบ้าน"))
    return case


def yes(nok, cast, lena):
    return AnswerWords(
        agency=cast.labour.pk,
        purpose=Purpose.WAGES,
        drawers=(Drawer.LEGAL,),
        said=Said.AGREES,
        until=lena.today + timedelta(days=30),
        workers=(nok.account_id,),
        known_as="มะทันดา",
    )


def test_the_inspector_sees_exactly_what_was_agreed_until_it_is_taken_back(cast, lena, nok, file):
    answer = record_answer(lena, file, words=yes(nok, cast, lena))

    nok = fresh(nok)
    assert Case.objects.of(nok).get() == file
    [need] = needs_of_case(nok, file)
    assert need.words.area == Area.WAGES
    assert portrait(nok, file).name == "มะทันดา"
    assert portrait(nok, file).person is None

    withdraw_consent(fresh(lena), file, answer=answer.row)

    assert not Case.objects.of(fresh(nok)).exists()
    with pytest.raises(Refused):
        needs_of_case(fresh(nok), file)
    assert len(needs_of_case(fresh(lena), file)) == 2
    [request] = requests_of_case(fresh(lena), file)
    assert request.standing is Standing.WITHDRAWN
