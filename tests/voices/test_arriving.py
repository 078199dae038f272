"""What arrives without a key in hand: sealed to those who hear, no fact before it is taken in; and attacks on it."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.http import Http404

from klang.audit.log import LogWitness
from klang.config.verifying import verify
from klang.vault.box import Owner
from klang.vault.inbox import NO_DEVICE, InboxKeys
from klang.vault.inbox import Inbox as Place
from klang.vault.ledger import Ledger
from klang.vault.records.holding import Altered, NoKey, holding
from klang.vault.records.wording import message_of
from klang.vault.registers import Drawer
from klang.voices import actions
from klang.voices.models import Arrived, ArrivedWords, Inbox, Roster, Seat, Theme, Voice
from klang.voices.reads import figures, tray, voices
from klang.voices.terms import MOST_WAITING, Source, Way
from tests.cast import NOW, fresh
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = ArrivedWords("အခန်း တိတ်တိတ်", "my", reach="โทรหลังหกโมง")


@pytest.fixture
def item(server, team):
    """Something that arrived."""
    return actions.put(server, team, words=WORDS)


def page_of(team):
    return Roster.objects.filter(team=team).order_by("-revision").first().read()


def place_of(team, **other):
    """Where whoever looks into the database would put something: the inbox as it stands there."""
    row = Inbox.objects.get(team=team)
    told = {"owner": team.owner, "drawer": Drawer.TALK, "id": row.pk, "key": bytes(row.public)} | other
    return Place(page_of(team).installation, **told)


def forged(team, message, *, pack="voice", place=None, device=NO_DEVICE):
    """Somebody writes an item into the table by hand."""
    where, item = place or place_of(team), uuid4()
    sealed = where.put(item, pack, message, device=device)
    return Arrived.objects.create(
        id=item, team=team, inbox=where.id, pack=pack, arrived_on=NOW.date(), sealed=sealed
    )


def test_what_somebody_types_is_sealed_to_those_who_hear(server, lena, team):
    with leaves("voices.arrived"):
        actions.put(server, team, words=WORDS)

    with leaves("voices.tray_read"):
        [waiting] = tray(fresh(lena), team)
    assert waiting.words == WORDS
    row = Arrived.objects.get()
    assert WORDS.text.encode() not in bytes(row.sealed)
    assert (str(row), row.arrived_on) == ("‹sealed›", NOW.date())


def test_not_even_the_server_opens_it(server, team, item):
    with refuses("voices.tray_read", "chosen to hear"):
        tray(server, team)
    inside = replace(server, ledger=Ledger(LogWitness(server.keyring)))
    with pytest.raises(NoKey):
        holding(inside, team).key(Drawer.TALK)


def test_whoever_hears_takes_it_in_and_it_is_a_voice(lena, team, item):
    with leaves("voices.accepted"):
        actions.accept(lena, team, item=item.pk, source=Source.SURVIVOR)

    [voice] = voices(fresh(lena), team)
    told = voice.words
    assert (told.said.original, told.said.language) == ("အခန်း တိတ်တိတ်", "my")
    assert (told.reach, told.source, told.way) == (WORDS.reach, Source.SURVIVOR, Way.KIOSK)
    assert not Arrived.objects.exists()
    with pytest.raises(Http404):
        actions.accept(fresh(lena), team, item=item.pk, source=Source.SURVIVOR)


def test_or_puts_it_aside_and_it_is_gone(lena, team, item):
    with leaves("voices.put_aside"):
        actions.put_aside(lena, team, item=item.pk)

    assert not Arrived.objects.exists()
    assert voices(fresh(lena), team) == []
    with pytest.raises(Http404):
        actions.put_aside(fresh(lena), team, item=item.pk)


def test_whoever_was_not_chosen_takes_nothing_in(stranger, team, item):
    with refuses("voices.accepted", "chosen to hear"):
        actions.accept(stranger, team, item=item.pk, source=Source.SURVIVOR)
    with refuses("voices.put_aside", "chosen to hear"):
        actions.put_aside(fresh(stranger), team, item=item.pk)


def test_a_row_in_the_index_puts_nothing_aside(stranger, team, item):
    Seat.objects.create(id=uuid4(), team=team, account=stranger.account_id, right="write")

    with leaves("refused: voices.put_aside"), pytest.raises(NoKey):
        actions.put_aside(stranger, team, item=item.pk)
    assert Arrived.objects.exists()


def test_a_colleague_puts_something_in_too_and_nobody_whom_nobody_vouches_for(cast, stranger, team):
    actions.put(stranger, team, words=WORDS)

    with refuses("voices.arrived", "not yet compared"):
        actions.put(_unvouched(cast), team, words=WORDS)
    assert Arrived.objects.count() == 1


def _unvouched(cast):
    mali = fresh(cast.mali)
    return replace(mali, keyring=replace(mali.keyring, card=replace(mali.keyring.card, serial=2)))


def test_an_item_is_never_a_fact(server, lena, team, item):
    """It counts in no figure, stands in no theme, and hands out nothing, before somebody takes it in."""
    before = figures(lena, team)

    assert voices(fresh(lena), team) == []
    with pytest.raises(Http404):
        actions.join(fresh(lena), team, title="ห้องเงียบ", voices=[item.pk])
    assert figures(fresh(lena), team) == before
    assert not Theme.objects.exists()


@pytest.mark.parametrize(
    ("pack", "message"),
    [
        ("consent", b'{"said":"AGREES","purpose":"WAGES","drawers":["legal"]}'),
        ("voice", b'{"said":"AGREES","purpose":"WAGES"}'),
        ("voice", b"no object"),
    ],
)
def test_a_forged_consent_in_the_inbox_gives_nothing(lena, team, pack, message):
    item = forged(team, message, pack=pack)

    assert [one.words for one in tray(lena, team)] == [None]
    with refuses("voices.accepted", "cannot be opened"):
        actions.accept(fresh(lena), team, item=item.pk, source=Source.SURVIVOR)
    assert not Voice.objects.exists()


def test_what_else_stands_in_a_message_is_dropped(lena, team):
    item = forged(team, b'{"text":"x","consent":"AGREES","drawers":["legal"]}')

    actions.accept(lena, team, item=item.pk, source=Source.SOMEBODY)

    [voice] = voices(fresh(lena), team)
    assert vars(voice.words).keys() == {"said", "source", "way", "reach", "slip", "answers"}


def test_an_item_under_a_wrong_device_key_does_not_open(lena, team):
    forged(team, message_of(WORDS), device=b"\x01" * 32)

    assert [one.words for one in tray(lena, team)] == [None]


@pytest.mark.parametrize(
    "elsewhere",
    [{"owner": Owner("team", uuid4())}, {"drawer": Drawer.INBOX}, {"id": uuid4()}],
    ids=["owner", "drawer", "inbox"],
)
def test_an_item_moved_here_from_elsewhere_does_not_open(lena, team, elsewhere):
    place = place_of(team, **elsewhere)
    item = forged(team, message_of(WORDS), place=place)
    Arrived.objects.filter(pk=item.pk).update(inbox=Inbox.objects.get().pk)

    assert [one.words for one in tray(lena, team)] == [None]


def test_an_item_under_another_id_or_for_no_inbox_does_not_open(lena, team, item):
    Arrived.objects.create(
        id=uuid4(), team=team, inbox=item.inbox, pack="voice", arrived_on=NOW.date(), sealed=item.sealed
    )
    Arrived.objects.create(
        id=uuid4(), team=team, inbox=uuid4(), pack="voice", arrived_on=NOW.date(), sealed=item.sealed
    )

    assert sorted(one.words is None for one in tray(lena, team)) == [False, True, True]


def test_a_public_key_swapped_in_its_row_takes_nothing(server, team):
    Inbox.objects.update(public=InboxKeys.new().public)

    with leaves("altered: voices.arrived"), pytest.raises(Altered):
        actions.put(server, team, words=WORDS)

    assert not Arrived.objects.exists()


def test_a_public_key_swapped_on_the_page_takes_nothing(server, team):
    page = page_of(team)
    [line] = page.drawers
    swapped = replace(page, drawers=(replace(line, inbox_key=InboxKeys.new().public),))
    Roster.objects.filter(team=team, revision=page.revision).update(page=swapped.written)

    with leaves("altered: voices.arrived"), pytest.raises(Altered):
        actions.put(server, team, words=WORDS)


def test_a_private_half_swapped_opens_nothing(lena, team, item):
    Inbox.objects.update(envelope=bytes(Inbox.objects.get().envelope)[:-1])

    assert [one.words for one in tray(lena, team)] == [None]


def test_whoever_leaves_opens_nothing_that_comes_later_and_what_waits_is_still_heard(
    cast, server, team, item
):
    before = Inbox.objects.get()

    actions.end_hearing(fresh(cast.officer), team, account=cast.lena.account_id)
    actions.put(server, team, words=ArrivedWords("ใหม่"))

    assert Inbox.objects.count() == 2
    assert bytes(before.public) != page_of(team).drawers[0].inbox_key
    assert {one.words.text for one in tray(fresh(cast.officer), team)} == {WORDS.text, "ใหม่"}
    assert verify(cast.host).lines


def test_an_inbox_in_which_nothing_waits_is_gone_when_the_key_changes(cast, team):
    actions.end_hearing(fresh(cast.officer), team, account=cast.lena.account_id)

    row = Inbox.objects.get()
    assert (row.epoch, bytes(row.public)) == (2, page_of(team).drawers[0].inbox_key)


def test_a_full_tray_takes_nothing_more(server, team, item):
    rows = [
        Arrived(id=uuid4(), team=team, inbox=item.inbox, pack="voice", arrived_on=NOW.date(), sealed=b"x")
        for _ in range(MOST_WAITING - 1)
    ]
    Arrived.objects.bulk_create(rows)

    with pytest.raises(actions.TrayFull):
        actions.put(server, team, words=WORDS)
