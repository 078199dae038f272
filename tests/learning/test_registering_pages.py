"""The poster, the page for whoever opens its address, and the list of who registered, with scripts off."""

import re
from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from klang.learning import actions
from klang.learning.codes import shown
from klang.learning.models import Arrived, ParticipantWords, RegisteredWords, Registration
from klang.learning.reads import participants
from klang.people.models import Delay, Installation
from klang.voices.terms import FREE
from klang.web.squares import squares_of
from tests.browser_free import client_of
from tests.cast import fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
NAMES = ("closes_on_day", "closes_on_month", "closes_on_year", "most")
SOON = dict(zip(NAMES, ("30", "11", "2571", "3"), strict=True))
BUA = {"name": "คุณบัว", "agency": "บ้านริมน้ำ", "needs": "ล่ามภาษามือ", "agrees": "on"}
CLOSED = "ยังลงทะเบียนที่นี่ไม่ได้"


@pytest.fixture(autouse=True)
def _nobody_came_before():
    Delay.objects.all().delete()


@pytest.fixture
def pui(cast):
    return client_of(fresh(cast.officer))


@pytest.fixture
def mali(helper):
    return client_of(helper)


@pytest.fixture
def door(pui, workshop):
    """The address on the poster."""
    pui.post(of("registering", workshop), SOON)
    return reverse("learning:register", args=[shown(Registration.objects.get().code)])


def of(name, workshop, *more):
    return reverse(f"learning:{name}", args=[workshop.pk, *more])


def words(response):
    return re.sub(r"<[^>]+>|\u2060", "", response.content.decode())


def test_whoever_leads_opens_it_shows_the_poster_and_closes_it(pui, mali, workshop):
    assert pui.get(of("poster", workshop)).status_code == 404
    assert "ยังไม่เปิดให้ลงทะเบียน" in words(pui.get(of("registering", workshop)))
    assert pui.post(of("registering", workshop), SOON)["Location"] == of("registering", workshop)

    door = "http://testserver" + reverse("learning:register", args=[shown(Registration.objects.get().code)])
    poster = mali.get(of("poster", workshop)).content.decode()
    assert f'<path d="{squares_of(door).path}"/>' in poster
    assert door in poster
    assert 'name="closes_on_day"' not in mali.get(of("registering", workshop)).content.decode()
    assert 'value="2571"' in pui.get(of("registering", workshop)).content.decode()
    assert pui.post(of("close_registration", workshop))["Location"] == of("registering", workshop)
    assert pui.get(of("poster", workshop)).status_code == 404


def test_a_day_that_is_over_or_so_many_places_as_nobody_seats_is_asked_about(pui, workshop):
    assert pui.post(of("registering", workshop), SOON | {"closes_on_year": "2560"}).status_code == 422
    assert pui.post(of("registering", workshop), SOON | {"most": "501"}).status_code == 422
    assert pui.post(of("registering", workshop), SOON | {"closes_on_day": ""}).status_code == 422
    assert not Registration.objects.exists()


def test_somebody_without_an_account_registers_and_the_list_tells_of_her_once_she_is_taken_in(
    mali, helper, workshop, door
):
    anybody = Client()
    shown_first = words(anybody.get(door.lower()))
    assert workshop.title in shown_first
    before = len(deeds())

    done = anybody.post(door, BUA)

    assert "ขอบคุณ ลงทะเบียนแล้ว" in words(done)
    assert deeds()[before:] == ["learning.registered"]
    assert "ลงทะเบียนแล้ว 1 คน" in words(mali.get(of("registering", workshop)))
    waiting = words(mali.get(of("registered", workshop)))
    assert "บ้านริมน้ำ · ล่ามภาษามือ" in waiting
    item = str(Arrived.objects.get().pk)
    assert mali.post(of("registered", workshop), {"items": [item]})["Location"] == of("registered", workshop)
    assert "ล่ามภาษามือ" in words(mali.get(of("participants", workshop)))
    [one] = participants(fresh(helper), workshop).people
    corrected = {"name": "คุณบัว", "needs": one.words.needs, "version": "1"}
    mali.post(of("correct_participant", workshop, one.record.row), corrected)
    assert participants(fresh(helper), workshop).people[0].words.needs == "ล่ามภาษามือ"


def test_sent_twice_by_a_colleague_it_is_taken_in_once(mali, helper, workshop, door):
    Client().post(door, BUA)
    form = {"items": [str(Arrived.objects.get().pk)], "once": str(uuid4())}

    mali.post(of("registered", workshop), form)
    again = mali.post(of("registered", workshop), form | {"items": []})

    assert again["Location"] == of("registered", workshop)
    assert len(participants(fresh(helper), workshop).people) == 1


def test_without_a_name_or_without_agreeing_nothing_is_sent(workshop, door):
    for left_out in ("name", "agrees"):
        answer = Client().post(door, {**BUA, left_out: ""} if left_out == "name" else {"name": "คุณบัว"})
        assert answer.status_code == 422
    assert not Arrived.objects.exists()


def test_a_name_that_is_met_twice_is_not_chosen_beforehand(mali, helper, workshop, door):
    actions.add_participants(fresh(helper), workshop, people=[ParticipantWords(0, "คุณบัว")])
    Client().post(door, {"name": "คุณบัว", "agrees": "on"})
    Client().post(door, {"name": "คุณจำปา", "agrees": "on"})

    page = mali.get(of("registered", workshop)).content.decode()

    assert words(mali.get(of("registered", workshop))).count("ชื่อซ้ำ") == 1
    assert page.count(" checked") == 1


def test_somebody_is_put_aside(mali, helper, workshop, door):
    Client().post(door, BUA)
    Arrived.objects.create(
        id=uuid4(), workshop=workshop, inbox=uuid4(), pack="x", arrived_on=date(2026, 11, 23), sealed=b"x"
    )
    assert "เปิดเรื่องนี้ไม่ได้" in words(mali.get(of("registered", workshop)))

    for one in Arrived.objects.all():
        assert mali.post(of("put_aside", workshop, one.pk))["Location"] == of("registered", workshop)

    assert "ไม่มีใครรอ" in words(mali.get(of("registered", workshop)))
    assert participants(fresh(helper), workshop).people == []


def test_closed_and_unknown_are_answered_alike_and_leave_no_line(pui, workshop, door):
    pui.post(of("close_registration", workshop))
    before = len(deeds())

    answers = [
        Client().get(door),
        Client().post(door, BUA),
        Client().get("/register/0000-0000/"),
        Client().post("/register/nobody-made-this/", BUA),
    ]

    assert [(one.status_code, CLOSED in words(one)) for one in answers] == [(200, True)] * 4
    assert len(deeds()) == before


def test_as_many_as_there_are_places_and_whoever_comes_then_reads_so(helper, workshop, door):
    people = [ParticipantWords(0, f"คุณ{number}") for number in range(3)]
    actions.add_participants(fresh(helper), workshop, people=people)

    full = Client().post(door, BUA)

    assert full.status_code == 422
    assert "ครบแล้ว" in words(full)
    assert "ล่ามภาษามือ" in full.content.decode()


def test_a_whole_room_registers_without_waiting_and_a_flood_waits(helper, pui, workshop, door):
    pui.post(of("registering", workshop), SOON | {"most": str(FREE + 5)})
    for _ in range(FREE + 5):
        assert Client().post(door, BUA).status_code == 200
    Arrived.objects.all().delete()

    assert Client().post(door, BUA).status_code == 200
    later = Client().post(door, BUA)

    assert later.status_code == 422
    assert "วินาที" in words(later)
    assert Arrived.objects.count() == 1


def test_a_house_that_has_not_begun_leads_to_its_beginning(client):
    Installation.objects.all().delete()

    assert client.get("/register/x/")["Location"] == "/start"


def test_nobody_without_a_place_comes_near(lena, workshop, door):
    client = client_of(fresh(lena))

    for name in ("registering", "poster", "registered"):
        assert client.get(of(name, workshop)).status_code == 403
    assert client.post(of("registering", workshop), SOON).status_code == 403


def test_what_is_registered_does_not_print_itself():
    assert "บัว" not in repr(RegisteredWords("คุณบัว"))
