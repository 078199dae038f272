"""Staff cannot read a group's room: tried on the database with every key that anybody else holds."""

from dataclasses import replace
from uuid import uuid4

import pytest

from klang.access.actor import Actor
from klang.audit.log import LogWitness
from klang.lang.said import Said
from klang.peers import actions
from klang.peers.knocking import knock
from klang.peers.models import (
    Agreement,
    Ask,
    Basis,
    Gathering,
    GatheringWords,
    Grant,
    KnockWords,
    Member,
    Notes,
    Offer,
    OfferWords,
    Remembered,
    ReplyWords,
    Rest,
    RestWords,
    Ring,
    Roster,
    Seat,
    Support,
    SupportWords,
    Talk,
    TalkWords,
    Vouch,
    Welcome,
)
from klang.peers.reads import room
from klang.peers.terms import Answer, Kind, MetHow, Mode, Place, RestKind, Theme, Where
from klang.vault.box import DrawerKey
from klang.vault.encoding import Broken
from klang.vault.grants import Giver, give, take
from klang.vault.ledger import Ledger, Line
from klang.vault.records.holding import Altered, NoKey, holding, open_ring
from klang.vault.records.resealing import sealed_tables
from klang.vault.records.tables import write_signatures
from klang.vault.registers import HPKE_XWING, Drawer, Reason, Right
from klang.vault.rosters import SeatLine, check_next
from klang.voices.slips import new_code
from tests.audit.insider import append, in_a_deed, point_at
from tests.cast import NOW, fresh
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def group(cast, group, lena, mali):
    """It met, wrote something down, and was glad to get to know somebody."""
    knocked = KnockWords("ดาว", "th", Said("อยากคุยกับเพื่อน"), new_code())
    item = knock(deed_of(cast.stranger), group, knocked)
    reply = ReplyWords(Answer.YES)
    actions.answer_knock(fresh(lena), group, item=item, reply=reply, host=cast.host)
    met = GatheringWords(NOW.date(), Place.ROOM, 7, True, (Theme.DEBT,), (1, 4, 2), (5, 2, 0))
    actions.note_gathering(
        mali, group, words=met, notes=Remembered("ทำกับข้าว", "พบกันอีก"), ask=Said("คลินิกตอนเย็น")
    )
    stood = SupportWords(NOW.date(), "เดือน", MetHow.HERSELF, Mode.PHONE, Kind.LISTENED, 40)
    actions.note_support(fresh(mali), group, words=stood)
    actions.note_talk(fresh(mali), group, words=TalkWords(NOW.date(), Where.SCHOOL, 40))
    actions.offer(fresh(mali), group, words=OfferWords(("th",)))
    actions.note_rest(fresh(mali), group, words=RestWords(RestKind.REST, NOW.date()))
    return group


def server(cast):
    """The server itself, with its own card."""
    keyring = cast.host.server()
    return Actor(keyring.account, NOW, keyring=keyring)


def staff(cast):
    """Everybody who works here and belongs to no group, and the server."""
    return [cast.officer, cast.nok, cast.stranger, server(cast)]


def anew(who):
    """In a new request; the server's book is its own."""
    return fresh(who) if who.keyring.root else who


def deed_of(who):
    """With their keys in hand and no use case around them."""
    return replace(anew(who), ledger=Ledger(LogWitness(who.keyring)))


def tables(group):
    return sealed_tables(group)


def opens(who, group, table):
    """How many rows of this table somebody opens who calls no use case."""
    return len(table.objects.whole(deed_of(who), group))


def test_these_are_all_the_tables_in_which_a_group_writes(group):
    assert {
        Agreement,
        Ask,
        Basis,
        Gathering,
        Member,
        Notes,
        Offer,
        Rest,
        Support,
        Talk,
        Vouch,
        Welcome,
    } == set(tables(group))


def test_with_every_key_that_staff_hold_nothing_of_a_group_opens(cast, group):
    for who in staff(cast):
        held = who.keyring.keys
        assert [opens(who, group, table) for table in tables(group)] == [0] * len(tables(group))
        for row in Grant.objects.filter(group=group):
            with pytest.raises(ValueError, match=r"."):
                held.unwrap(bytes(row.sealed), bytes(row.info))
        for ring in Ring.objects.filter(group=group):
            assert open_ring(deed_of(who), group.owner, ring).keys == {}


def test_whoever_gives_themselves_a_row_in_the_index_opens_nothing(cast, group):
    for who in staff(cast):
        Seat.objects.create(id=uuid4(), group=group, account=who.account_id, right=Right.MANAGE)

        with leaves("refused: peers.read"), pytest.raises(NoKey):
            room(anew(who), group)


def own_page(cast, group, who, reason=Reason.JOIN, signer=b""):
    """The next page with a seat of one's own, signed by an officer."""
    before = Roster.objects.filter(group=group).order_by("-revision").first().read()
    seat = SeatLine(uuid4(), who.keyring.card.digest, Right.MANAGE, (Drawer.TALK,), bytes(32))
    page = replace(before, revision=before.revision + 1, previous=before.digest, founding=b"", reason=reason)
    return before, replace(page, seats=(*before.seats, seat), signer=signer)


@pytest.mark.parametrize("reason", [Reason.RECOVERY, Reason.GLASS, Reason.JOIN, Reason.WITHDRAW])
def test_no_officer_turns_a_page_of_a_group_for_any_reason(cast, group, reason):
    officer, root = cast.officer, cast.officer.keyring.book.root_of(cast.house.pk)
    for signer, card in ((b"", None), (officer.keyring.card.digest, officer.keyring.card)):
        before, page = own_page(cast, group, officer, reason, signer)
        signatures = [(officer.account_id, page.sign(officer.keyring.keys))]

        with pytest.raises(Broken):
            check_next(before, page, signatures, card, root)


@pytest.mark.parametrize("reason", [Reason.RECOVERY, Reason.JOIN])
def test_a_page_an_officer_puts_there_with_a_line_in_the_log_opens_nothing(cast, lena, group, reason):
    officer = fresh(cast.officer)
    signer = b"" if reason is Reason.RECOVERY else officer.keyring.card.digest
    _, page = own_page(cast, group, officer, reason, signer)
    signatures = write_signatures([(officer.account_id, page.sign(officer.keyring.keys))])
    Roster.objects.create(group=group, revision=page.revision, page=page.written, signatures=signatures)
    told = _line_of(group, page)
    point_at(told, append(officer, group.owner, "peers.let_in", (told,)))

    for who in (officer, lena):
        with pytest.raises((NoKey, Altered, Broken)):
            holding(in_a_deed(fresh(who)), group).key(Drawer.TALK)


def _line_of(group, page):
    return Line("roster", group.owner, row=group.pk, version=page.revision, hash=page.digest)


def test_a_grant_an_officer_makes_gives_no_key_of_the_group(cast, group):
    officer = fresh(cast.officer)
    roster = Roster.objects.filter(group=group).order_by("-revision").first().read()
    key = _invented(roster, group)
    seat = SeatLine(uuid4(), officer.keyring.card.digest, Right.READ, (Drawer.TALK,), bytes(32))
    grant = give(Giver(officer.keyring.card, officer.keyring.keys), officer.keyring.card, seat, [key])
    Grant.objects.create(
        group=group,
        seat=seat.seat,
        grantee=seat.card,
        giver=seat.card,
        suite=HPKE_XWING,
        info=grant.info,
        sealed=grant.sealed,
        signature=grant.signature,
    )

    with pytest.raises(Broken):
        take(grant, officer.keyring.keys, officer.keyring.card, roster)
    with pytest.raises(NoKey):
        holding(in_a_deed(officer), group).key(Drawer.TALK)


def _invented(roster, group):
    return DrawerKey.new(roster.installation, group.owner, Drawer.TALK)


def test_the_officer_who_signed_opens_nothing_after_a_member_left_either(cast, lena, mali, group):
    actions.end_membership(lena, group, account=mali.account_id)

    assert [opens(cast.officer, group, table) for table in tables(group)] == [0] * len(tables(group))
