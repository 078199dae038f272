"""What is said and done in the tests of voices."""

from datetime import timedelta

from klang.lang.said import Said
from klang.voices import actions
from klang.voices.models import ActivityWords, Outcome, Report, Verdict
from klang.voices.terms import Kind, Source, State, Way
from tests.cast import NOW, fresh

ON = NOW.date() + timedelta(days=2)
DO_IT = Verdict(State.TO_DO, "ขอกันหลายคน", "ที่ประชุมทีม", ON)
LATER = Verdict(State.LATER, "รองบประมาณ", "ที่ประชุมทีม", ON, ON + timedelta(days=68))
NOT = Verdict(State.NOT, "กฎหมายไม่ให้ทำ", "ที่ประชุมทีม", ON)
OUTCOME = Outcome("มีรถตอนเย็นแล้ว", ON, "ตารางรถ")
TOLD = actions.Told("อยากมีรถตอนเย็น", "A car in the evening", "มีรถแล้ว", "There is a car now")
REPORT = Report("ทุกคนที่มาอบรม", "มีรถตอนเย็นแล้ว", ON)


def says(by, team, words="อยากให้มีรถตอนเย็น"):
    """Somebody says something; the id of the voice."""
    said = {"said": Said(words), "source": Source.WORKSHOP, "way": Way.PAPER}
    return actions.note_voice(fresh(by), team, **said).row


def joined(by, team, number=1, title="รถตอนเย็น"):
    """So many voices in one theme; its id."""
    voices = [says(by, team, f"รถตอนเย็น {one}") for one in range(number)]
    return actions.join(fresh(by), team, title=title, voices=voices).row


def because_of(theme, kind=Kind.SERVICE):
    """Something that is done because of this theme."""
    return ActivityWords(kind, "รถตอนเย็นทุกวัน", ON, "งานบริการ", theme)


def answered(by, team, number=1):
    """A theme that was decided, carried out, and has come to something; its id."""
    theme = joined(by, team, number)
    actions.decide(fresh(by), team, theme=theme, verdict=DO_IT)
    actions.begin_activity(fresh(by), team, words=because_of(theme))
    actions.note_result(fresh(by), team, theme=theme, outcome=OUTCOME)
    return theme
