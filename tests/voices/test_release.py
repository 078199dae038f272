"""What everybody may read: released in two steps, by those who hold the key, with five voices behind it."""

from uuid import uuid4

import pytest
from django.http import Http404
from django.urls import reverse

from klang.audit.verifying import NotAsWritten
from klang.config.verifying import verify
from klang.vault.records.holding import Altered, NoKey
from klang.voices import actions
from klang.voices.models import Release, Seat
from klang.voices.public import released
from klang.voices.reads import themes
from klang.voices.rules import may_be_released
from klang.voices.terms import ENOUGH, State
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import leaves, refuses
from tests.voices.told import TOLD, answered, joined

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SENT = {"said": "อยากมีรถตอนเย็น", "said_en": "A car", "did": "มีรถแล้ว", "did_en": "There is one"}


@pytest.fixture
def theme(lena, team):
    return answered(lena, team, ENOUGH)


@pytest.fixture
def open_to_all(lena, team, theme):
    """It was released."""
    return actions.release(fresh(lena), team, theme=theme, told=TOLD)


def public(cast):
    return [one.in_words("th") for one in released(cast.host.server())]


@pytest.mark.parametrize(
    ("now", "voices", "may"),
    [
        (State.DONE, ENOUGH, True),
        (State.NOT, ENOUGH, True),
        (State.DONE, ENOUGH - 1, False),
        (State.HEARD, ENOUGH, False),
    ],
)
def test_others_read_of_what_was_decided_and_said_by_enough(now, voices, may):
    assert may_be_released(now, voices) is may


def test_what_is_released_is_read_by_everybody_and_stands_in_the_log(cast, lena, team, theme):
    with leaves("voices.released"):
        actions.release(fresh(lena), team, theme=theme, told=TOLD)

    assert public(cast) == [("อยากมีรถตอนเย็น", "มีรถแล้ว")]
    assert released(cast.host.server())[0].in_words("en") == ("A car in the evening", "There is a car now")
    assert themes(fresh(lena), team)[0].released.did == TOLD.did
    assert verify(cast.host).lines


@pytest.mark.parametrize("number", [1, ENOUGH - 1])
def test_a_few_voices_are_never_released(cast, lena, team, number):
    few = answered(lena, team, number)

    with refuses("voices.released", "five people or more"):
        actions.release(fresh(lena), team, theme=few, told=TOLD)

    assert public(cast) == []


def test_nothing_is_released_before_it_is_decided(lena, team):
    theme = joined(lena, team, ENOUGH)

    with refuses("voices.released", "when it is decided"):
        actions.release(fresh(lena), team, theme=theme, told=TOLD)


def test_whoever_was_not_chosen_releases_nothing_and_takes_nothing_down(stranger, team, theme):
    with refuses("voices.released", "chosen to hear"):
        actions.release(stranger, team, theme=theme, told=TOLD)
    with refuses("voices.taken_down", "chosen to hear"):
        actions.take_down(fresh(stranger), team, theme=theme)


def test_a_row_in_the_index_takes_nothing_down(lena, stranger, team, open_to_all):
    Seat.objects.create(id=uuid4(), team=team, account=stranger.account_id, right="write")

    with leaves("refused: voices.taken_down"), pytest.raises(NoKey):
        actions.take_down(stranger, team, theme=open_to_all.theme)


def test_what_is_not_there_is_neither_released_nor_taken_down(lena, team, theme):
    with pytest.raises(Http404):
        actions.release(fresh(lena), team, theme=uuid4(), told=TOLD)
    with pytest.raises(Http404):
        actions.take_down(fresh(lena), team, theme=theme)


def test_what_was_taken_down_is_read_by_nobody_until_it_is_released_again(cast, lena, team, open_to_all):
    with leaves("voices.taken_down"):
        actions.take_down(fresh(lena), team, theme=open_to_all.theme)
    assert public(cast) == []
    assert themes(fresh(lena), team)[0].released is None
    with pytest.raises(Http404):
        actions.take_down(fresh(lena), team, theme=open_to_all.theme)

    actions.release(fresh(lena), team, theme=open_to_all.theme, told=TOLD)

    assert len(public(cast)) == 1
    assert sorted(Release.objects.values_list("version", flat=True)) == [1, 2, 3]
    assert verify(cast.host).lines


def test_what_was_released_stays_as_it_was_when_somebody_leaves(cast, lena, team, open_to_all):
    actions.end_hearing(fresh(cast.officer), team, account=lena.account_id)

    assert len(public(cast)) == 1
    assert verify(cast.host).lines


@pytest.mark.parametrize(
    "changed",
    [
        {"said": "อย่างอื่น"},
        {"said_en": "another"},
        {"did": "อย่างอื่น"},
        {"did_en": "another"},
        {"down": True},
        {"theme": uuid4()},
        {"released_on": "2026-01-01"},
    ],
    ids=lambda one: next(iter(one)),
)
def test_what_somebody_changed_from_outside_is_shown_to_nobody(cast, lena, team, open_to_all, changed):
    Release.objects.update(**changed)

    with pytest.raises(Altered):
        released(cast.host.server())
    with pytest.raises(NotAsWritten, match="release"):
        verify(cast.host)


def test_nothing_is_released_over_what_somebody_changed(lena, team, open_to_all):
    Release.objects.update(did="อย่างอื่น")

    with leaves("altered: voices.released"), pytest.raises(Altered):
        actions.release(fresh(lena), team, theme=open_to_all.theme, told=TOLD)


def test_a_release_that_nobody_released_and_one_that_is_gone_are_noticed(cast, team, open_to_all):
    Release.objects.create(team=team, theme=uuid4(), released_on="2026-11-23", **vars(TOLD))
    with pytest.raises(Altered):
        released(cast.host.server())
    Release.objects.all().delete()
    with pytest.raises(Altered):
        released(cast.host.server())


def test_everybody_reads_it_without_signing_in(client, team, open_to_all):
    shown = client.get(reverse("voices:done"))

    assert shown.status_code == 200
    assert TOLD.said in shown.content.decode()
    assert "no-store" in shown.headers["Cache-Control"]
    assert str(open_to_all.theme) not in shown.content.decode()


def test_before_anybody_hears_the_page_is_empty(cast, client):
    assert client.get(reverse("voices:done")).status_code == 200


def test_it_takes_two_steps_and_the_second_shows_what_will_stand_there(cast, lena, team, theme):
    client = client_of(lena)
    page = reverse("voices:release", args=[theme])

    asked = client.get(page).content.decode()
    look = client.post(page, SENT)
    assert public(cast) == []
    back = client.post(page, SENT | {"sure": "change"})
    client.post(page, SENT | {"sure": "yes"})

    assert "รถตอนเย็น" in asked
    assert look.templates[0].name == "voices/look.html"
    assert SENT["did"] in look.content.decode()
    assert back.templates[0].name == "voices/release.html"
    assert public(cast) == [(SENT["said"], SENT["did"])]
    again = client.get(page).context["form"]
    assert again.initial["did_en"] == SENT["did_en"]
    client.post(reverse("voices:take_down", args=[theme]))
    assert public(cast) == []


@pytest.mark.parametrize("did", ["คุณสมใจ ขับรถ", "Mali drives in the evening"])
def test_a_name_is_asked_about_before_everybody_reads_it(lena, team, theme, did):
    given = SENT | {"did": did, "sure": "yes"}

    answer = client_of(lena).post(reverse("voices:release", args=[theme]), given)

    assert answer.status_code == 422
    assert not Release.objects.exists()


def test_a_few_voices_are_not_even_asked_about(lena, team):
    few = answered(lena, team, 2)

    shown = client_of(lena).get(reverse("voices:release", args=[few])).content.decode()

    assert "said_en" not in shown
    assert str(Release(row=few)) == f"release {few}"
