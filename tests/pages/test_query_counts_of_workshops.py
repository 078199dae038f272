"""How many questions the pages of a workshop ask, written down: as many for a hundred people as for three."""

import pytest
from django.urls import reverse

from klang.access.actor import Actor
from klang.learning import actions
from klang.learning.models import EvaluationWords, Item, ParticipantWords, RegisteredWords, Sheet
from klang.learning.reads import participants
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.learning.held import SESSION, TOLD, TRAINER
from tests.pages.test_query_counts import warm

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
LIST = 9
OF_A_WORKSHOP = {
    "workshop": 35,
    "places": 30,
    "session": 19,
    "participants": 12,
    "participant": 12,
    "choose_list": 12,
    "commitments": 12,
    "results": 32,
    "evaluations": 11,
    "registering": 10,
    "registered": 15,
}
MORE = {"attendance": (12, 1), "certificates": (14, 1), "scores": (23, "PRE", 1)}


@pytest.fixture
def workshop(cast):
    """A workshop with so many people in it, who took a test and promised something; and who leads it."""

    def of(number):
        by = fresh(cast.officer)
        made = actions.announce_workshop(by, cast.house, told=TOLD)
        people = [ParticipantWords(0, f"คุณคนที่ {at}") for at in range(number)]
        actions.add_participants(fresh(by), made, people=people)
        rows = [one.record.row for one in participants(fresh(by), made).people]
        actions.write_trainer(fresh(by), made, words=TRAINER)
        actions.write_session(fresh(by), made, words=SESSION)
        actions.note_who_came(fresh(by), made, on=TOLD.begins_on, half="AM", here=rows)
        actions.write_questions(fresh(by), made, items=[Item("ก")])
        for when in ("PRE", "POST"):
            actions.enter_scores(fresh(by), made, when=when, sheets=[Sheet(row, (1,)) for row in rows])
        actions.issue_certificates(fresh(by), made, people=rows)
        actions.write_commitment(fresh(by), made, participant=rows[0], text="ฟังก่อน")
        actions.note_evaluation(fresh(by), made, words=EvaluationWords({"use": 5}))
        _registers(cast, made, number)
        return made, client_of(fresh(by))

    return of


def _registers(cast, made, number):
    """So many people register, and wait to be taken in."""
    actions.open_registration(fresh(cast.officer), made, closes_on=NOW.date(), most=500)
    keyring = cast.host.server()
    for at in range(number):
        server = Actor(keyring.account, NOW, keyring=keyring)
        actions.register(server, made, words=RegisteredWords(f"คุณใหม่ {at}"))


def pages(made):
    plain = {page: reverse(f"learning:{page}", args=[made.pk]) for page in OF_A_WORKSHOP}
    return plain | {
        page: reverse(f"learning:{page}", args=[made.pk, *more[1:]]) for page, more in MORE.items()
    }


@pytest.mark.once  # a hundred people are made first; on both engines the pages that are opened most are counted
def test_a_page_asks_as_many_for_a_hundred_people_as_for_three_and_as_are_written_down(workshop):
    few, client = workshop(3)
    asked = {page: warm(client, address) for page, address in pages(few).items()}
    many, client = workshop(100)

    assert {page: warm(client, address) for page, address in pages(many).items()} == asked
    assert asked == OF_A_WORKSHOP | {page: more[0] for page, more in MORE.items()}


def test_the_list_asks_no_more_for_many_workshops_than_for_few(workshop):
    _, client = workshop(1)
    few = warm(client, "/workshops/")
    for _ in range(3):
        _, client = workshop(1)

    assert (few, warm(client, "/workshops/")) == (LIST, LIST)
