"""The pages of workshops, as a browser without scripts sees them."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from klang.learning import actions
from klang.learning.models import Series, Workshop
from klang.learning.reads import programme
from tests.browser_free import client_of
from tests.cast import fresh
from tests.learning.held import SESSION, TRAINER

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
LIST, NEW = "/workshops/", "/workshops/new/"
DAY = ("day", "month", "year")
ASKED = {
    "title": "การฟัง",
    "venues": "เชียงราย",
    "language": "th",
    **dict(zip((f"begins_on_{one}" for one in DAY), ("26", "7", "2560"), strict=True)),
    **dict(zip((f"ends_on_{one}" for one in DAY), ("27", "7", "2560"), strict=True)),
}


@pytest.fixture
def pui(cast):
    return client_of(fresh(cast.officer))


@pytest.fixture
def mali(helper):
    return client_of(helper)


@pytest.fixture
def lena_at_work(cast):
    return client_of(fresh(cast.lena))


def words(response):
    return re.sub(r"<[^>]+>", "", response.content.decode())


def of(name, workshop, *more):
    return reverse(f"learning:{name}", args=[workshop.pk, *more])


def test_an_officer_announces_a_series_and_a_workshop_of_it_and_everybody_reads_them(pui, lena_at_work):
    assert pui.post("/workshops/series/", {"title": "ไทย-ญี่ปุ่น", "goal": "ฟังกัน"})["Location"] == LIST
    answer = pui.post(NEW, {**ASKED, "series": str(Series.objects.get().pk), "origin": "มีคนขอ"})

    made = Workshop._default_manager.get()
    assert answer["Location"] == of("workshop", made)
    listed, read = words(lena_at_work.get(LIST)), words(lena_at_work.get(of("workshop", made)))
    assert "26\u00a0ก.ค. 2560" in listed
    assert "ไทย-ญี่ปุ่น" in listed
    assert "มีคนขอ" in read
    assert "เปิดได้เฉพาะคนที่ทำงานนี้" in read


def test_the_same_form_sent_twice_announces_one_workshop(pui):
    once = pui.get(NEW).context["form"].once

    first = pui.post(NEW, {**ASKED, "once": once})
    again = pui.post(NEW, {**ASKED, "once": once})

    assert first["Location"] == again["Location"]
    assert Workshop._default_manager.count() == 1


@pytest.mark.parametrize("years", [("2560", "2559"), ("2560", "2561")])
def test_days_that_do_not_fit_are_told_beside_them(pui, years):
    answer = pui.post(NEW, {**ASKED, "begins_on_year": years[0], "ends_on_year": years[1]})

    assert answer.status_code == 422
    assert "ends_on" in answer.context["form"].errors


def test_what_is_told_anew_stands_in_the_form_and_then_on_the_page(pui, workshop):
    address = of("tell_anew", workshop)
    before = pui.get(address).context["form"]
    assert before["title"].value() == "การทำงานโดยยึดผู้เสียหายเป็นศูนย์กลาง"

    answer = pui.post(address, {**ASKED, "version": "1"})

    assert answer["Location"] == of("workshop", workshop)
    assert "เชียงราย" in words(pui.get(answer["Location"]))
    assert pui.post(address, {**ASKED, "version": "1"}).status_code == 409


def test_somebody_else_reads_why_not_before_writing_a_word(lena_at_work, workshop):
    for address in (NEW, "/workshops/series/", of("tell_anew", workshop), of("places", workshop)):
        answer = lena_at_work.get(address)
        assert answer.status_code == 403
    assert "ประกาศ" not in words(lena_at_work.get(LIST)).replace("ที่ประกาศแล้ว", "")


def test_a_workshop_changed_from_outside_shows_nothing_but_that(mali, workshop):
    Workshop._default_manager.update(venues="ที่อื่น")

    shown = mali.get(of("workshop", workshop)).content.decode()

    assert "ที่อื่น" not in shown
    assert "<del>" in shown


def test_another_workshop_is_not_there(pui):
    assert pui.get(f"/workshops/{uuid4()}/").status_code == 404


def test_a_place_is_given_and_taken_back(pui, cast, workshop):
    address = of("places", workshop)
    offered = [value for value, _ in pui.get(address).context["form"].fields["account"].choices]
    assert str(cast.officer.account_id) not in offered

    pui.post(address, {"account": str(cast.lena.account_id)})
    assert "Lena" in words(pui.get(of("workshop", workshop)))
    answer = pui.post(of("take_place_back", workshop, cast.lena.account_id))

    assert answer["Location"] == address
    assert "Lena" not in words(pui.get(of("workshop", workshop)))


def test_an_officer_who_ends_her_own_work_is_led_to_the_page_that_is_there_for_her(pui, cast, workshop):
    answer = pui.post(of("take_place_back", workshop, cast.officer.account_id))

    assert answer.status_code == 403  # nobody else leads it


def test_the_programme_is_written_and_corrected(mali, helper, workshop):
    mali.post(of("trainer", workshop), {"name": "คุณฮานะ", "languages": ["ja", "en"]})
    [trainer] = programme(fresh(helper), workshop).trainers
    sent = {"number": "1", "title": "การฟัง", "kind": "LECTURE", "minutes": "90", "trainer": str(trainer.row)}
    sent["on"] = "2017-07-24"
    assert mali.post(of("session", workshop), sent)["Location"] == of("workshop", workshop)

    read = words(mali.get(of("workshop", workshop)))
    [session] = programme(fresh(helper), workshop).sessions
    assert "คุณฮานะ" in read
    assert "90 นาที" in read
    edited = {**sent, "minutes": "60", "trainer": "", "version": "1"}
    mali.post(of("correct_session", workshop, session.row), edited)
    mali.post(of("correct_trainer", workshop, trainer.row), {"name": "คุณโยโกะ", "version": "1"})
    found = programme(fresh(helper), workshop)
    assert (found.sessions[0].words.minutes, found.trainers[0].words.name) == (60, "คุณโยโกะ")


def test_a_day_that_is_none_of_the_workshop_is_told(mali, workshop):
    sent = {"on": "2017-07-26", "number": "1", "title": "ก", "kind": "GAME", "minutes": "1"}

    answer = mali.post(of("session", workshop), sent)

    assert answer.status_code == 422
    assert "on" in answer.context["form"].errors


def test_a_session_that_is_not_there_is_not_corrected(mali, workshop):
    assert mali.get(of("correct_session", workshop, uuid4())).status_code == 404


def test_nobody_without_a_place_comes_to_the_forms(lena_at_work, workshop):
    assert lena_at_work.get(of("session", workshop)).status_code == 403
    assert lena_at_work.get(of("trainer", workshop)).status_code == 403


def test_what_stands_in_the_form_is_what_was_written(mali, helper, workshop):
    actions.write_trainer(fresh(helper), workshop, words=TRAINER)
    actions.write_session(fresh(helper), workshop, words=SESSION)
    found = programme(fresh(helper), workshop)

    form = mali.get(of("correct_session", workshop, found.sessions[0].row)).context["form"]
    who = mali.get(of("correct_trainer", workshop, found.trainers[0].row)).context["form"]

    assert (form["title"].value(), form["version"].value()) == ("การฟัง", 1)
    assert who["organisation"].value() == "Empowerment Kansai"
