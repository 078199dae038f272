from datetime import timedelta

from klang.casework.actions import add_to_team
from klang.casework.team import Place
from klang.consent.actions import record_answer
from klang.consent.models import AnswerWords
from klang.consent.terms import Purpose, Said
from klang.meetings.actions import call_meeting
from klang.meetings.models import AgendaItem
from klang.survivors.actions import register
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.standing import standing


@standing
def file(cast, lena):
    """Dao's file: Lena is responsible, Mali writes in the plan and the health part."""
    case = register(lena, cast.house, call_name="ดาว")
    place = Place((Drawer.PLAN, Drawer.HEALTH), Right.WRITE)
    add_to_team(lena, case, account=cast.mali.account_id, place=place)
    return case


@standing
def wages_for_nok(cast, lena, file):
    """Dao agrees that the labour inspector knows the legal part, under another name."""
    words = AnswerWords(
        agency=cast.labour.pk,
        purpose=Purpose.WAGES,
        drawers=(Drawer.LEGAL,),
        said=Said.AGREES,
        until=lena.today + timedelta(days=30),
        workers=(cast.nok.account_id,),
        known_as="น้องเอ",
    )
    return record_answer(fresh(lena), file, words=words)


@standing
def meeting(cast, lena, file):
    """A meeting in four days, with Dao on its agenda."""
    return call_meeting(lena, cast.house, on=lena.today + timedelta(days=4), cases=[file])


@standing
def item(meeting, file):
    return AgendaItem.objects.get(case=file)
