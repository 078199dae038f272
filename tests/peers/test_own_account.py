"""Somebody with an account of a peer's kind is a member like any other, and nobody learns more of her."""

import pytest
from django.urls import reverse

from klang.lang.said import Said
from klang.peers import actions
from klang.peers.models import GatheringWords, Remembered, Vouch
from klang.peers.reads import gatherings, room
from klang.peers.terms import Place, Theme
from klang.people import actions as people
from klang.vault.registers import Right
from klang.voices import actions as voices
from klang.voices.reads import tray
from tests.browser_free import client_of
from tests.cast import NOW, bring_in_peer, fresh
from tests.peers.told import again, let_in
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
MET = GatheringWords(NOW.date(), Place.ROOM, 4, True, (Theme.HOPE,), (1, 2, 1), (3, 1, 0))


@pytest.fixture
def hers(alone, lena, fah):
    """Lena coordinates, and somebody with a peer's account belongs."""
    return let_in(alone, lena, fah, "ฟ้า")


def vouch_page(group):
    return reverse("peers:vouch", args=[group.pk])


def test_she_reads_and_writes_as_every_member_does(cast, hers, fah):
    with leaves("peers.met"):
        actions.note_gathering(fah, hers, words=MET, notes=Remembered(led=(fah.account_id,)))

    assert gatherings(fresh(fah), hers).met[0].led == ["ฟ้า"]
    assert {one.pseudonym for one in room(fresh(fah), hers).members} == {"พี่สา", "ฟ้า"}


def test_what_her_group_asks_she_hands_on_and_it_is_heard(cast, hers, fah):
    team = voices.begin(fresh(cast.officer), cast.house)
    actions.note_gathering(fah, hers, words=MET, ask=Said("ขอรถตอนเย็น"))
    [ask] = gatherings(fresh(fah), hers).met[0].asks

    with leaves("peers.ask_handed_on"):
        actions.hand_on(fresh(fah), hers, ask=ask.row)

    [arrived] = tray(fresh(cast.officer), team)
    assert arrived.words.text == "ขอรถตอนเย็น"


def test_she_coordinates_gives_her_word_and_lets_in_by_the_name_on_a_slip(cast, alone, lena, fah):
    group = let_in(alone, lena, fah, "ฟ้า", right=Right.MANAGE)
    mek = bring_in_peer(cast, "mek")
    client = client_of(fah)
    assert set(client.get(vouch_page(group)).context["form"].fields) == {"handle", "pseudonym"}

    client.post(vouch_page(group), {"handle": "mek", "pseudonym": "เมฆ"})
    actions.vouch(fresh(lena), again(group), account=mek.account_id, pseudonym="เมฆ")
    client.post(reverse("peers:let_in", args=[group.pk, mek.account_id]), {"right": "write"})

    assert {one.pseudonym for one in room(fresh(mek), again(group)).members} == {"พี่สา", "ฟ้า", "เมฆ"}


def test_a_colleague_gives_her_word_by_the_name_on_the_slip_or_for_a_colleague(alone, lena, mali, fah):
    client, where = client_of(lena), vouch_page(alone)
    client.post(where, {"handle": "fah", "pseudonym": "ฟ้า"})
    client.post(where, {"account": str(mali.account_id), "pseudonym": "ดิน"})

    assert Vouch.objects.count() == 2
    waiting = {one.account for one, _ in room(fresh(lena), alone).waiting}
    assert waiting == {fah.account_id, mali.account_id}


@pytest.mark.parametrize(
    "given", [{}, {"handle": "fah", "account": True}, {"handle": "mali"}, {"handle": "nobody"}]
)
def test_whoever_is_meant_must_be_clear_and_of_colleagues_a_name_tells_nothing(alone, lena, mali, fah, given):
    sent = {name: str(mali.account_id) if value is True else value for name, value in given.items()}

    answer = client_of(lena).post(vouch_page(alone), {"pseudonym": "ฟ้า"} | sent)

    assert answer.status_code == 422
    assert "handle" in answer.context["form"].errors
    assert not Vouch.objects.exists()


def test_nobody_tries_many_account_names(alone, lena, fah):
    client = client_of(lena)
    for _ in range(5):
        client.post(vouch_page(alone), {"handle": "nobody", "pseudonym": "ฟ้า"})

    answer = client.post(vouch_page(alone), {"handle": "fah", "pseudonym": "ฟ้า"})

    assert answer.status_code == 422
    assert "รอ" in str(answer.context["form"].errors["handle"])
    assert not Vouch.objects.exists()


def test_nobody_is_let_in_whose_way_in_was_closed(cast, alone, lena, fah):
    actions.vouch(fresh(lena), alone, account=fah.account_id, pseudonym="ฟ้า")
    people.close_peer(fresh(cast.officer), cast.house, account=fah.account_id)
    with refuses("peers.let_in", "compares the figures"):
        actions.let_in(fresh(lena), alone, account=fah.account_id)


def test_when_she_leaves_the_room_closes_for_her(cast, hers, lena, fah):
    actions.end_membership(fresh(lena), hers, account=fah.account_id)

    assert client_of(fah).get(reverse("peers:group", args=[hers.pk])).status_code == 404
