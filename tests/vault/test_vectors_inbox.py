"""Vector 14: what the server seals to an inbox, and everything that opens nothing."""

import hmac
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.vault.box import Owner
from klang.vault.encoding import Broken, lp
from klang.vault.inbox import NO_DEVICE, Inbox, InboxKeys
from klang.vault.xwing import XWing, seal_to
from tests.vault import kept, reference, reference_hpke

KEPT = kept.load("14_inbox")
h = bytes.fromhex
KEYS = InboxKeys(h(KEPT["seed"]))
FIELDS = {name: kept.value(tagged) for name, tagged in KEPT["fields"].items()}
INBOX = Inbox(
    FIELDS["installation"],
    Owner(FIELDS["owner_kind"], FIELDS["owner"]),
    FIELDS["drawer"],
    FIELDS["inbox"],
    KEYS.public,
)
ITEM, PACK = FIELDS["item"], FIELDS["pack"]
NAMES = pytest.mark.parametrize("name", list(KEPT["items"]))
OTHER = UUID(int=7)
messages = st.binary(min_size=1, max_size=3000).filter(lambda one: one[-1:] != b"\0")


def parts(name):
    return [h(KEPT["items"][name][part]) for part in ("message", "device", "sealed")]


@NAMES
def test_an_item_opens_as_it_was_put_in(name):
    message, device, sealed = parts(name)

    assert KEYS.take(INBOX, ITEM, PACK, sealed, device=device) == message


@NAMES
def test_an_item_is_bound_and_sealed_as_the_page_says(name):
    message, device, sealed = parts(name)
    info = reference.lp(*kept.values(KEPT["fields"]))

    assert INBOX.bound_to(ITEM, PACK).hex() == KEPT["info"] == info.hex()
    assert reference.HASH(KEYS.public).hex() == KEPT["key_hash"]
    plain = reference_hpke.unwrap(reference.KDF(KEYS.seed, "inbox/xwing"), sealed, info)
    word = hmac.new(device, reference.lp("klang/v1/inbox-mac", info, message), "sha256").digest()
    assert plain.rstrip(b"\0") == word + message
    assert len(plain) % 1024 == 0
    assert len(plain) - len(word + message) < 1024


def test_sizes_tell_no_more_than_a_step():
    sizes = {name: len(parts(name)[2]) for name in KEPT["items"]}

    assert sizes["one_byte"] == sizes["no_device"] == sizes["just_a_kib"]
    assert sizes["one_more"] == sizes["just_a_kib"] + 1024


def test_no_field_of_an_item_can_be_another():
    _, _, sealed = parts("no_device")
    opened = XWing(reference.KDF(KEYS.seed, "inbox/xwing"))

    for where, fields in kept.changed(KEPT["fields"]):
        info = reference.lp(*kept.values(fields))
        assert kept.refuses(opened.open, sealed, info), where


@pytest.mark.parametrize(
    "moved",
    [
        replace(INBOX, installation=OTHER),
        replace(INBOX, owner=Owner("team", OTHER)),
        replace(INBOX, owner=Owner("group", INBOX.owner.id)),
        replace(INBOX, drawer="inbox"),
        replace(INBOX, id=OTHER),
        replace(INBOX, key=InboxKeys(bytes(32)).public),
    ],
)
def test_an_item_moved_elsewhere_does_not_open(moved):
    _, _, sealed = parts("no_device")

    with pytest.raises(Broken):
        KEYS.take(moved, ITEM, PACK, sealed)


def test_an_item_under_another_id_or_pack_or_with_a_byte_changed_does_not_open():
    _, _, sealed = parts("no_device")
    for item, pack, bent in (
        (OTHER, PACK, sealed),
        (ITEM, "consent", sealed),
        (ITEM, PACK, sealed[:-1] + bytes([sealed[-1] ^ 1])),
        (ITEM, PACK, sealed[:-1]),
        (ITEM, PACK, b""),
    ):
        assert kept.refuses(KEYS.take, INBOX, item, pack, bent)


def test_a_wrong_device_key_is_no_word_for_an_item():
    message, device, sealed = parts("a_device")

    for wrong in (NO_DEVICE, bytes([1]) * 32):
        with pytest.raises(Broken):
            KEYS.take(INBOX, ITEM, PACK, sealed, device=wrong)
    assert KEYS.take(INBOX, ITEM, PACK, sealed, device=device) == message


@pytest.mark.parametrize("message", [b"", b"ends in a zero\0"])
def test_what_could_not_be_told_from_its_filling_is_not_put_in(message):
    with pytest.raises(Broken):
        INBOX.put(ITEM, PACK, message)


@pytest.mark.parametrize("plain", [bytes(1024), b"w" * 32, b"w" * 32 + b"m" + bytes(2015)])
def test_a_filling_that_is_none_is_refused(plain):
    sealed = seal_to(INBOX.key, plain, INBOX.bound_to(ITEM, PACK))

    with pytest.raises(Broken):
        KEYS.take(INBOX, ITEM, PACK, sealed)


def test_keys_that_are_none_are_refused():
    with pytest.raises(Broken):
        InboxKeys(bytes(31))
    with pytest.raises(Broken):
        replace(INBOX, key=bytes(65))
    assert repr(KEYS) == "InboxKeys(‹sealed›)"


@given(messages, st.binary(min_size=32, max_size=32))
def test_whatever_is_put_in_is_taken_out(message, device):
    keys = InboxKeys.new()
    inbox = replace(INBOX, key=keys.public)

    sealed = inbox.put(ITEM, PACK, message, device=device)

    assert keys.take(inbox, ITEM, PACK, sealed, device=device) == message


def test_an_inbox_that_names_another_key_takes_nothing_even_where_ours_would_open_it():
    ours, other = InboxKeys.new(), InboxKeys.new()
    claimed = Inbox(INBOX.installation, INBOX.owner, INBOX.drawer, INBOX.id, other.public)
    info, message = claimed.bound_to(ITEM, PACK), b"said"
    plain = hmac.digest(bytes(32), lp("klang/v1/inbox-mac", info, message), "sha256") + message

    with pytest.raises(Broken):
        ours.take(claimed, ITEM, PACK, seal_to(ours.public, plain.ljust(1024, b"\0"), info))
