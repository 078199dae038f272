"""Vector 7: a grant of one drawer and one of eight, and everything that gives nothing."""

import pytest

from klang.vault.cards import Card, CardKeys
from klang.vault.encoding import Broken
from klang.vault.grants import Grant, GrantInfo, take
from klang.vault.rosters import Roster
from tests.vault import kept, reference, reference_hpke

KEPT = kept.load("07_grants")
h = bytes.fromhex
CARDS = {name: Card.read(h(card["bytes"])) for name, card in KEPT["cards"].items()}
KEYS = {name: CardKeys(h(card["seed"])) for name, card in KEPT["cards"].items()}
ROSTER = Roster.read(h(KEPT["roster"]["bytes"]))
NAMES = pytest.mark.parametrize("name", list(KEPT["grants"]))


def parts(name):
    case = KEPT["grants"][name]
    return case, Grant(h(case["info"]), h(case["sealed"]), h(case["signature"])), KEYS[case["grantee"]]


@NAMES
def test_a_grant_gives_the_keys_that_stand_in_the_roster(name):
    case, grant, keys = parts(name)

    given = take(grant, keys, CARDS["lead"], ROSTER)

    entries = sorted(kept.value(case["fields"]["entries"]), key=lambda entry: reference.lp(*entry))
    assert [(key.drawer, key.epoch, key.kid) for key in given] == entries
    assert b"".join(key.secret for key in given).hex() == case["plaintext"]


@NAMES
def test_a_grant_is_written_signed_and_sealed_as_the_page_says(name):
    case, grant, keys = parts(name)
    info = reference.lp(*kept.values(case["fields"]))
    seed = reference.KDF(KEYS["lead"].seed, "card/ed25519")

    assert GrantInfo.read(grant.info).written.hex() == case["info"] == info.hex()
    signed = (reference.HASH(info), reference.HASH(grant.sealed))
    assert grant.signature == reference.SIG(seed, "grant", *signed)
    xwing = reference.KDF(keys.seed, "card/xwing")
    assert reference_hpke.unwrap(xwing, grant.sealed, info).hex() == case["plaintext"]


@NAMES
def test_no_field_of_a_grant_can_be_another(name):
    case, grant, keys = parts(name)

    for where, fields in kept.changed(case["fields"]):
        info = reference.lp(*kept.values(fields))
        altered = Grant(info, grant.sealed, grant.signature)
        assert kept.refuses(take, altered, keys, CARDS["lead"], ROSTER), where


@NAMES
def test_no_field_of_a_grant_can_be_another_even_signed_by_the_giver(name):
    """What is sealed is bound to all of it: a new signature over other words does not open it."""
    case, grant, keys = parts(name)

    for where, fields in kept.changed(case["fields"]):
        info = reference.lp(*kept.values(fields))
        signature = KEYS["lead"].sign("grant", reference.HASH(info), reference.HASH(grant.sealed))
        altered = Grant(info, grant.sealed, signature)
        assert kept.refuses(take, altered, keys, CARDS["lead"], ROSTER), where


@NAMES
def test_a_swapped_suite_is_refused(name):
    case, _, _ = parts(name)

    for suite in (0x01, 0x11, 0x13, 0x21):
        info = reference.lp(*kept.values(case["fields"] | {"suite": {"u": suite}}))
        with pytest.raises(Broken):
            GrantInfo.read(info)


@NAMES
def test_a_grant_signed_by_another_is_refused(name):
    _, grant, keys = parts(name)
    signature = KEYS["colleague"].sign("grant", reference.HASH(grant.info), reference.HASH(grant.sealed))

    for giver in ("lead", "colleague"):
        with pytest.raises(Broken):
            take(Grant(grant.info, grant.sealed, signature), keys, CARDS[giver], ROSTER)


@NAMES
def test_a_grant_opens_for_nobody_else(name):
    _, grant, keys = parts(name)

    for other in KEYS.values():
        if other is not keys:
            with pytest.raises(Broken):
                take(grant, other, CARDS["lead"], ROSTER)


@NAMES
def test_no_bit_of_what_is_sealed_or_signed_can_be_another(name):
    _, grant, keys = parts(name)

    for at in range(0, len(grant.sealed), 37):
        sealed = grant.sealed[:at] + bytes([grant.sealed[at] ^ 1]) + grant.sealed[at + 1 :]
        anew = KEYS["lead"].sign("grant", reference.HASH(grant.info), reference.HASH(sealed))
        for signature in (grant.signature, anew):
            altered = Grant(grant.info, sealed, signature)
            assert kept.refuses(take, altered, keys, CARDS["lead"], ROSTER)
