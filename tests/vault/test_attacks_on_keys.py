"""Attacks of the key review on grants, rings, slots and bundles: each by its name, each refused."""

from dataclasses import replace

import pytest

from klang.vault.bodies import Ring, bundle_context, bundle_key, ring_context, ring_key
from klang.vault.box import BoxKey, DrawerKey, Place
from klang.vault.cards import CardKeys
from klang.vault.encoding import Broken, lp, sha
from klang.vault.grants import Giver, Grant, GrantInfo, give, take
from klang.vault.registers import HPKE_XWING, Reason, Right
from klang.vault.slots import PassParameters, Slot, new_pass_slot, pass_key
from tests.vault.office import (
    INSTALLATION,
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


def forged(giver, grantee, line, entries, secrets):
    """A grant as somebody with a program of her own makes it."""
    owner = team().owner
    info = GrantInfo(
        HPKE_XWING, INSTALLATION, owner, entries, line.seat, line.card, giver.card.digest, line.basis
    )
    sealed = grantee.card.wrap(b"".join(secrets), info.written)
    return Grant(info.written, sealed, giver.keys.sign("grant", sha(info.written), sha(sealed)))


def test_an_outsiders_grant_gives_no_key_of_hers():
    file, secret = team(), bytes(32)
    line, real = file.page.seats[0], file.page.drawer("plan")
    hers = DrawerKey.of(INSTALLATION, file.owner, "plan", 1, secret)

    for entry in (("plan", 1, hers.kid), ("plan", 2, hers.kid), ("plan", 1, real.kid)):
        grant = forged(MALLORY, LENA, line, (entry,), [secret])
        assert take(grant, LENA.keys, MALLORY.card, file.page) == []


def test_an_outsiders_grant_in_a_managers_name_is_refused():
    file = team()
    line = file.page.seats[0]
    masked = Giver(LENA.card, MALLORY.keys)

    grant = forged(masked, LENA, line, (("plan", 1, file.page.drawer("plan").kid),), [bytes(32)])

    with pytest.raises(Broken):
        take(grant, LENA.keys, LENA.card, file.page)


def test_a_resigned_grant_is_refused():
    file = team()
    grant = file.grant(LENA, MALI, file.page.seats[1])
    anew = replace(grant, signature=MALLORY.keys.sign("grant", sha(grant.info), sha(grant.sealed)))
    mine = replace(GrantInfo.read(grant.info), giver=MALLORY.card.digest).written
    moved = Grant(mine, grant.sealed, MALLORY.keys.sign("grant", sha(mine), sha(grant.sealed)))

    for altered in (anew, moved):
        for giver in (LENA.card, MALLORY.card):
            with pytest.raises(Broken):
                take(altered, MALI.keys, giver, file.page)


def test_a_grant_with_another_kid_gives_nothing():
    file = team()
    wrong = replace(file.keys["plan"], secret=bytes(32))
    line, other = file.page.seats[1], DrawerKey.new(INSTALLATION, file.owner, "plan")

    for key in (wrong, other):
        assert take(give(LENA, MALI.card, line, [key]), MALI.keys, LENA.card, file.page) == []


def test_a_grant_gives_no_drawer_its_line_does_not_name():
    file = team()
    line, legal = file.page.seats[1], file.keys["legal"]

    with pytest.raises(Broken):
        give(LENA, MALI.card, line, [file.keys["plan"], legal])
    grant = forged(LENA, MALI, line, (("legal", 1, legal.kid),), [legal.secret])
    assert take(grant, MALI.keys, LENA.card, file.page) == []


def test_a_grant_for_another_seat_card_basis_or_case_is_refused():
    file, line = team(), team().page.seats[1]
    entry = (("plan", 1, file.page.drawer("plan").kid),)
    others = [replace(line, seat=id_of("another")), replace(line, basis=basis("another"))]

    for wrong in others:
        with pytest.raises(Broken):
            take(forged(LENA, MALI, wrong, entry, [bytes(32)]), MALI.keys, LENA.card, file.page)
    grant = file.grant(LENA, MALI, line)
    for page in (found(MALI).page, replace(file.page, installation=id_of("elsewhere")), file.pages[0]):
        with pytest.raises(Broken):
            take(grant, MALI.keys, LENA.card, page)


def test_old_grants_and_rings_give_nothing_after_a_rotation():
    file = team()
    grant, before = file.grant(LENA, NOK, file.page.seats[2]), file.keys["legal"]
    old_ring = Ring(2, file.page.digest, {"legal": (1, before.secret)})
    where = ring_context(INSTALLATION, NOK.card.principal, NOK.card.digest, file.owner, 2)
    kept_ring = ring_key(NOK.keys.seed).close(where, old_ring.body)
    file.pages.append(file.next_page(file.page.seats[:2], Reason.WITHDRAW, LENA))
    note = file.keys["legal"].seal(b"{}", PLACE)

    with pytest.raises(Broken):
        take(grant, NOK.keys, LENA.card, file.page)
    newer = ring_context(INSTALLATION, NOK.card.principal, NOK.card.digest, file.owner, 3)
    with pytest.raises(Broken):
        ring_key(NOK.keys.seed).open(newer, kept_ring)
    for key in (before, DrawerKey.of(INSTALLATION, file.owner, "legal", 2, before.secret)):
        with pytest.raises(Broken):
            key.open(note.envelope, PLACE)


def test_an_old_grant_gives_nothing_to_one_who_comes_back():
    """The seat stands there again, and still the old key is of an epoch that does not."""
    file = team()
    grant, line = file.grant(LENA, NOK, file.page.seats[2]), file.page.seats[2]
    file.pages.append(file.next_page(file.page.seats[:2], Reason.WITHDRAW, LENA))
    file.pages.append(file.next_page([*file.page.seats, line], Reason.JOIN, LENA))

    assert take(grant, NOK.keys, LENA.card, file.page) == []


def test_a_workers_card_is_no_recovery_card():
    file = team()
    line, plan = file.page.seats[1], [file.keys["plan"]]
    recovery = person("mali", kind="paper", purpose="recovery")
    certificates = vouched(MALI.card, *OFFICERS)
    chain = chain_of(ROOT)
    named_so = replace(MALI.card, kind="paper", purpose="recovery")

    for kind, purpose in (
        ("paper", "recovery"),
        ("person", "recovery"),
        ("person", "statistics"),
        ("server", ""),
    ):
        with pytest.raises(Broken):
            give(LENA, MALI.card, line, plan, kind=kind, purpose=purpose)
    with pytest.raises(Broken):
        give(LENA, recovery.card, replace(line, card=recovery.card.digest), plan)
    assert chain.certifies(MALI.card, certificates)
    assert not chain.certifies(named_so, certificates)


def test_an_old_slot_does_not_open_as_the_newest():
    user, root_key = id_of("mali"), bytes(range(32))
    old = Slot(user, id_of("slot"), 1, "paper", 1, b"")
    envelope = old.close(INSTALLATION, bytes(32), root_key)

    assert old.open(INSTALLATION, bytes(32), envelope) == root_key
    for newest in (replace(old, version=2), replace(old, generation=2), replace(old, user=id_of("lena"))):
        with pytest.raises(Broken):
            newest.open(INSTALLATION, bytes(32), envelope)
    with pytest.raises(Broken):
        old.open(id_of("elsewhere"), bytes(32), envelope)


def test_an_old_bundle_does_not_open_as_the_newest():
    box, user = BoxKey.of(bundle_key(bytes(32))), id_of("mali")
    envelope = box.close(bundle_context(INSTALLATION, user, 1, 7), b"{}")

    for generation, version in ((1, 8), (2, 7), (1, 6)):
        with pytest.raises(Broken):
            box.open(bundle_context(INSTALLATION, user, generation, version), envelope)
    with pytest.raises(Broken):
        BoxKey.of(bundle_key(bytes(31) + b"\1")).open(bundle_context(INSTALLATION, user, 1, 7), envelope)


def test_a_slot_that_asks_for_too_much_or_too_little_work_is_refused_before_any():
    slot = new_pass_slot(id_of("mali"), pepper_number=1, ops=3, mem=64 << 20)
    found_in = PassParameters.read(slot.parameters)

    for costs in ({"mem": 64 << 30}, {"ops": 2**40}, {"mem": 8192}, {"ops": 1}):
        altered = replace(slot, parameters=replace(found_in, **costs).written)
        with pytest.raises(Broken):
            pass_key(INSTALLATION, altered, "river stone", bytes(32))
        with pytest.raises(Broken):
            altered.close(INSTALLATION, bytes(32), bytes(32))
    with pytest.raises(Broken):
        new_pass_slot(id_of("mali"), pepper_number=1, ops=2)


def test_no_other_suite_is_taken_for_an_envelope_or_a_grant():
    file = team()
    grant, note = file.grant(LENA, MALI, file.page.seats[1]), file.keys["plan"].seal(b"{}", PLACE)

    for suite in (0x00, 0x11, 0x12, 0x13, 0x21):
        with pytest.raises(Broken):
            file.keys["plan"].open(bytes([suite]) + note.envelope[1:], PLACE)
    for suite in (0x00, 0x01, 0x11, 0x13):
        info = replace(GrantInfo.read(grant.info), suite=suite).written
        signature = LENA.keys.sign("grant", sha(info), sha(grant.sealed))
        with pytest.raises(Broken):
            take(Grant(info, grant.sealed, signature), MALI.keys, LENA.card, file.page)


def test_an_own_key_for_a_grant_is_not_taken_from_a_plain_row():
    """What is sealed to a card whose bytes were swapped is not the card the line names."""
    file = team()
    posing = replace(MALI.card, xwing=CardKeys(bytes(32)).xwing)

    with pytest.raises(Broken):
        give(LENA, posing, file.page.seats[1], [file.keys["plan"]])
    assert lp(posing.written) != lp(MALI.card.written)
