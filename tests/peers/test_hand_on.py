"""What a group asks of services is heard word for word, once a member hands it on, and not before."""

from uuid import uuid4

import pytest
from django.http import Http404
from django.urls import reverse

from klang.lang.said import Said
from klang.peers import actions
from klang.peers.models import Ask, GatheringWords
from klang.peers.reads import gatherings
from klang.peers.terms import Place, Theme
from klang.vault.records.holding import NoKey
from klang.voices import actions as voices
from klang.voices.models import Arrived
from klang.voices.reads import tray
from klang.voices.reads import voices as heard
from klang.voices.terms import MOST_WAITING, Source
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import AGREED, MEMBERS_ONLY
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
MET = GatheringWords(NOW.date(), Place.ROOM, 7, True, (Theme.DEBT, Theme.STIGMA), (0, 0, 0), (0, 0, 0))
WORDS = "คลินิกเปิดตอนเย็นได้ไหม"


@pytest.fixture
def team(cast):
    """The officer hears."""
    return voices.begin(fresh(cast.officer), cast.house)


@pytest.fixture
def ask(group, mali):
    """The group met, and asks for something."""
    actions.note_gathering(mali, group, words=MET, ask=Said(WORDS))
    return Ask.objects.get().row


def waiting(cast, team):
    return [one.words for one in tray(fresh(cast.officer), team)]


def test_nobody_hears_it_before_it_is_handed_on_and_then_word_for_word(cast, group, ask, team, mali):
    assert waiting(cast, team) == []

    with leaves("peers.ask_handed_on"):
        actions.hand_on(fresh(mali), group, ask=ask)

    [words] = waiting(cast, team)
    assert (words.text, words.language, words.source) == (WORDS, "th", Source.PEERS)
    [one] = gatherings(fresh(mali), group).met[0].asks
    assert one.words.handed_on == NOW.date()
    voice = voices.accept(fresh(cast.officer), team, item=Arrived.objects.get().pk, source=words.source)
    [known] = heard(fresh(cast.officer), team)
    assert (known.row, known.words.said.first, known.words.source) == (voice.row, WORDS, Source.PEERS)


def test_which_group_it_was_is_said_only_if_it_says_so(cast, group, ask, team, mali):
    actions.hand_on(fresh(mali), group, ask=ask, named=True)

    assert waiting(cast, team)[0].text == f"{WORDS}\n({AGREED.name})"


def test_it_is_handed_on_once_and_only_by_a_member(group, ask, team, mali, stranger):
    with refuses("peers.ask_handed_on", MEMBERS_ONLY):
        actions.hand_on(stranger, group, ask=ask)
    actions.hand_on(fresh(mali), group, ask=ask)
    with refuses("peers.ask_handed_on", "handed on already"):
        actions.hand_on(fresh(mali), group, ask=ask)

    assert Arrived.objects.count() == 1


def test_what_nobody_asked_and_what_nobody_would_hear_is_not_handed_on(group, ask, mali):
    with pytest.raises(Http404):
        actions.hand_on(fresh(mali), group, ask=ask)
    assert not Arrived.objects.exists()


def test_only_what_was_asked_is_handed_on(group, team, mali):
    with pytest.raises(Http404):
        actions.hand_on(mali, group, ask=uuid4())


def test_where_too_much_waits_it_stays_with_the_group(group, ask, team, mali):
    lies = {"team": team, "inbox": uuid4(), "pack": "voice", "arrived_on": NOW.date(), "sealed": b"x"}
    Arrived.objects.bulk_create(Arrived(id=uuid4(), **lies) for _ in range(MOST_WAITING))

    with refuses("peers.ask_handed_on", "nothing more is taken today"):
        actions.hand_on(fresh(mali), group, ask=ask)

    assert gatherings(fresh(mali), group).met[0].asks[0].words.handed_on is None


def test_the_hearer_opens_the_ask_and_nothing_of_the_group(cast, group, ask, team, mali):
    actions.hand_on(fresh(mali), group, ask=ask)

    with refuses("peers.gatherings_read", MEMBERS_ONLY):
        gatherings(fresh(cast.officer), group)
    with pytest.raises(NoKey):
        tray(fresh(cast.lena), _with_a_row_in_the_index(team, cast.lena))


def _with_a_row_in_the_index(team, who):
    team.seats.create(id=uuid4(), account=who.account_id, right="write")
    return team


def test_it_is_looked_at_once_more_and_handed_on_on_a_page(cast, group, ask, team, mali):
    client, page = client_of(mali), reverse("peers:hand_on", args=[group.pk, ask])
    met = reverse("peers:gatherings", args=[group.pk])
    assert page in client.get(met).content.decode()
    assert WORDS in client.get(page).content.decode()

    client.post(page, {"named": "on"})

    assert AGREED.name in waiting(cast, team)[0].text
    assert page not in client.get(met).content.decode()
    assert client.get(page).status_code == 404


def test_before_anybody_hears_nothing_leads_there(group, ask, mali):
    client, page = client_of(mali), reverse("peers:hand_on", args=[group.pk, ask])

    assert page not in client.get(reverse("peers:gatherings", args=[group.pk])).content.decode()
    assert client.get(page).status_code == 404
