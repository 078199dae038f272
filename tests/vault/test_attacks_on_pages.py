"""Attacks of the key review on rosters, roots and cards: each by its name, each refused."""

from dataclasses import replace

import pytest

from klang.vault.box import Place
from klang.vault.cards import words_to_compare
from klang.vault.encoding import Broken
from klang.vault.registers import HPKE_INBOX, Reason, Right
from klang.vault.roots import RootChain, certify
from klang.vault.rosters import DrawerLine, Roster, check_first, check_next
from tests.vault.office import (
    DRAWERS,
    HOUSE,
    LABOUR,
    LENA,
    MALI,
    NOK,
    OFFICERS,
    basis,
    chain_of,
    found,
    id_of,
    person,
    root_of,
    seat,
    signed,
    vouched,
)

MALLORY = person("mallory")  # properly certified, bribed, and never in this team
ROOT = root_of()
PLACE = Place("note", id_of("a note"))


def team():
    """Lena manages everything, Mali writes in plan, Nok reads legal until a day."""
    file = found()
    lines = [*file.page.seats, seat(MALI, ["plan"]), seat(NOK, ["legal"], Right.READ, until=1_000)]
    file.pages.append(file.next_page(lines, Reason.JOIN, LENA))
    return file


def refused(before, page, *signers, by=None):
    by = by or signers[0]
    with pytest.raises(Broken):
        check_next(before, page, signed(page, *signers), by.card if by else None, ROOT)


def test_an_old_roster_is_refused():
    file = team()
    file.pages.append(file.next_page(file.page.seats[:2], Reason.WITHDRAW, LENA))
    old = file.pages[1]

    refused(file.page, old, LENA)
    refused(file.page, replace(old, revision=4), LENA)
    refused(file.page, replace(old, revision=4, previous=file.page.digest), LENA)


def test_a_roster_by_a_reader_or_a_writer_is_refused():
    for who in (MALI, NOK, MALLORY):
        file = team()
        page = file.next_page(
            [*file.page.seats, seat(who, DRAWERS, Right.MANAGE, on="more")], Reason.JOIN, who
        )
        refused(file.page, page, who)
        refused(file.page, replace(page, signer=LENA.card.digest), who, by=LENA)
        refused(file.page, page, LENA)


def test_two_rosters_of_one_revision_cannot_both_be_stood_upon():
    file = team()
    one = file.next_page(file.page.seats, Reason.LEAVE, LENA)
    other = replace(one, escrow=(basis("escrow"),))
    for page in (one, other):
        check_next(file.page, page, signed(page, LENA), LENA.card, ROOT)
    after = replace(one, revision=one.revision + 1, previous=one.digest)

    check_next(one, after, signed(after, LENA), LENA.card, ROOT)
    refused(other, after, LENA)
    refused(one, other, LENA)


def test_another_founder_is_refused():
    file = found()
    page = replace(file.page, seats=(seat(MALLORY, DRAWERS, Right.MANAGE),), signer=MALLORY.card.digest)

    for signer in (MALLORY.card, LENA.card, None):
        with pytest.raises(Broken):
            check_first(page, signed(page, MALLORY), signer, ROOT)
    other = replace(file.page, founding=bytes(32))
    with pytest.raises(Broken):
        check_first(other, signed(other, LENA), LENA.card, ROOT)


def test_a_drawer_taken_without_another_key_is_refused():
    file = team()
    seats = (file.page.seats[:2], [*file.page.seats[:2], replace(file.page.seats[2], drawers=("plan",))])

    for lines in seats:
        honest = file.next_page(lines, Reason.WITHDRAW, LENA)
        refused(file.page, replace(honest, drawers=file.page.drawers), LENA)
    moved = replace(file.page.seats[2], card=MALLORY.card.digest)
    honest = file.next_page([*file.page.seats[:2], moved], Reason.JOIN, LENA)
    refused(file.page, replace(honest, drawers=file.page.drawers), LENA)
    check_next(file.page, honest, signed(honest, LENA), LENA.card, ROOT)


def test_no_drawer_goes_and_a_new_one_begins_at_one():
    file = team()
    less = tuple(replace(line, drawers=("plan", "legal")) for line in file.page.seats[:1])
    page = file.next_page(less, Reason.LEAVE, LENA)
    story = [DrawerLine("story", epoch, basis("a kid")) for epoch in (1, 2)]

    check_next(file.page, page, signed(page, LENA), LENA.card, ROOT)
    refused(file.page, replace(page, drawers=page.drawers[:2]), LENA)
    more = replace(page, drawers=(*page.drawers, story[0]))
    check_next(file.page, more, signed(more, LENA), LENA.card, ROOT)
    refused(file.page, replace(page, drawers=(*page.drawers, story[1])), LENA)
    refused(file.page, replace(page, drawers=(*page.drawers, replace(story[0], drawer="talk"))), LENA)


def test_a_manager_of_one_drawer_gives_no_other_drawer_a_key_of_his_own():
    file = found()
    file.pages.append(
        file.next_page([*file.page.seats, seat(MALI, ["plan"], Right.MANAGE)], Reason.JOIN, LENA)
    )

    page = file.turned(file.next_page(file.page.seats, Reason.LEAVE, MALI), ["health"])

    refused(file.page, page, MALI)
    own = file.turned(file.next_page(file.page.seats, Reason.LEAVE, MALI), ["plan"])
    check_next(file.page, own, signed(own, MALI), MALI.card, ROOT)


def test_a_card_of_another_agency_does_not_count():
    ours, theirs = chain_of(ROOT), chain_of(root_of(agency=LABOUR))
    certificates = vouched(NOK.card, *OFFICERS)  # the very same officers stand in both

    assert theirs.certifies(NOK.card, certificates)
    assert not ours.certifies(NOK.card, certificates)
    assert not theirs.certifies(replace(NOK.card, agency=HOUSE), certificates)
    assert not theirs.certifies(replace(NOK.card, installation=id_of("elsewhere")), certificates)


def test_another_agency_is_recognised_by_its_first_root_and_no_further():
    third = chain_of(root_of(agency=id_of("a third office")))
    theirs = chain_of(root_of(agency=LABOUR, others={third.first.agency: third.first.digest}))
    ours = chain_of(root_of(others={LABOUR: theirs.first.digest}))
    swapped = chain_of(root_of((MALLORY,), agency=LABOUR, threshold=1), MALLORY)

    assert ours.recognises(theirs)
    assert theirs.recognises(third)
    assert not ours.recognises(third)
    assert not ours.recognises(swapped)
    assert not theirs.recognises(ours)


def test_a_name_moved_to_another_key_is_not_certified():
    chain, certificates = chain_of(ROOT), vouched(MALI.card, *OFFICERS)
    thief = replace(MALLORY.card, directory=MALI.card.directory)
    posing = replace(MALI.card, xwing=MALLORY.keys.xwing, ed25519=MALLORY.keys.ed25519)

    for card in (thief, posing, replace(MALI.card, directory=MALLORY.card.directory)):
        assert not chain.certifies(card, certificates + vouched(MALLORY.card, *OFFICERS))
        assert words_to_compare(ROOT.digest, card.digest) != words_to_compare(ROOT.digest, MALI.card.digest)


def test_a_root_swapped_at_enrolment_is_refused():
    theirs = root_of((MALLORY,), threshold=1)
    mixed = replace(ROOT, officers={**ROOT.officers, MALLORY.card.principal: MALLORY.keys.ed25519})

    for page, signers in (
        (theirs, (MALLORY,)),
        (mixed, (*OFFICERS, MALLORY)),
        (replace(ROOT, threshold=1), OFFICERS),
    ):
        with pytest.raises(Broken):
            RootChain.check([(page, signed(page, *signers))], ROOT.digest)
        own, other = MALI.card.digest, page.digest
        assert words_to_compare(ROOT.digest, own) != words_to_compare(other, own)


def test_an_officer_who_left_signs_no_root_no_glass_and_no_card():
    left, *stay = OFFICERS
    officers = {one.card.principal: one.keys.ed25519 for one in stay}
    second = replace(ROOT, version=2, previous=ROOT.digest, officers=officers)
    pages = [(ROOT, signed(ROOT, *OFFICERS)), (second, signed(second, *stay))]
    chain = RootChain.check(pages, ROOT.digest)
    third = replace(second, version=3, previous=second.digest)
    file = found()
    glass = replace(file.next_page(file.page.seats, Reason.GLASS, LENA), signer=b"")

    with pytest.raises(Broken):
        RootChain.check([*pages, (third, signed(third, left, stay[0]))], ROOT.digest)
    with pytest.raises(Broken):
        check_next(file.page, glass, signed(glass, left, stay[0]), None, chain.newest)
    assert not chain.certifies(MALI.card, vouched(MALI.card, left, stay[0]))
    assert chain.certifies(MALI.card, vouched(MALI.card, *stay))


def test_one_officer_under_two_names_is_one_officer():
    one = OFFICERS[0]
    root = replace(ROOT, officers={**ROOT.officers, id_of("puy again"): one.keys.ed25519}, threshold=2)
    file = found()
    glass = replace(file.next_page(file.page.seats, Reason.GLASS, LENA), signer=b"")
    twice = [(one.card.principal, glass.sign(one.keys)), (id_of("puy again"), glass.sign(one.keys))]

    with pytest.raises(Broken):
        check_next(file.page, glass, twice, None, root)


def test_officers_of_another_agency_break_no_glass_here():
    file, elsewhere = found(), root_of(agency=LABOUR)
    glass = replace(file.next_page(file.page.seats, Reason.GLASS, LENA), signer=b"")

    check_next(file.page, glass, signed(glass, *OFFICERS), None, ROOT)
    with pytest.raises(Broken):
        check_next(file.page, glass, signed(glass, *OFFICERS), None, elsewhere)


def test_a_signature_for_one_thing_is_none_for_another():
    page, card = found().page, MALI.card
    as_root = OFFICERS[0].keys.sign("root", card.digest)

    assert certify(OFFICERS[0].keys, card, 1) != as_root
    with pytest.raises(Broken):
        check_first(page, [(LENA.card.principal, LENA.keys.sign("root", page.digest))], LENA.card, ROOT)
    with pytest.raises(Broken):
        check_first(page, [(LENA.card.principal, LENA.keys.sign_note(page.digest))], LENA.card, ROOT)


def test_an_inbox_key_swapped_on_the_page_is_refused():
    file = team()
    lines = tuple(replace(line, inbox_suite=HPKE_INBOX, inbox_key=b"\x04" * 65) for line in file.page.drawers)
    page = replace(file.next_page(file.page.seats, Reason.LEAVE, LENA), drawers=lines)
    signatures = signed(page, LENA)
    swapped = (replace(lines[0], inbox_key=b"\x05" * 65), *lines[1:])

    check_next(file.page, page, signatures, LENA.card, ROOT)
    with pytest.raises(Broken):
        check_next(file.page, replace(page, drawers=swapped), signatures, LENA.card, ROOT)


def test_until_extended_on_the_page_is_refused():
    file = team()
    page, signatures = file.page, signed(file.page, LENA)
    for until in (999, 1_001, None):
        longer = replace(page, seats=(*page.seats[:2], replace(page.seats[2], until=until)))
        with pytest.raises(Broken):
            check_next(file.pages[0], Roster.read(longer.written), signatures, LENA.card, ROOT)

    assert page.lines_of([NOK.card.digest], 999) == (page.seats[2],)
    assert page.lines_of([NOK.card.digest], 1_000) == ()


def test_a_seat_inserted_before_a_rotation_is_refused():
    file = team()
    page, signatures = file.page, signed(file.page, LENA)
    more = replace(page, seats=(*page.seats, seat(MALLORY, DRAWERS)))

    with pytest.raises(Broken):
        check_next(file.pages[0], more, signatures, LENA.card, ROOT)
    refused(page, file.next_page(more.seats, Reason.JOIN, MALLORY), MALLORY)
