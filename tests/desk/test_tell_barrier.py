"""What stood in the way of a meeting is told to those who hear: word for word, and no file goes along."""

import pytest
from django.http import Http404
from django.urls import reverse

from klang.audit.models import Trace
from klang.desk import actions
from klang.meetings.actions import call_meeting
from klang.survivors.actions import register
from klang.voices import actions as voices
from klang.voices.models import Arrived
from klang.voices.reads import tray
from klang.voices.terms import Source
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.people.told import deeds
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = "ไม่มีรถตอนเย็น นัดหมอเลื่อนสองครั้ง"


@pytest.fixture
def team(cast):
    """The officer hears."""
    return voices.begin(fresh(cast.officer), cast.house)


@pytest.fixture
def meeting(cast, lena):
    """A meeting with one person on its agenda."""
    case = register(lena, cast.house, call_name="มะทันดา")
    return call_meeting(fresh(lena), cast.house, on=NOW.date(), cases=[case])


def test_it_arrives_word_for_word_and_says_that_it_comes_from_a_meeting(cast, team, meeting):
    with leaves("desk.barrier_told"):
        actions.tell_barrier(fresh(cast.lena), meeting, text=WORDS)

    [waiting] = tray(fresh(cast.officer), team)
    assert (waiting.words.text, waiting.words.source) == (WORDS, Source.MEETING)


def test_no_file_and_no_meeting_goes_along(cast, team, meeting):
    actions.tell_barrier(fresh(cast.lena), meeting, text=WORDS)

    line = Trace.objects.order_by("-seq").first()
    assert line.owner_id == cast.house.pk
    assert not hasattr(line, "manifest")
    [waiting] = tray(fresh(cast.officer), team)
    said = " ".join(str(value) for value in vars(waiting.words).values())
    assert str(meeting.pk) not in said
    assert {field.name for field in Arrived._meta.fields} == {
        "id",
        "inbox",
        "pack",
        "arrived_on",
        "sealed",
        "team",
    }


def test_whoever_is_not_invited_tells_nothing(cast, nok, team, meeting):
    with refuses("desk.barrier_told", "not yours to look at"):
        actions.tell_barrier(nok, meeting, text=WORDS)

    assert not Arrived.objects.exists()


def test_where_nobody_hears_there_is_nobody_to_tell(cast, lena, meeting):
    with pytest.raises(Http404):
        actions.tell_barrier(lena, meeting, text=WORDS)


def test_it_is_told_on_a_page_that_asks_about_those_on_the_agenda(cast, team, meeting):
    client, page = client_of(fresh(cast.lena)), reverse("desk:barrier", args=[meeting.pk])
    assert page in client.get(reverse("meetings:agenda", args=[meeting.pk])).content.decode()

    asked = client.post(page, {"text": f"มะทันดา {WORDS}"})
    assert asked.status_code == 422
    assert list(asked.context["form"].errors) == ["stays"]
    client.post(page, {"text": WORDS})

    assert [one.words.text for one in tray(fresh(cast.officer), team)] == [WORDS]


def test_a_meeting_of_others_is_not_there(cast, nok, meeting):
    answer = client_of(nok).get(reverse("desk:barrier", args=[meeting.pk]))

    assert answer.status_code == 404
    assert deeds()[-1] == "refused: access.looked_for"


def test_what_a_hearer_takes_in_from_a_meeting_is_a_voice_of_a_meeting(cast, team, meeting):
    actions.tell_barrier(fresh(cast.lena), meeting, text=WORDS)
    page = reverse("voices:arrived", args=[Arrived.objects.get().pk])

    form = client_of(fresh(cast.officer)).get(page).context["form"]

    assert form.initial["source"] == Source.MEETING
