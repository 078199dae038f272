"""A workshop and a new edition say because of which voices they came, and the log knows that they do."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse

from klang.learning import actions
from klang.learning.models import Edition, Workshop
from klang.learning.reads import contents, reasons, workshop_told
from klang.people.book import forget_cards
from klang.people.models import Certificate
from klang.voices import actions as voices
from klang.voices.terms import ENOUGH
from tests.browser_free import client_of
from tests.cast import fresh
from tests.learning.conftest import TOLD
from tests.learning.held import TOLD as WORKSHOP
from tests.learning.test_pages import sends
from tests.learning.test_workshop_pages import ASKED, NEW
from tests.remembered import leaves, refuses
from tests.voices.told import TOLD as RELEASED
from tests.voices.told import answered

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def team(officer, cast):
    return voices.begin(officer, cast.house)


@pytest.fixture
def released(officer, team):
    """People asked for a car in the evening; there is one, and everybody may read so."""
    return voices.release(fresh(officer), team, theme=answered(officer, team, ENOUGH), told=RELEASED)


@pytest.fixture
def pui(officer):
    return client_of(fresh(officer))


def words(response):
    return re.sub(r"<[^>]+>", "", response.content.decode())


def test_what_was_released_can_be_named_as_the_reason(cast, released):
    with leaves("learning.reasons_read"):
        [one] = reasons(fresh(cast.nok), cast.house)

    assert (one.row, one.said) == (released.row, RELEASED.said_en)


def test_without_a_voice_there_is_nothing_to_name(cast):
    assert reasons(fresh(cast.lena), cast.house) == []


def test_whoever_is_not_vouched_for_reads_no_reasons(cast, released):
    Certificate.objects.filter(card__principal=cast.lena.account_id).delete()
    forget_cards()

    with refuses("learning.reasons_read", "has not yet compared"):
        reasons(fresh(cast.lena), cast.house)


def test_a_workshop_says_because_of_what_it_is_held(pui, cast, released):
    answer = pui.post(NEW, {**ASKED, "because": str(released.row)})

    assert Workshop._default_manager.get().because == released.row
    read = words(client_of(fresh(cast.lena)).get(answer["Location"]))
    assert f"เพราะมีคนบอกว่า{RELEASED.said}" in read.replace("\u2060", "")


def test_an_edition_says_because_of_what_it_came(pui, officer, released):
    sends(pui, because=str(released.row))
    edition = Edition.objects.get()
    actions.keep(fresh(officer), edition, seen=edition.digest)

    read = words(pui.get(reverse("learning:contents", args=[edition.pk])))

    assert RELEASED.said in read


def test_what_was_taken_down_is_named_no_longer_and_the_workshop_stays(pui, officer, cast, team, released):
    told = replace(WORKSHOP, because=released.row)
    workshop = actions.announce_workshop(fresh(officer), cast.house, told=told)
    voices.take_down(fresh(officer), team, theme=released.theme)

    read = words(pui.get(reverse("learning:workshop", args=[workshop.pk])))

    assert RELEASED.said not in read
    assert not workshop_told(fresh(cast.lena), workshop).altered


def test_only_what_was_released_can_be_named(pui, released):
    answer = pui.post(NEW, {**ASKED, "because": "00000000-0000-4000-8000-000000000000"})

    assert answer.status_code == 422
    assert not Workshop._default_manager.exists()


@pytest.mark.parametrize("of", ["edition", "workshop"])
def test_a_reason_put_there_from_outside_is_noticed(officer, cast, released, of):
    edition = actions.bring_in(fresh(officer), cast.house, told=TOLD, pages=())
    actions.keep(fresh(officer), edition, seen=edition.digest)
    workshop = actions.announce_workshop(fresh(officer), cast.house, told=WORKSHOP)
    (Edition.objects if of == "edition" else Workshop._default_manager).update(because=released.row)
    edition.refresh_from_db()
    workshop.refresh_from_db()

    altered = {
        "edition": contents(fresh(cast.lena), edition).text.altered,
        "workshop": workshop_told(fresh(cast.lena), workshop).altered,
    }

    assert altered == {"edition": of == "edition", "workshop": of == "workshop"}
