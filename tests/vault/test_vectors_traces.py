"""Vector 11: a log of five lines, its tree and note, the first line after a restore, and what is no such log."""

from dataclasses import replace
from uuid import UUID

import pytest

from klang.audit.leaves import FIRST, Leaf, Position, leaf_hash, read_manifest
from klang.audit.notes import Note, origin, read_note
from klang.audit.tree import Frontier
from klang.vault.box import Owner
from klang.vault.cards import Card, CardKeys
from klang.vault.encoding import Broken, sha
from klang.vault.ledger import Line, manifest_of
from tests.vault import kept, reference

KEPT = kept.load("11_traces")
h = bytes.fromhex
CARDS = {name: Card.read(h(card["bytes"])) for name, card in KEPT["cards"].items()}
KEYS = {name: CardKeys(h(card["seed"])) for name, card in KEPT["cards"].items()}
LINES, RESTORED = KEPT["lines"], KEPT["restored"]["line"]
ALL = [*LINES, RESTORED]
WITH_MANIFEST = [at for at, line in enumerate(ALL) if "manifest" in line]


def leaf(at):
    return Leaf.read(h(ALL[at]["bytes"]))


def log(lines=LINES):
    """Bytes and signature of each line, in order."""
    return [(h(line["bytes"]), h(line["signature"])) for line in lines]


def read(lines):
    """The tree of a log; Broken unless each line stands after the one before, signed by its own actor."""
    here, frontier = FIRST, Frontier()
    for page, signature in lines:
        one = Leaf.read(page)
        one.check(_card(one.card), signature)
        if one.position != here:
            raise Broken
        here = one.next(signature)
        frontier = frontier.added(here.previous)
    return frontier


def _card(digest):
    found = [card for card in CARDS.values() if card.digest == digest]
    if not found:
        raise Broken
    return found[0]


def signed(one, name):
    return one.written, one.sign(KEYS[name])


def private(name):
    return reference.KDF(h(KEPT["cards"][name]["seed"]), "card/ed25519")


@pytest.mark.parametrize("at", range(6))
def test_every_line_is_written_as_kept(at):
    values, line = kept.values(ALL[at]["fields"]), ALL[at]
    _, installation, generation, seq, previous, at_, actor, card, deed, kind, owner, *thing, extra = values
    drawer, type_, row, version, content, hash_ = (one if one != b"" else None for one in thing)

    touched = Line("", Owner(kind, owner), drawer, None, type_, row, version, content or b"", hash_ or b"")
    built = Leaf(installation, Position(generation, seq, previous), at_, actor, card, deed, touched, extra)

    assert built.written.hex() == line["bytes"] == reference.lp(*values).hex()
    assert leaf(at).written == built.written


@pytest.mark.parametrize("at", range(6))
def test_every_line_is_signed_by_its_actor_and_hashed_as_kept(at):
    line, by = ALL[at], ALL[at]["by"]
    page = h(line["bytes"])

    signature = leaf(at).sign(KEYS[by])

    assert signature.hex() == line["signature"] == reference.SIG(private(by), "trace", page).hex()
    leaf(at).check(CARDS[by], signature)
    assert leaf_hash(page, signature).hex() == line["leaf_hash"]
    assert reference.leaf_hash(page + signature).hex() == line["leaf_hash"]


@pytest.mark.parametrize("at", WITH_MANIFEST)
def test_every_manifest_is_the_one_its_line_names(at):
    values, data = kept.values(ALL[at]["manifest"]["fields"]), h(ALL[at]["manifest"]["bytes"])

    assert manifest_of(read_manifest(data)) == data == reference.lp(*values)
    assert leaf(at).extra == sha(data) == reference.HASH(data)


@pytest.mark.parametrize("at", WITH_MANIFEST)
def test_of_a_manifest_the_lines_about_one_row_can_be_read_alone(at):
    data = h(ALL[at]["manifest"]["bytes"])
    lines = read_manifest(data)

    for line in lines:
        alone = read_manifest(data, line.row)
        assert [one for one in alone if one.row == line.row] == [one for one in lines if one.row == line.row]
        assert all(line.row in (one.row, one.owner.id) for one in alone)
    assert read_manifest(data, UUID(int=7)) == ()


@pytest.mark.parametrize("at", WITH_MANIFEST)
def test_another_manifest_is_refused_or_has_another_name(at):
    for name, fields in kept.changed(ALL[at]["manifest"]["fields"]):
        other = reference.lp(*kept.values(fields))
        assert kept.refuses(read_manifest, other) or sha(other) != leaf(at).extra, name


@pytest.mark.parametrize("size", range(6))
def test_the_root_of_the_first_lines_is_the_one_of_rfc_6962(size):
    hashes = [h(line["leaf_hash"]) for line in LINES[:size]]

    assert read(log(LINES[:size])).root.hex() == KEPT["roots"][size] == reference.tree(hashes).hex()


def test_the_frontier_beside_the_note_is_the_one_kept():
    assert read(log()).written.hex() == KEPT["frontier"]


def test_the_note_is_the_one_kept():
    server, keys = CARDS["server"], KEYS["server"]
    note = Note(origin(server.installation, 1), 5, h(KEPT["roots"][5]))

    assert note.signed(server.ed25519, keys) == KEPT["note"]
    assert read_note(KEPT["note"], server.ed25519) == note
    assert KEPT["note"] == reference.note(note.origin, (private("server"), server.ed25519), 5, note.root)


@pytest.mark.parametrize("at", range(6))
def test_no_field_of_a_line_can_be_another(at):
    for name, fields in kept.changed(ALL[at]["fields"]):
        changed = reference.lp(*kept.values(fields)), h(ALL[at]["signature"])
        assert kept.refuses(_alone, *changed), name


def _alone(page, signature):
    one = Leaf.read(page)
    one.check(_card(one.card), signature)


@pytest.mark.parametrize("at", range(5))
def test_a_line_signed_by_another_is_refused(at):
    one, by = leaf(at), LINES[at]["by"]
    for name in CARDS.keys() - {by}:
        theirs = replace(one, card=CARDS[name].digest)  # her own card and key, and somebody else's name
        for forged in (signed(one, name), signed(theirs, name), signed(theirs, by)):
            with pytest.raises(Broken):
                read([*log()[:at], forged])
        with pytest.raises(Broken):
            one.check(CARDS[name], one.sign(KEYS[name]))


def test_a_line_signed_for_something_else_is_refused():
    one = leaf(1)

    with pytest.raises(Broken):
        one.check(CARDS["lead"], KEYS["lead"].sign("roster", one.written))
    with pytest.raises(Broken):
        one.check(replace(CARDS["lead"], installation=CARDS["lead"].agency), one.sign(KEYS["lead"]))


@pytest.mark.parametrize("at", range(6))
def test_a_line_added_is_refused(at):
    """Also where its writer signs it in its place: what follows names another line before it."""
    lines = log()
    before = leaf(at - 1).next(lines[at - 1][1]) if at else FIRST
    added = signed(replace(leaf(1), position=before), "lead")

    if at < 5:
        with pytest.raises(Broken):
            read([*lines[:at], added, *lines[at:]])
    else:
        assert read([*lines, added]).root.hex() not in KEPT["roots"]
    with pytest.raises(Broken):
        read([*lines[:at], lines[1], *lines[at:]])


@pytest.mark.parametrize("at", range(5))
def test_a_line_removed_is_refused(at):
    lines = log()

    if at < 4:
        with pytest.raises(Broken):
            read([*lines[:at], *lines[at + 1 :]])
    else:
        assert read(lines[:4]).root.hex() != KEPT["roots"][5]  # only the note knows of the last


@pytest.mark.parametrize("at", range(4))
def test_lines_in_another_order_are_refused(at):
    lines = log()
    lines[at], lines[at + 1] = lines[at + 1], lines[at]

    with pytest.raises(Broken):
        read(lines)


def test_after_a_restore_the_numbers_go_on_and_the_note_names_another_generation():
    server, line = CARDS["server"], leaf(5)
    before = leaf(4).next(log()[4][1])
    note = Note(origin(server.installation, 2), 6, h(KEPT["restored"]["root"]))

    assert line.position == replace(before, generation=2)
    assert read(log()).added(h(RESTORED["leaf_hash"])).root == note.root
    assert note.signed(server.ed25519, KEYS["server"]) == KEPT["restored"]["note"]
    assert KEPT["restored"]["note"] == reference.note(
        note.origin, (private("server"), server.ed25519), 6, note.root
    )
    with pytest.raises(Broken):
        read_note(KEPT["restored"]["note"].replace("/2", "/1"), server.ed25519)


def test_another_generation_is_refused_while_no_deed_of_officers_begins_it():
    with pytest.raises(Broken):
        read(log(ALL))
    for at in range(5):
        later = replace(leaf(at), position=replace(leaf(at).position, generation=2))
        with pytest.raises(Broken):
            read([*log()[:at], signed(later, LINES[at]["by"])])
