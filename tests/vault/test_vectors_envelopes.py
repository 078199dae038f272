"""Vectors 3, 4, 10, 12 and 15: what is sealed opens in its place, and nowhere else."""

from dataclasses import replace

import pytest

from klang.vault.bodies import (
    bundle_context,
    bundle_key,
    ring_context,
    ring_key,
    session_context,
    session_id,
    session_key,
)
from klang.vault.box import BoxKey, DrawerKey, Edition, Owner, Place, context
from klang.vault.encoding import Broken, sha
from tests.vault import kept, reference

ANCHORS = kept.load("00_anchors")
SEALED = kept.load("03_envelopes")
HOLLOW = kept.load("04_commitment")
SESSION = kept.load("12_session")
OLDER = kept.load("10_older")["things"]
KINDS = [f"{one['kind']}-{at}" for at, one in enumerate(SEALED["kinds"])]
h = bytes.fromhex


def refused(box, where, envelope):
    with pytest.raises(Broken):
        box.open(where, envelope)


def another(key):
    return key[:-1] + bytes([key[-1] ^ 1])


@pytest.mark.parametrize("case", SEALED["kinds"], ids=KINDS)
def test_every_kind_is_sealed_to_these_bytes(case):
    values, (salt, nonce, body) = kept.values(case["fields"]), (h(case[n]) for n in ("salt", "nonce", "body"))
    box, where = BoxKey.of(h(case["key"])), context(case["kind"], *values)

    assert where.hex() == case["context"] == reference.context(case["kind"], *values).hex()
    assert box.close(where, body, salt=salt, nonce=nonce).hex() == case["envelope"]
    assert reference.envelope(h(case["key"]), where, nonce, salt + body).hex() == case["envelope"]
    assert box.open(where, h(case["envelope"])) == (salt, body)


@pytest.mark.parametrize("case", SEALED["kinds"], ids=KINDS)
def test_no_field_of_its_place_can_be_another(case):
    box, envelope = BoxKey.of(h(case["key"])), h(case["envelope"])

    for _, fields in kept.changed(case["fields"]):
        refused(box, context(case["kind"], *kept.values(fields)), envelope)
    for kind in {one["kind"] for one in SEALED["kinds"]} - {case["kind"]}:
        refused(box, context(kind, *kept.values(case["fields"])), envelope)
    refused(BoxKey.of(another(h(case["key"]))), h(case["context"]), envelope)


@pytest.mark.parametrize("case", SEALED["kinds"], ids=KINDS)
def test_no_bit_of_an_envelope_can_be_another(case):
    box, where, envelope = BoxKey.of(h(case["key"])), h(case["context"]), h(case["envelope"])

    for at in range(len(envelope)):
        refused(box, where, envelope[:at] + bytes([envelope[at] ^ 1 << at % 8]) + envelope[at + 1 :])


@pytest.mark.parametrize("case", SEALED["sizes"], ids=[str(one["message"]) for one in SEALED["sizes"]])
def test_every_edge_of_the_classes_has_its_size(case):
    box, where = BoxKey.of(h(ANCHORS["key"])), h(SEALED["kinds"][0]["context"])
    body = b"0" * (case["message"] - 32)

    envelope = box.close(where, body, salt=h(ANCHORS["salt"]), nonce=h(ANCHORS["nonce"]))

    assert (len(envelope), sha(envelope).hex()) == (case["envelope"], case["hash"])
    assert len(envelope) == 57 + case["padded"] + 16
    assert box.open(where, envelope)[1] == body


@pytest.mark.parametrize("name", HOLLOW["refused"])
def test_an_envelope_that_only_looks_right_is_refused(name):
    box, where = BoxKey.of(h(HOLLOW["key"])), h(HOLLOW["context"])

    assert box.open(where, h(HOLLOW["right"])) == (h(HOLLOW["salt"]), h(HOLLOW["body"]))
    refused(box, where, h(HOLLOW["refused"][name]))


def test_the_anchor_of_the_envelope_stands_as_on_the_page():
    place, fields = kept.values(SEALED["kinds"][0]["fields"]), SEALED["kinds"][0]
    envelope = h(fields["envelope"])

    assert (len(envelope), sha(envelope).hex()) == (ANCHORS["envelope_length"], ANCHORS["envelope_hash"])
    assert envelope[1:33].hex() == ANCHORS["commit"]
    assert place[:3] == [kept.value(ANCHORS["installation"]), "case", kept.value({"id": ANCHORS["owner"][1]})]


@pytest.mark.parametrize("thing", OLDER, ids=[one["kind"] + "-" + one["counter"] for one in OLDER])
def test_an_older_edition_does_not_open_as_the_newer(thing):
    box, (old, new) = BoxKey.of(h(thing["key"])), thing["editions"]
    places = [context(thing["kind"], *kept.values(one["fields"])) for one in (old, new)]

    for place, one in zip(places, (old, new), strict=True):
        assert box.open(place, h(one["envelope"]))[1] == h(thing["body"])
        assert sha(h(one["envelope"])).hex() == one["hash"]  # what the log knows it by

    refused(box, places[1], h(old["envelope"]))
    refused(box, places[0], h(new["envelope"]))
    assert old["hash"] != new["hash"]


def test_the_houses_own_contexts_are_those_of_the_page():
    found = {one["kind"]: kept.values(one["fields"]) for one in SEALED["kinds"]}
    contexts = {one["kind"]: h(one["context"]) for one in SEALED["kinds"]}
    installation, user, card, kind, owner, revision = found["ring"]

    assert bundle_context(*found["bundle"]) == contexts["bundle"]
    assert ring_context(installation, user, card, Owner(kind, owner), revision) == contexts["ring"]
    assert session_context(*found["session"]) == contexts["session"]


def test_the_keys_of_bundle_and_ring_come_from_root_key_and_seed():
    keys = {one["kind"]: h(one["key"]) for one in SEALED["kinds"]}

    assert bundle_key(b"\x11" * 32) == keys["bundle"]
    assert ring_key(h(ANCHORS["card_seed"])) == BoxKey.of(keys["ring"])


@pytest.mark.parametrize("kind", ["draft", "inbox-key", "detail"])
def test_what_is_no_record_is_bound_to_its_drawer_too(kind):
    [case] = [one for one in SEALED["kinds"] if one["kind"] == kind]
    installation, owner_kind, owner, drawer, epoch, *rest = kept.values(case["fields"])
    key = DrawerKey.of(installation, Owner(owner_kind, owner), drawer, epoch, h(case["key"]))

    assert key.open_other(kind, h(case["envelope"]), *rest) == h(case["body"])
    assert key.open_other(kind, key.close_other(kind, b"{}", *rest), *rest) == b"{}"
    with pytest.raises(Broken):
        replace(key, epoch=epoch + 1).open_other(kind, h(case["envelope"]), *rest)


def test_a_session_opens_only_with_cookie_boot_key_user_and_end():
    cookie, boot = h(SESSION["cookie"]), h(SESSION["boot_key"])
    fields, envelope = SESSION["fields"], h(SESSION["envelope"])
    box, where = session_key(cookie, boot), session_context(*kept.values(fields))

    assert session_id(cookie).hex() == SESSION["id"]
    assert box == BoxKey.of(h(SESSION["key"]))
    salt, nonce, body = (h(SESSION[name]) for name in ("salt", "nonce", "body"))
    assert box.close(where, body, salt=salt, nonce=nonce) == envelope
    for _, other in kept.changed(fields):
        refused(box, session_context(*kept.values(other)), envelope)
    for halves in ((cookie, another(boot)), (another(cookie), boot), (boot, cookie), (cookie, cookie)):
        refused(session_key(*halves), where, envelope)


def test_resealing_keeps_the_content_and_closes_the_old_envelope():
    case = kept.load("15_resealing")
    place = Place("need", kept.value({"id": ANCHORS["row"]}))
    keys = []
    for epoch in case["epochs"]:
        installation, kind, owner, drawer, number, *_ = kept.values(epoch["fields"])
        keys.append(DrawerKey.of(installation, Owner(kind, owner), drawer, number, h(epoch["key"])))
    (old, new), (first, second) = keys, [h(epoch["envelope"]) for epoch in case["epochs"]]

    opened = old.open(first, place)
    sealed = new.seal(opened.body, place, salt=opened.salt)

    assert opened.body == h(case["body"])
    assert opened.content == sealed.content == new.open(second, place).content == h(case["content"])
    assert [key.kid.hex() for key in keys] == [epoch["kid"] for epoch in case["epochs"]]
    for key, envelope in ((new, first), (old, second), (old, sealed.envelope)):
        with pytest.raises(Broken):
            key.open(envelope, place)


@pytest.mark.parametrize("edition", [Edition(2, 1), Edition(1, 2), Edition(0, 1)])
def test_a_record_of_another_edition_or_place_does_not_open(edition):
    case = kept.load("15_resealing")["epochs"][0]
    installation, kind, owner, drawer, number, type_, row, *_ = kept.values(case["fields"])
    key = DrawerKey.of(installation, Owner(kind, owner), drawer, number, h(case["key"]))

    assert key.open(h(case["envelope"]), Place(type_, row)).body == h(ANCHORS["body"])
    with pytest.raises(Broken):
        key.open(h(case["envelope"]), Place(type_, row), edition)
    with pytest.raises(Broken):
        key.open(h(case["envelope"]), Place("note", row))
