"""Cards, roots, rosters and grants as bytes: read as written, and no byte of them can be another."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.vault.cards import Card, check
from klang.vault.encoding import ZEROS, Broken, lp
from klang.vault.grants import GrantInfo
from klang.vault.registers import CASE_DRAWERS, HPKE_INBOX, HPKE_XWING, Reason, Right
from klang.vault.roots import Root
from klang.vault.rosters import DrawerLine, Roster, SeatLine
from tests.vault import kept
from tests.vault.office import HOUSE, INSTALLATION, LENA, found, id_of

quick = settings(max_examples=40, deadline=None)
IDS, DIGESTS, NUMBERS = st.uuids(), st.binary(min_size=32, max_size=32), st.integers(0, 2**64 - 1)
COUNTS = st.integers(1, 2**64 - 1)
NAMES = st.sampled_from(CASE_DRAWERS).map(str)
NO_INBOX = st.just((None, b""))
INBOX = st.tuples(st.just(HPKE_INBOX), st.binary(min_size=65, max_size=65)) | st.tuples(
    st.just(HPKE_XWING), st.binary(min_size=1216, max_size=1216)
)


@st.composite
def rosters(draw):
    names = draw(st.lists(NAMES, max_size=8, unique=True))
    lines = [DrawerLine(n, draw(COUNTS), draw(DIGESTS), *draw(NO_INBOX | INBOX)) for n in names]
    some = st.lists(NAMES, min_size=1, max_size=8, unique=True).map(tuple)
    until = st.none() | NUMBERS
    seats = st.builds(SeatLine, IDS, DIGESTS, st.sampled_from(Right), some, DIGESTS, until)
    revision = draw(COUNTS)
    founding = draw(DIGESTS) if revision == 1 else b""
    head = (draw(IDS), found().owner, revision, draw(DIGESTS), founding, draw(IDS))
    rest = (
        draw(st.sampled_from(Reason)),
        draw(DIGESTS | st.just(b"")),
        tuple(draw(st.lists(DIGESTS, unique=True))),
    )
    return Roster(*head, tuple(lines), tuple(draw(st.lists(seats, max_size=4, unique=True))), *rest)


@st.composite
def roots(draw):
    officers = draw(st.dictionaries(IDS, DIGESTS, max_size=4))
    others = draw(st.dictionaries(IDS, DIGESTS, max_size=3))
    return Root(*(draw(one) for one in (IDS, IDS, NUMBERS, NUMBERS)), officers, draw(DIGESTS), others)


@st.composite
def grants(draw):
    entries = draw(st.lists(st.tuples(NAMES, NUMBERS, DIGESTS), min_size=1, max_size=8, unique=True))
    entries.sort(key=lambda entry: lp(*entry))
    rest = [draw(one) for one in (IDS, DIGESTS, DIGESTS, DIGESTS)]
    return GrantInfo(HPKE_XWING, draw(IDS), found().owner, tuple(entries), *rest)


@st.composite
def cards(draw):
    kind = draw(st.sampled_from(["person", "team", "paper", "server", "survivor"]))
    purpose = draw(st.sampled_from(["", "statistics", "recovery", "intake"]))
    keys = (draw(st.binary(min_size=1216, max_size=1216)), draw(DIGESTS), draw(DIGESTS | st.just(b"")))
    return Card(draw(IDS), draw(IDS), draw(IDS), kind, purpose, draw(NUMBERS), *keys)


@quick
@given(rosters() | roots() | grants() | cards())
def test_a_page_is_read_as_it_was_written(page):
    again = type(page).read(page.written)

    assert again.written == page.written
    assert kept.refuses(type(page).read, page.written + b"\0")
    assert kept.refuses(type(page).read, page.written[:-1])


@quick
@given(rosters() | roots() | grants() | cards(), st.integers(0), st.integers(1, 255))
def test_no_byte_of_a_signed_page_can_be_another(page, at, change):
    signature = LENA.keys.sign("roster", page.written)
    altered = bytearray(page.written)
    altered[at % len(altered)] ^= change

    try:
        other = type(page).read(bytes(altered))
    except Broken:
        return
    assert other.written == bytes(altered)
    with pytest.raises(Broken):
        check(LENA.card.ed25519, signature, "roster", other.written)


@quick
@given(st.sampled_from([Roster, Root, GrantInfo, Card]), st.lists(st.binary(max_size=40), max_size=14))
def test_no_bytes_at_all_raise_another_error(kind, items):
    assert kept.refuses(kind.read, lp(*items))
    assert kept.refuses(kind.read, b"".join(items))


@pytest.mark.parametrize("name", ["06_rosters", "05_cards_and_roots", "07_grants"])
def test_no_item_of_a_page_can_be_absent(name):
    """Only what the format lets be empty: purpose, name, founding, inbox, end, signer, escrow, lists of others."""
    pages = {
        "06_rosters": [(Roster, page["fields"]) for page in kept.load("06_rosters")["pages"]],
        "05_cards_and_roots": [(Root, root["fields"]) for root in kept.load("05_cards_and_roots")["roots"]],
        "07_grants": [(GrantInfo, grant["fields"]) for grant in kept.load("07_grants")["grants"].values()],
    }[name]
    may = {"founding", "escrow", "others", "drawers", "seats", "officers", "signer"}
    for kind, fields in pages:
        for missing in fields.keys() - may:
            written = lp(*kept.values(fields | {missing: {"b": ""}}))
            assert kept.refuses(kind.read, written), missing


def test_no_item_of_a_card_can_be_absent_but_purpose_and_name():
    fields = kept.load("05_cards_and_roots")["card"]["fields"]

    for missing in fields:
        refused = kept.refuses(Card.read, lp(*kept.values(fields | {missing: {"b": ""}})))
        assert refused is (missing not in ("purpose", "directory"))


PAGE = found().page
LINE, SEAT = PAGE.drawers[0], PAGE.seats[0]


@pytest.mark.parametrize(
    ("thing", "changes"),
    [
        (LINE, {"epoch": 0}),
        (LINE, {"kid": bytes(31)}),
        (LINE, {"inbox_suite": HPKE_INBOX}),
        (LINE, {"inbox_key": b"x"}),
        (LINE, {"inbox_suite": HPKE_XWING, "inbox_key": b"x"}),
        (LINE, {"inbox_suite": HPKE_XWING, "inbox_key": bytes(65)}),
        (LINE, {"inbox_suite": HPKE_INBOX, "inbox_key": bytes(1216)}),
        (LINE, {"inbox_suite": 0x21, "inbox_key": bytes(65)}),
        (SEAT, {"card": b""}),
        (SEAT, {"basis": b""}),
        (SEAT, {"drawers": ()}),
        (SEAT, {"drawers": ("plan", "plan")}),
        (PAGE, {"previous": b""}),
        (PAGE, {"founding": b""}),
        (PAGE, {"founding": bytes(31)}),
        (PAGE, {"revision": 2}),
        (PAGE, {"signer": bytes(31)}),
        (PAGE, {"escrow": (bytes(31),)}),
        (LENA.card, {"kind": "worker"}),
        (LENA.card, {"purpose": "glass"}),
        (LENA.card, {"xwing": bytes(1215)}),
        (LENA.card, {"ed25519": bytes(31)}),
        (LENA.card, {"directory": bytes(31)}),
    ],
)
def test_what_could_not_be_read_again_cannot_be_made(thing, changes):
    with pytest.raises(Broken):
        replace(thing, **changes)


def test_a_root_has_whole_keys_and_digests():
    officer = {id_of("puy"): bytes(32)}

    for wrong in (
        ({id_of("puy"): bytes(31)}, ZEROS, {}),
        (officer, b"", {}),
        (officer, ZEROS, {HOUSE: b"x"}),
    ):
        with pytest.raises(Broken):
            Root(INSTALLATION, HOUSE, 1, 1, *wrong)
    assert (
        Root(INSTALLATION, HOUSE, 1, 1, officer).written
        == Root(INSTALLATION, HOUSE, 1, 1, officer, ZEROS, {}).written
    )


def test_a_page_without_a_drawer_does_not_answer_for_it():
    with pytest.raises(Broken):
        PAGE.drawer("story")
    assert PAGE.drawer("plan") == LINE
