"""Vectors 1 and 2: how items, digests, keys and signatures become bytes."""

from contextlib import suppress
from decimal import Decimal
from uuid import UUID

import pytest

from klang.vault.cards import CardKeys, check
from klang.vault.encoding import Broken, derive, digest, lp, sha
from klang.vault.registers import Drawer
from tests.vault import kept, reference

ANCHORS = kept.load("00_anchors")
ITEMS = kept.load("01_lp")["cases"]
LABELS = kept.load("02_labels")
ENCODERS = pytest.mark.parametrize("encode", [lp, reference.lp], ids=["house", "reference"])


def named(cases, key="name"):
    return {"argvalues": cases, "ids": [case[key] for case in cases]}


@ENCODERS
@pytest.mark.parametrize("case", **named(ITEMS))
def test_every_type_has_one_encoding(case, encode):
    assert encode(*kept.values(case["values"])).hex() == case["bytes"]


@pytest.mark.parametrize("case", **named(ITEMS))
def test_another_item_has_another_encoding(case):
    others = []
    for _, fields in kept.changed(case["values"]):
        with suppress(ValueError):  # the change made two items of a list alike, which is no list
            others.append(lp(*kept.values(fields)).hex())

    assert case["bytes"] not in others
    assert len(set(others)) == len(others)


@pytest.mark.parametrize(
    "value",
    [None, True, False, 1.0, Decimal(1), bytearray(b"x"), memoryview(b"x"), {"plan"}, {"plan": 1}, object()],
    ids=lambda value: type(value).__name__ + str(value)[:5],
)
def test_what_is_no_item_is_refused(value):
    for nested in (value, [value], (value,), [(value,)]):
        with pytest.raises(TypeError):
            lp("plan", nested)


@pytest.mark.parametrize(
    "value",
    [
        *("1", "None", "True", "2026-11-23", "ประตู", "Plan", "plan\n", "\x00", " plan", "a" * 101),
        *("a1111111-1111-4111-8111-111111111111", -1, 2**64),
        *(["plan", "plan"], [b""], [1, bytes(7) + b"\1"]),
    ],
    ids=repr,
)
def test_a_value_out_of_its_bounds_is_refused(value):
    with pytest.raises(ValueError, match=r"item|number"):
        lp(value)


def test_a_drawer_is_the_same_item_as_its_code():
    assert lp(Drawer.PLAN) == lp("plan")


@pytest.mark.parametrize("case", **named(LABELS["digests"], "label"))
def test_every_digest_has_one_answer(case):
    values = kept.values(case["fields"])

    assert digest(case["label"], *values).hex() == case["digest"]
    assert reference.H(case["label"], *values).hex() == case["digest"]


@pytest.mark.parametrize("case", **named(LABELS["digests"], "label"))
def test_another_label_or_field_has_another_digest(case):
    others = [digest(case["label"], *kept.values(fields)).hex() for _, fields in kept.changed(case["fields"])]

    others.append(digest(case["label"] + "x", *kept.values(case["fields"])).hex())

    assert case["digest"] not in others


@pytest.mark.parametrize("case", **named(LABELS["keys"], "label"))
def test_every_derived_key_has_one_answer(case):
    key, values = bytes.fromhex(case["key"]), kept.values(case["fields"])

    assert derive(key, case["label"], *values).hex() == case["derived"]
    assert reference.KDF(key, case["label"], *values).hex() == case["derived"]


@pytest.mark.parametrize("case", **named(LABELS["keys"], "label"))
def test_another_key_label_or_field_derives_another_key(case):
    key, label = bytes.fromhex(case["key"]), case["label"]

    others = [derive(key, label, *kept.values(fields)).hex() for _, fields in kept.changed(case["fields"])]
    others += [derive(key, label + "x", *kept.values(case["fields"])).hex()]
    others += [derive(bytes([key[0] ^ 1]) + key[1:], label, *kept.values(case["fields"])).hex()]

    assert case["derived"] not in others


@pytest.mark.parametrize("case", **named(LABELS["signatures"]["made"], "label"))
def test_every_signature_is_checked_with_its_label_and_every_field(case):
    public, label = bytes.fromhex(LABELS["signatures"]["public_key"]), case["label"]
    signature, values = bytes.fromhex(case["signature"]), kept.values(case["fields"])
    seed = bytes.fromhex(LABELS["signatures"]["seed"])

    check(public, signature, label, *values)

    assert reference.SIG(seed, label, *values) == signature
    for _, fields in kept.changed(case["fields"]):
        with pytest.raises(Broken):
            check(public, signature, label, *kept.values(fields))
    for wrong in ("card", "root", "roster", "grant", "escrow", "trace", ""):
        if wrong != label:
            with pytest.raises(Broken):
                check(public, signature, wrong, *values)


def test_a_card_signs_as_the_page_says():
    keys, root = CardKeys(b"\x21" * 32), bytes(range(32))
    seed = reference.KDF(keys.seed, "card/ed25519")

    assert keys.sign("root", root) == reference.SIG(seed, "root", root)


def _order():
    return 2**252 + 27742317777372353535851937790883648493


def test_a_signature_is_refused_unless_libsodium_would_take_it():
    keys, text = CardKeys(b"\x21" * 32), bytes(32)
    good = keys.sign("root", text)
    stretched = good[:32] + (int.from_bytes(good[32:], "little") + _order()).to_bytes(32, "little")
    small = bytes([1]) + bytes(31)

    for signature in (stretched, good[:-1], good + b"\0", b"", bytes(64), good[32:] + good[:32]):
        with pytest.raises(Broken):
            check(keys.ed25519, signature, "root", text)
    for key in (small, bytes(32), b"\xff" * 32, b"", keys.ed25519[:-1]):
        for signature in (good, small + bytes(32)):
            with pytest.raises(Broken):
                check(key, signature, "root", text)


def test_the_anchors_of_bytes_stand_as_on_the_page():
    key, body = bytes.fromhex(ANCHORS["key"]), bytes.fromhex(ANCHORS["body"])
    installation, row = UUID(ANCHORS["installation"]["id"]), UUID(ANCHORS["row"])
    owner = (ANCHORS["owner"][0], UUID(ANCHORS["owner"][1]))

    assert body.decode() == '{"words":"ประตูที่ล็อกได้"}'
    assert lp("plan", 1, installation).hex() == ANCHORS["lp"]
    assert digest("x").hex() == ANCHORS["H x"]
    assert derive(key, "env/seal").hex() == ANCHORS["KDF env/seal"]
    assert derive(key, "env/commit").hex() == ANCHORS["KDF env/commit"]
    assert digest("kid", installation, *owner, "plan", 1, key).hex() == ANCHORS["kid"]
    where = (installation, *owner, "plan", "need", row, 1, bytes.fromhex(ANCHORS["salt"]))
    assert digest("content", *where, body).hex() == ANCHORS["content"]


def test_the_anchors_of_a_card_stand_as_on_the_page():
    keys = CardKeys(bytes.fromhex(ANCHORS["card_seed"]))

    assert sha(keys.xwing).hex() == ANCHORS["xwing_hash"]
    assert keys.ed25519.hex() == ANCHORS["ed25519"]
