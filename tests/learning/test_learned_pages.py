"""The pages of what was learned, as a browser without scripts sees them."""

import gzip
import re

import pytest
from django.urls import reverse

from klang.learning import actions
from klang.learning.models import Evaluation, Item, ParticipantWords
from klang.learning.reads import points, questions
from klang.learning.terms import When
from tests.browser_free import client_of
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WRITTEN = "ใครเลือก | ผู้เสียหาย\n\nบอก 3 อย่าง | | ๓"


@pytest.fixture
def mali(helper):
    return client_of(helper)


@pytest.fixture
def asked(helper, workshop):
    people = [ParticipantWords(0, f"คุณคนที่ {number}") for number in range(1, 7)]
    actions.add_participants(fresh(helper), workshop, people=people)
    items = (Item("ใครเลือก", "ผู้เสียหาย"), Item("บอก 3 อย่าง", most=3))
    actions.write_questions(fresh(helper), workshop, items=items)
    return workshop


def words(response):
    return re.sub(r"<[^>]+>", "", response.content.decode())


def of(name, workshop, *more):
    return reverse(f"learning:{name}", args=[workshop.pk, *more])


def enters(client, workshop, given, when="PRE", version="0"):
    boxes = {f"points_{number}": given for number in range(1, 7)}
    return client.post(of("scores", workshop, when, 1), {**boxes, "version": version})


def test_questions_are_written_one_on_each_line(mali, helper, workshop):
    answer = mali.post(of("questions", workshop), {"items": WRITTEN, "version": "0"})

    assert answer["Location"] == of("results", workshop)
    items, _ = questions(fresh(helper), workshop)
    assert items == (Item("ใครเลือก", "ผู้เสียหาย", 1), Item("บอก 3 อย่าง", "", 3))
    shown = mali.get(of("questions", workshop)).context["form"]["items"].value()
    assert shown == "ใครเลือก | ผู้เสียหาย | 1\nบอก 3 อย่าง |  | 3"


@pytest.mark.parametrize("line", ["| ก", "ก | ข | มาก", "ก | ข | 0", "ก | ข | 101", "\n".join("ก" * 61)])
def test_a_line_that_is_no_question_is_told(mali, workshop, line):
    assert mali.post(of("questions", workshop), {"items": line}).status_code == 422


@pytest.mark.parametrize("written", ["1 2", "12", "๑ ๒", "1,2"])
def test_points_are_entered_as_they_come(mali, helper, asked, written):
    assert enters(mali, asked, written)["Location"] == of("results", asked)

    found = points(fresh(helper), asked, when=When.PRE)
    assert {one.points for one in found.sheets.values()} == {(1, 2)}
    assert mali.get(of("scores", asked, "PRE", 1)).context["form"]["points_3"].value() == "1 2"


@pytest.mark.parametrize("written", ["1", "1 2 3", "2 0", "1 4", "-1 0", "ก ข", "1 x"])
def test_points_that_do_not_fit_the_questions_are_told_beside_the_person(mali, asked, written):
    answer = enters(mali, asked, written)

    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {f"points_{number}" for number in range(1, 7)}


def test_what_was_learned_is_drawn_and_stands_in_a_table(mali, asked):
    enters(mali, asked, "0 1")
    enters(mali, asked, "1 2", when="POST")

    page = mali.get(of("results", asked)).content.decode()

    assert page.count("<circle") == 2
    assert "0.50" in page
    assert "ทำทั้งสองครั้ง 6 คน" in page
    assert "style=" not in page.partition("<svg")[2].partition("</svg>")[0]


def test_of_fewer_than_five_nothing_is_drawn(mali, asked):
    boxes = {"points_1": "1 1", "version": "0"}
    for when in ("PRE", "POST"):
        mali.post(of("scores", asked, when, 1), boxes)

    page = mali.get(of("results", asked)).content.decode()

    assert "<svg" not in page.partition("<main")[2].partition("</main>")[0]
    assert "ไม่ถึง 5 คน" in page


def test_before_there_are_questions_or_people_the_page_says_so(mali, helper, workshop):
    assert "เขียนคำถามก่อน" in words(mali.get(of("scores", workshop, "PRE", 1)))
    actions.write_questions(fresh(helper), workshop, items=(Item("ก"),))
    assert "ยังไม่มีใครในรายชื่อ" in words(mali.get(of("scores", workshop, "PRE", 1)))


def test_another_time_and_another_part_are_not_there(mali, asked):
    assert mali.get(of("scores", asked, "LATER", 1)).status_code == 404
    assert mali.get(of("scores", asked, "PRE", 2)).status_code == 404


def test_a_hundred_and_twenty_people_stand_on_one_small_page_and_more_on_the_next(mali, helper, workshop):
    people = [ParticipantWords(0, f"คุณคนที่ {number}") for number in range(121)]
    actions.add_participants(fresh(helper), workshop, people=people)
    actions.write_questions(fresh(helper), workshop, items=(Item("ก"),))

    first = mali.get(of("scores", workshop, "PRE", 1))

    assert len(gzip.compress(first.content)) <= 15_000
    assert len(first.context["people"]) == 120
    assert len(mali.get(of("scores", workshop, "PRE", 2)).context["people"]) == 1
    assert of("scores", workshop, "POST", 2) in mali.get(of("results", workshop)).content.decode()


def test_what_somebody_said_is_noted_and_the_next_paper_comes(mali, workshop):
    address = of("evaluate", workshop)
    for _ in range(5):
        sent = {"content": "5", "learned": "ฟังให้จบก่อน", "once": mali.get(address).context["form"].once}
        assert mali.post(address, sent)["Location"] == address
    assert mali.post(address, sent)["Location"] == of("evaluations", workshop)

    page = words(mali.get(of("evaluations", workshop)))
    assert Evaluation.objects.count() == 5
    assert "ฟังให้จบก่อน" in page
    assert "5.0" in page


def test_nobody_without_a_place_comes_near(lena, workshop):
    client = client_of(fresh(lena))
    for name in ("questions", "results", "evaluations", "evaluate"):
        assert client.get(of(name, workshop)).status_code == 403
    assert client.get(of("scores", workshop, "PRE", 1)).status_code == 403
