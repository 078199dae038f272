"""A screen that stands open to all: set up by one of those who hear, with nobody's session and no way into the house."""

import re

import pytest
from django.test import Client
from django.urls import resolve, reverse

from klang.people.models import Delay, Installation
from klang.people.sessions import COOKIE
from klang.voices.models import Arrived
from klang.web.squares import squares_of
from tests.browser_free import client_of
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SAID = {"text": "อยากมีห้องเงียบ", "language": "th"}
ITS_OWN = {"voices:screen", "web:language"}
LEADS = re.compile(r'<(?:a|form)[^>]* (?:href|action)="(/[^"?#]*)')


@pytest.fixture(autouse=True)
def _nobody_came_before():
    Delay.objects.all().delete()


def leads(shown):
    """Where the links and forms of a page lead."""
    return {resolve(to).view_name for to in LEADS.findall(shown.content.decode())}


def test_whoever_hears_leaves_a_screen_to_all_and_is_signed_out_there(lena, team):
    tablet = client_of(lena)
    assert tablet.get(reverse("voices:set_up")).status_code == 200

    held = tablet.cookies[COOKIE].value
    left = tablet.post(reverse("voices:set_up"))

    assert left.headers["Location"] == reverse("voices:screen")
    assert left.cookies[COOKIE].value == ""
    assert left.headers["Clear-Site-Data"] == '"cache", "storage"'
    again = Client()
    again.cookies[COOKIE] = held
    assert again.get(reverse("voices:said")).status_code == 302


def test_whoever_does_not_hear_sets_none_up(stranger, team):
    with leaves("refused: voices.read"):
        assert client_of(stranger).post(reverse("voices:set_up")).status_code == 403


@pytest.mark.parametrize("page", ["screen", "screen_say"])
def test_it_never_shows_beside_somebody_s_session(lena, team, page):
    shown = client_of(lena).get(reverse(f"voices:{page}"))

    assert shown.headers["Location"] == reverse("voices:set_up")


def test_no_page_of_it_leads_into_the_house(client, team):
    pages = [
        client.get(reverse("voices:screen")),
        client.get(reverse("voices:screen_say")),
        client.post(reverse("voices:screen_say"), {}),
        client.post(reverse("voices:screen_say"), SAID),
    ]

    assert [shown.status_code for shown in pages] == [200, 200, 422, 200]
    assert set().union(*map(leads, pages)) == ITS_OWN
    assert all("no-store" in shown.headers["Cache-Control"] for shown in pages)
    assert Arrived.objects.count() == 1


def test_the_same_page_on_one_s_own_phone_leads_to_the_answer(client, team):
    assert {"voices:answer", "voices:done"} <= leads(client.get(reverse("voices:say")))


def test_a_new_house_leads_to_its_first_page(cast, client):
    Installation.objects.all().delete()

    for page in ("voices:screen", "voices:screen_say"):
        assert client.get(reverse(page)).headers["Location"] == reverse("people:start")


def test_the_poster_leads_a_telephone_to_where_something_is_said(lena, team):
    shown = client_of(lena).get(reverse("voices:poster"))

    assert f'<path d="{squares_of("http://testserver/voices/say/").path}"/>' in shown.content.decode()
    assert shown.context["small"] is False
    assert client_of(lena).get(reverse("voices:poster"), {"size": "a5"}).context["small"] is True
