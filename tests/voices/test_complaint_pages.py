"""A complaint is sent, read, answered and settled on pages, with scripts off."""

import pytest
from django.urls import reverse

from klang.voices import actions
from klang.voices.models import Arrived, Slip, Team
from klang.voices.reads import complaints
from klang.voices.terms import COMPLAINT, MOST_WAITING, Standing
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = "พูดเสียงดังใส่ตอนเย็น"
SENT = {"text": WORDS, "language": "th", "wish": "ANSWER", "urgent": "on"}


def at(name, *places):
    return reverse(f"voices:{name}", args=places)


@pytest.fixture
def handlers(cast, officer, team):
    """Lena and the officer handle complaints."""
    made = actions.begin_handling(fresh(officer), cast.house)
    actions.choose(fresh(officer), made, account=cast.lena.account_id)
    return made


def test_an_officer_begins_a_team_and_chooses_among_those_who_hear(cast, team):
    pui = client_of(fresh(cast.officer))

    pui.post(at("begin_handling"))
    [made] = Team.handlers(cast.house)
    offered = pui.get(at("choose", made.pk)).context["form"].fields["account"].choices

    assert [code for code, _ in offered] == [str(cast.lena.account_id)]
    assert at("choose", made.pk) in pui.get(at("hearers")).content.decode()


def test_it_is_sent_by_anybody_and_goes_its_way_on_pages(cast, handlers):
    sent = client_of(fresh(cast.stranger)).post(at("complain"), SENT | {"about": str(cast.mali.account_id)})
    lena, item = client_of(fresh(cast.lena)), Arrived.objects.get().pk

    assert sent.templates[0].name == "voices/complained.html"
    assert at("complaint_arrived", handlers.pk, item) in lena.get(at("complaints")).content.decode()
    assert WORDS in lena.get(at("complaint_arrived", handlers.pk, item)).content.decode()
    lena.post(at("complaint_arrived", handlers.pk, item), {"about": str(cast.mali.account_id)})
    row = complaints(fresh(cast.lena), handlers).complaints[0].record.row
    page = at("complaint", handlers.pk, row)
    shown = lena.get(page).content.decode()
    assert WORDS in shown
    assert "Mali" in shown
    assert lena.post(page, {"text": ""}).status_code == 422
    lena.post(page, {"text": "ได้รับแล้ว", "answer": "yes", "version": "1"})
    lena.post(page, {"text": "คุยกันแล้ว", "settle": "yes", "version": "2"})

    assert complaints(fresh(cast.lena), handlers).complaints[0].standing is Standing.SETTLED
    assert "คุยกันแล้ว" in lena.get(page).content.decode()


def test_without_handlers_who_are_not_the_one_it_is_about_the_page_says_so(cast, handlers):
    answer = client_of(fresh(cast.stranger)).post(at("complain"), SENT | {"about": str(cast.lena.account_id)})

    assert answer.status_code == 422
    assert WORDS in answer.content.decode()
    assert not Arrived.objects.exists()


def test_it_is_handed_on_on_a_page(cast, officer, handlers):
    client_of(fresh(cast.stranger)).post(at("complain"), SENT)
    other = actions.begin_handling(fresh(officer), cast.house)
    lena, item = client_of(fresh(cast.lena)), Arrived.objects.get().pk

    nowhere = lena.post(at("hand_on", Arrived.objects.get().team_id, item), {"to": str(item)})
    lena.post(at("hand_on", handlers.pk, item), {"to": str(other.pk)})

    assert nowhere.status_code == 302
    assert Arrived.objects.get().team == other


def test_a_team_of_which_whom_it_is_about_is_one_is_not_offered(cast, officer, team, handlers):
    actions.choose(fresh(officer), team, account=cast.mali.account_id)
    stranger, lena = client_of(fresh(cast.stranger)), client_of(fresh(cast.lena))
    stranger.post(at("complain"), SENT | {"about": str(cast.mali.account_id)})
    first, second = (actions.begin_handling(fresh(officer), cast.house) for _ in range(2))
    actions.choose(fresh(officer), first, account=cast.mali.account_id)
    item = Arrived.objects.get()

    shown = lena.get(at("complaint_arrived", item.team_id, item.pk))

    assert [to for to, _ in shown.context["on"].fields["to"].choices] == [str(second.pk)]


def test_a_full_tray_says_so_and_keeps_what_was_typed(cast, handlers):
    row = {"inbox": handlers.pk, "pack": COMPLAINT, "arrived_on": "2026-11-23", "sealed": b"x"}
    Arrived.objects.bulk_create(Arrived(team=handlers, **row) for _ in range(MOST_WAITING))

    answer = client_of(fresh(cast.stranger)).post(at("complain"), SENT)

    assert answer.status_code == 422
    assert WORDS in answer.content.decode()


def test_somebody_without_a_name_complains_and_gets_no_code(cast, client, handlers):
    shown = client.post(at("say"), {"text": WORDS, "language": "th", "complaint": "on"})

    assert shown.status_code == 200
    assert 'class="big"' not in shown.content.decode()
    assert not Slip.objects.exists()
    [(arrived, words)] = complaints(fresh(cast.lena), handlers).arrived
    assert (arrived.team, words.text, words.about) == (handlers, WORDS, "")


def test_nobody_is_asked_whether_it_is_a_complaint_where_nobody_handles_them(cast, client, team):
    assert "complaint" not in client.get(at("say")).context["form"].fields


def test_whoever_does_not_handle_complaints_reads_why(cast, handlers):
    with leaves("refused: voices.complaints_read"):
        assert client_of(fresh(cast.stranger)).get(at("complaints")).status_code == 403


@pytest.mark.parametrize("name", ["complaint", "complaint_arrived"])
def test_what_is_not_there_is_not_there(cast, handlers, name):
    lena = client_of(fresh(cast.lena))

    assert lena.get(at(name, handlers.pk, handlers.pk)).status_code == 404
    assert lena.get(at(name, cast.house.pk, handlers.pk)).status_code == 404


def test_where_nobody_handles_complaints_there_are_none(cast, team):
    assert client_of(fresh(cast.lena)).get(at("complaints")).status_code == 404
