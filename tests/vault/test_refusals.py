"""Every other way in which something is not as it should be."""

from dataclasses import replace

import pytest

from klang.vault.box import BoxKey, DrawerKey, Edition, Owner, Place, context
from klang.vault.cards import CardKeys
from klang.vault.encoding import Broken, sha
from klang.vault.grants import Grant, GrantInfo, give, take
from klang.vault.registers import HPKE_XWING, Drawer, Reason, Right
from klang.vault.rosters import DrawerLine, Roster, check_first, check_next
from klang.vault.slots import (
    MEM,
    OPS,
    Slot,
    _words,
    handle_mac,
    new_paper_slot,
    new_pass_slot,
    new_passphrase,
    paper_text,
    pass_key,
)
from tests.vault import kept
from tests.vault.office import (
    HOUSE,
    INSTALLATION,
    LABOUR,
    LENA,
    MALI,
    OFFICERS,
    found,
    id_of,
    root_of,
    seat,
    signed,
)

ROOT = root_of()
OWNER = Owner("team", id_of("a team"))
PLACE = Place("note", id_of("a note"))


def test_every_refusal_is_the_same_sentence():
    assert str(Broken()) == str(Broken("a secret", 7)) == "It does not open."
    assert issubclass(Broken, ValueError)


def test_what_has_drawers_is_of_a_known_kind_and_has_known_drawers():
    with pytest.raises(ValueError, match="kind of owner"):
        Owner("worker", id_of("x"))
    with pytest.raises(ValueError, match="Drawer"):
        DrawerKey.new(INSTALLATION, OWNER, "names")
    assert DrawerKey.new(INSTALLATION, OWNER, Drawer.TALK).drawer == "talk"


def test_keys_and_salts_have_their_length():
    for length in (0, 31, 33):
        with pytest.raises(Broken):
            BoxKey.of(bytes(length))
        with pytest.raises(Broken):
            CardKeys(bytes(length))
        with pytest.raises(Broken):
            DrawerKey.of(INSTALLATION, OWNER, Drawer.TALK, 1, bytes(length))
        with pytest.raises(Broken):
            BoxKey.of(bytes(32)).close(b"", b"{}", salt=bytes(length))


def test_only_what_stands_in_the_registers_is_sealed():
    key = DrawerKey.new(INSTALLATION, OWNER, Drawer.TALK)

    with pytest.raises(ValueError, match="record type"):
        key.seal(b"{}", Place("pregnancy", id_of("x")))
    with pytest.raises(ValueError, match="no envelope of this kind"):
        context("letter", 1)
    for kind, *fields in (
        ("record", 1, 2),
        ("slot",),
        ("letter",),
        ("detail", 1),
        ("detail", 1, b""),
        ("detail", id_of("x"), 1),
        ("inbox-key", 1),
        ("draft", "form", id_of("x"), 1, id_of("y")),
    ):
        with pytest.raises(ValueError, match=r"no other thing|does not open"):
            key.close_other(kind, b"{}", *fields)


def test_two_envelopes_of_one_record_have_nothing_in_common():
    key = DrawerKey.new(INSTALLATION, OWNER, Drawer.TALK)

    one, other = (key.seal(b"{}", PLACE, Edition(2)) for _ in range(2))

    assert one.content != other.content
    assert not {one.envelope[1:33], one.envelope[33:57]} & {other.envelope[1:33], other.envelope[33:57]}
    assert str(PLACE) == f"note/{PLACE.row}"


def test_no_secret_prints_itself():
    key = DrawerKey.new(INSTALLATION, OWNER, Drawer.TALK)
    sealed = key.seal(b"{}", PLACE)

    for thing in (key, key.open(sealed.envelope, PLACE), LENA):
        assert "object at" in repr(thing)
    assert repr(LENA.keys) == "CardKeys(‹sealed›)"


@pytest.mark.parametrize("length", [0, 1, 1119, 1120, 1135])
def test_what_is_too_short_to_be_sealed_to_a_card_is_refused(length):
    with pytest.raises(Broken):
        LENA.keys.unwrap(bytes(length), b"")


def test_a_card_whose_key_is_no_key_takes_nothing():
    sealed = LENA.card.wrap(b"key", b"place")

    for xwing in (LENA.card.xwing[:1184] + bytes(32), b"\xff" * 1184 + LENA.card.xwing[1184:]):
        with pytest.raises(Broken):
            replace(LENA.card, xwing=xwing).wrap(b"key", b"place")
    with pytest.raises(Broken):
        LENA.keys.unwrap(sealed[:1088] + bytes(32) + sealed[1120:], b"place")
    with pytest.raises(Broken):
        LENA.keys.unwrap(sealed, b"another place")


def test_a_grant_holds_one_to_eight_drawers_of_one_owner():
    file, other = found(), found(MALI)
    line, plan = file.page.seats[0], file.keys["plan"]

    for keys in ([], [plan, plan], [plan, other.keys["legal"]], [plan, replace(plan, installation=HOUSE)]):
        with pytest.raises(Broken):
            give(LENA, LENA.card, line, keys)
    with pytest.raises(Broken):
        give(LENA, MALI.card, line, [plan])


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_a_grant_whose_plaintext_has_another_length_gives_nothing(length):
    file = found()
    line, plan = file.page.seats[0], file.keys["plan"]
    info = GrantInfo.read(give(LENA, LENA.card, line, [plan]).info).written
    sealed = LENA.card.wrap(plan.secret.ljust(length, b"\0")[:length], info)

    with pytest.raises(Broken):
        take(
            Grant(info, sealed, LENA.keys.sign("grant", sha(info), sha(sealed))),
            LENA.keys,
            LENA.card,
            file.page,
        )


def test_a_grant_of_no_drawer_or_of_nine_is_none():
    whose = (id_of("seat"), LENA.card.digest, LENA.card.digest, LENA.card.digest)

    for count in (0, 9):
        entries = tuple(("plan", epoch, bytes(32)) for epoch in range(count))
        info = GrantInfo(HPKE_XWING, INSTALLATION, found().owner, entries, *whose)
        assert kept.refuses(GrantInfo.read, info.written)


def directory(agency=HOUSE, kind="agency", reason=Reason.FOUND):
    """The first page of an owner other than a case."""
    owner = Owner(kind, agency)
    key = DrawerKey.new(INSTALLATION, owner, Drawer.DIRECTORY)
    line = seat(LENA, ["directory"], Right.MANAGE)
    head = (INSTALLATION, owner, 1, bytes(32), bytes(32), HOUSE)
    return Roster(*head, (DrawerLine("directory", 1, key.kid),), (line,), reason, b"")


def test_an_owner_other_than_a_case_is_founded_by_enough_officers():
    page = directory()
    check_first(page, signed(page, *OFFICERS[:2]), None, ROOT)
    team = directory(id_of("a team"), "team")
    check_first(team, signed(team, *OFFICERS[:2]), None, ROOT)

    for signers in (OFFICERS[:1], (LENA,), (LENA, MALI)):
        with pytest.raises(Broken):
            check_first(page, signed(page, *signers), None, ROOT)
    with pytest.raises(Broken):
        check_first(page, signed(page, *OFFICERS), None, root_of(agency=LABOUR))
    elsewhere = directory(LABOUR)
    with pytest.raises(Broken):
        check_first(elsewhere, signed(elsewhere, *OFFICERS), None, ROOT)


def test_a_group_takes_neither_recovery_nor_glass():
    page = directory(id_of("a group"), "group")

    for reason in (Reason.RECOVERY, Reason.GLASS):
        after = replace(page, revision=2, previous=page.digest, founding=b"", reason=reason)
        team = directory(id_of("a team"), "team")
        team_after = replace(team, revision=2, previous=team.digest, founding=b"", reason=reason)
        check_next(team, team_after, signed(team_after, *OFFICERS), None, ROOT)
        with pytest.raises(Broken):
            check_next(page, after, signed(after, *OFFICERS), None, ROOT)


@pytest.mark.parametrize(
    "changes",
    [
        {"reason": Reason.JOIN},
        {"previous": b"\1" * 32},
        {"seats": ()},
        {"seats": (seat(LENA, ["plan"], Right.WRITE),)},
        {"signer": MALI.card.digest},
        {"signer": b""},
        {"owner": Owner("case", id_of("a case"))},
    ],
)
def test_a_first_page_is_as_the_format_says(changes):
    page = found().page
    check_first(page, signed(page, LENA), LENA.card, ROOT)
    other = replace(page, **changes)

    with pytest.raises(Broken):
        check_first(other, signed(other, LENA), LENA.card, ROOT)


def test_a_first_page_begins_every_drawer_at_one_and_is_the_first():
    page = found().page
    second = replace(page, revision=2, founding=b"")
    older = replace(page, drawers=(replace(page.drawers[0], epoch=2), *page.drawers[1:]))
    foreign = replace(page, drawers=(*page.drawers, DrawerLine("directory", 1, bytes(32))))

    for wrong in (second, older, foreign):
        with pytest.raises(Broken):
            check_first(wrong, signed(wrong, LENA), LENA.card, ROOT)
    for signatures in ([], [*signed(page, LENA), *signed(page, MALI)], signed(page, MALI)):
        with pytest.raises(Broken):
            check_first(page, signatures, LENA.card, ROOT)


def test_new_slots_are_as_the_format_says():
    slot, paper = new_pass_slot(id_of("mali"), pepper_number=2), new_paper_slot(id_of("mali"))

    where = slot.context(INSTALLATION)
    assert where != new_pass_slot(id_of("mali"), pepper_number=2).context(INSTALLATION)
    assert (OPS, MEM) == (3, 128 << 20)
    assert (paper.kind, paper.parameters, paper.version, paper.generation) == ("paper", b"", 1, 1)


@pytest.mark.parametrize(
    ("kind", "parameters"), [("paper", b"x"), ("passkey", b""), ("pass", b""), ("face", b"")]
)
def test_a_slot_of_another_kind_or_with_other_parameters_is_refused(kind, parameters):
    with pytest.raises(Broken):
        Slot(id_of("mali"), id_of("slot"), 1, kind, 1, parameters).context(INSTALLATION)


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_slot_holds_a_root_key_of_32_bytes(length):
    slot = Slot(id_of("mali"), id_of("slot"), 1, "paper", 1, b"")
    short = BoxKey.of(bytes(32)).close(slot.context(INSTALLATION), bytes(length))

    with pytest.raises(Broken):
        slot.close(INSTALLATION, bytes(32), bytes(length))
    with pytest.raises(Broken):
        slot.open(INSTALLATION, bytes(32), short)


def test_half_a_letter_and_a_missing_pepper_are_refused():
    slot = new_pass_slot(id_of("mali"), pepper_number=1, mem=64 << 20)

    for passphrase, pepper in (("\ud800", bytes(32)), ("river", b""), ("river", bytes(31))):
        with pytest.raises(Broken):
            pass_key(INSTALLATION, slot, passphrase, pepper)
        with pytest.raises(Broken):
            handle_mac(INSTALLATION, passphrase, pepper)
    with pytest.raises(Broken):
        paper_text(bytes(19))


def test_a_passphrase_is_six_words_of_7772_that_are_letters_alone():
    made = {new_passphrase() for _ in range(20)}

    assert len(made) == 20
    assert all(len(phrase.split()) == 6 for phrase in made)
    assert len(set(_words())) == 7772
    assert all(word.isalpha() for word in _words())
