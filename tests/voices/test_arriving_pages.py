"""Somebody without a name speaks, is heard, and reads the answer, with scripts off."""

import re

import pytest
from django.urls import reverse

from klang.people.doors import Wait
from klang.people.models import Delay, Installation
from klang.voices import quota
from klang.voices.models import Arrived, Slip
from klang.voices.reads import tray, voices
from klang.voices.rules import seconds_to_wait, tray_is_full
from klang.voices.terms import FREE, LONGEST_WAIT, MOST_WAITING
from tests.browser_free import client_of
from tests.cast import fresh
from tests.people.told import deeds
from tests.voices.told import answered

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
CODE = re.compile(r'<p class="big" translate="no">([A-Z2-7 ]+)</p>')
HOUR = 60 * 60 * 1000


def at(name, *places):
    return reverse(f"voices:{name}", args=places)


@pytest.fixture(autouse=True)
def _nobody_came_before():
    Delay.objects.all().delete()


def spoken(client, **given):
    """Somebody speaks; the code they get."""
    shown = client.post(at("say"), {"text": "อยากมีห้องเงียบ", "language": "th", **given})
    return CODE.search(shown.content.decode())[1]


def test_somebody_speaks_without_signing_in_and_only_those_who_hear_read_it(cast, client, lena, team):
    assert client.get(at("say")).status_code == 200

    spoken(client, reach="โทรหลังหกโมง")

    assert deeds()[-1] == "voices.arrived"
    [waiting] = tray(lena, team)
    assert (waiting.words.text, waiting.words.reach) == ("อยากมีห้องเงียบ", "โทรหลังหกโมง")


def test_a_name_is_asked_about_and_the_words_are_kept_on_the_page(client, team):
    asked = client.post(at("say"), {"text": "ขอบคุณ นาง สายใจ", "language": "th"})

    assert asked.status_code == 422
    assert "ขอบคุณ นาง สายใจ" in asked.content.decode()
    assert not Arrived.objects.exists()


def test_it_is_taken_in_on_a_page_and_the_tray_is_empty(client, lena, team):
    spoken(client)
    hearer = client_of(lena)
    item = Arrived.objects.get().pk

    assert "อยากมีห้องเงียบ" in hearer.get(at("tray")).content.decode()
    assert "อยากมีห้องเงียบ" in hearer.get(at("arrived", item)).content.decode()
    assert hearer.post(at("arrived", item), {}).status_code == 422
    hearer.post(at("arrived", item), {"source": "SURVIVOR"})

    assert [one.words.said.original for one in voices(fresh(lena), team)] == ["อยากมีห้องเงียบ"]
    assert hearer.get(at("arrived", item)).status_code == 404


def test_it_is_put_aside_on_a_page(client, lena, team):
    spoken(client)
    hearer = client_of(lena)

    hearer.post(at("put_aside", Arrived.objects.get().pk))

    assert not Arrived.objects.exists()


def test_what_cannot_be_opened_says_so(client, lena, team):
    spoken(client)
    Arrived.objects.update(sealed=b"x")
    hearer, item = client_of(lena), Arrived.objects.get().pk

    assert "source" not in hearer.get(at("arrived", item)).content.decode()
    assert hearer.post(at("arrived", item), {"source": "SURVIVOR"}).status_code == 403
    assert hearer.get(at("tray")).status_code == 200


def test_the_code_reads_the_answer_and_stands_in_no_address(client, lena, team):
    code = spoken(client)
    hearer = client_of(lena)
    hearer.post(at("arrived", Arrived.objects.get().pk), {"source": "SURVIVOR"})
    not_yet = client.post(at("answer"), {"slip": code}).content.decode()
    theme = answered(lena, team, 4)
    mine = next(one.row for one in voices(fresh(lena), team) if one.words.slip)
    hearer.post(at("join"), {"voices": [str(mine)], "theme": str(theme)})
    told = {"said": "ห้องเงียบ", "said_en": "A quiet room", "did": "มีแล้ว", "did_en": "There is one"}
    hearer.post(at("release", theme), told | {"sure": "yes"})

    answer = client.post(at("answer"), {"slip": code.lower()})

    assert "มีแล้ว" in answer.content.decode()
    assert "มีแล้ว" not in not_yet
    assert code not in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("slip", ["", "AAAA BBBB CCCC DDDD", "?"])
def test_a_code_that_is_none_is_told(client, team, slip):
    answer = client.post(at("answer"), {"slip": slip})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["slip"]


def test_before_anybody_hears_nothing_is_taken(cast, client):
    assert client.get(at("say")).status_code == 200
    assert client.post(at("say"), {"text": "อยากมีห้องเงียบ"}).status_code == 404
    assert client.get(at("answer")).status_code == 200


def test_a_new_house_leads_to_its_first_page(cast, client):
    Installation.objects.all().delete()

    assert client.get(at("say")).headers["Location"] == reverse("people:start")


@pytest.mark.parametrize(
    ("sent", "seconds"), [(1, 0), (FREE, 0), (FREE + 1, 10), (FREE + 2, 20), (FREE + 50, LONGEST_WAIT)]
)
def test_whoever_comes_after_many_waits_longer_each_time(sent, seconds):
    assert seconds_to_wait(sent) == seconds


def test_the_delay_is_for_the_house_and_ends_after_an_hour_without_anybody(db):
    for _ in range(FREE + 1):
        quota.count(1_000)
    with pytest.raises(Wait) as waits:
        quota.count(2_000)
    assert waits.value.seconds == 9

    quota.count(11_000)
    quota.count(11_000 + 20_000 + HOUR + 1)
    quota.count(11_000 + 20_000 + HOUR + 1)

    assert Delay.objects.get().tries == 2


def test_whoever_waits_keeps_what_they_wrote(client, team):
    for _ in range(FREE + 1):
        spoken(client)

    later = client.post(at("say"), {"text": "ห้องเงียบ", "language": "th"})

    assert later.status_code == 422
    assert "ห้องเงียบ" in later.content.decode()
    assert Arrived.objects.count() == Slip.objects.count() == FREE + 1


def test_a_full_tray_says_so(client, team):
    spoken(client)
    item = Arrived.objects.get()
    rows = [
        Arrived(team=team, inbox=item.inbox, pack="voice", arrived_on=item.arrived_on, sealed=b"x")
        for _ in range(MOST_WAITING - 1)
    ]
    Arrived.objects.bulk_create(rows)

    later = client.post(at("say"), {"text": "ห้องเงียบ", "language": "th"})

    assert later.status_code == 422
    assert tray_is_full(MOST_WAITING)
    assert not tray_is_full(MOST_WAITING - 1)
    assert Slip.objects.count() == 1
