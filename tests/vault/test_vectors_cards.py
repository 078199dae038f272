"""Vector 5: a card from a seed, the officers who vouch for it, and how officers come and go."""

from dataclasses import replace

import pytest

from klang.vault.cards import Card, CardKeys, words_to_compare
from klang.vault.encoding import Broken, sha
from klang.vault.roots import Root, RootChain, certify
from tests.vault import kept, reference, reference_hpke

PUBLISHED = kept.load("05_xwing")
KEPT = kept.load("05_cards_and_roots")
h = bytes.fromhex


def pages():
    return [
        (Root.read(h(root["bytes"])), [tuple(kept.value(one)) for one in root["signatures"]["list"]])
        for root in KEPT["roots"]
    ]


def chain():
    return RootChain.check(pages(), h(KEPT["roots"][0]["digest"]))


def chain_with(at, written):
    altered = pages()
    altered[at] = (Root.read(written), altered[at][1])
    return RootChain.check(altered, h(KEPT["roots"][0]["digest"]))


def vouched(made):
    return [(one["root_version"], kept.value(one["officer"]), h(one["signature"])) for one in made]


BOTH = vouched(KEPT["certificates"][0]["made"])


def test_the_second_implementation_gives_the_published_vector_of_x_wing():
    seed, ciphertext = h(PUBLISHED["seed"]), h(PUBLISHED["ciphertext"])

    assert reference_hpke.public_key(seed).hex() == PUBLISHED["public_key"]
    assert reference_hpke.decapsulate(seed, ciphertext).hex() == PUBLISHED["shared_secret"]


@pytest.mark.parametrize("seed", [bytes(32), b"\xff" * 32, h(KEPT["card"]["seed"])], ids=["0", "1", "kept"])
def test_a_card_has_the_keys_of_x_wing_and_what_is_sealed_to_it_opens_by_the_standards_alone(seed):
    keys, card = CardKeys(seed), Card.read(h(KEPT["card"]["bytes"]))
    theirs = replace(card, xwing=keys.xwing, ed25519=keys.ed25519)

    sealed = theirs.wrap(b"a key of a drawer", b"its place")

    xwing = reference.KDF(seed, "card/xwing")
    assert keys.xwing == reference_hpke.public_key(xwing)
    assert reference_hpke.unwrap(xwing, sealed, b"its place") == b"a key of a drawer"
    assert keys.unwrap(sealed, b"its place") == b"a key of a drawer"


def test_a_card_is_written_as_kept():
    fields, keys = KEPT["card"]["fields"], CardKeys(h(KEPT["card"]["seed"]))
    _, installation, agency, principal, kind, purpose, serial, _, _, directory = kept.values(fields)

    card = Card(installation, agency, principal, kind, purpose, serial, keys.xwing, keys.ed25519, directory)

    assert card.written.hex() == KEPT["card"]["bytes"] == reference.lp(*kept.values(fields)).hex()
    assert card.digest.hex() == KEPT["card"]["digest"]
    assert Card.read(card.written) == card
    assert sha(card.xwing).hex() == KEPT["xwing_hash"]


def test_the_figures_to_compare_are_as_kept_and_of_this_root_and_card_alone():
    root, card = h(KEPT["roots"][0]["digest"]), h(KEPT["card"]["digest"])

    assert words_to_compare(root, card) == KEPT["words"] == reference.words(root, card)
    assert words_to_compare(card, root) != KEPT["words"] != words_to_compare(root, root)


def test_three_roots_stand_one_on_the_other():
    for (page, signatures), root in zip(pages(), KEPT["roots"], strict=True):
        assert page.written.hex() == root["bytes"] == reference.lp(*kept.values(root["fields"])).hex()
        assert page.digest.hex() == root["digest"]
        for officer in KEPT["officers"]:
            principal, keys = kept.value(officer["principal"]), CardKeys(h(officer["seed"]))
            if principal in dict(signatures):
                assert dict(signatures)[principal] == page.sign(keys)

    assert [root.version for root in chain().versions] == [1, 2, 3]
    assert len(chain().newest.officers) == 2


@pytest.mark.parametrize("at", [0, 1, 2])
def test_no_field_of_a_root_can_be_another(at):
    for name, fields in kept.changed(KEPT["roots"][at]["fields"]):
        assert kept.refuses(chain_with, at, reference.lp(*kept.values(fields))), name


@pytest.mark.parametrize("at", [1, 2])
def test_a_root_signed_by_too_few_of_the_version_before_is_refused(at):
    for missing in range(len(pages()[at][1])):
        altered = pages()
        altered[at][1].pop(missing)
        with pytest.raises(Broken):
            RootChain.check(altered, h(KEPT["roots"][0]["digest"]))


def test_a_chain_with_a_missing_a_turned_or_a_foreign_step_is_refused():
    first, second, third = pages()

    for wrong in ([], [first, third], [second, third], [first, third, second], [first, first], [second]):
        with pytest.raises(Broken):
            RootChain.check(wrong, h(KEPT["roots"][0]["digest"]))
    with pytest.raises(Broken):
        RootChain.check([first, second, third], second[0].digest)
    with pytest.raises(Broken):
        RootChain.check([second, third], second[0].digest)


@pytest.mark.parametrize("case", KEPT["certificates"], ids=[one["name"] for one in KEPT["certificates"]])
def test_a_card_counts_only_if_enough_of_those_who_stay_vouch(case):
    card = Card.read(h(KEPT["card"]["bytes"]))

    assert chain().certifies(card, vouched(case["made"])) is case["certified"]


def test_a_certificate_is_the_signature_kept():
    card, seeds = Card.read(h(KEPT["card"]["bytes"])), {}
    for officer in KEPT["officers"]:
        seeds[kept.value(officer["principal"])] = h(officer["seed"])

    for version, officer, signature in BOTH:
        ours = certify(CardKeys(seeds[officer]), card, version)
        ed25519 = reference.KDF(seeds[officer], "card/ed25519")
        assert ours == signature == reference.SIG(ed25519, "card", card.digest, version)


def test_no_field_of_a_certified_card_can_be_another():
    """Another agency, person, kind, purpose, serial, key or name: the certificates are not for that card."""
    assert chain().certifies(Card.read(h(KEPT["card"]["bytes"])), BOTH)

    for name, fields in kept.changed(KEPT["card"]["fields"]):
        written = reference.lp(*kept.values(fields))
        try:
            card = Card.read(written)
        except Broken:
            continue
        assert not chain().certifies(card, BOTH), name


@pytest.mark.parametrize("version", [1, 3, 4])
def test_a_certificate_of_one_root_version_is_none_of_another(version):
    moved = [(version, officer, signature) for _, officer, signature in BOTH]

    assert not chain().certifies(Card.read(h(KEPT["card"]["bytes"])), moved)


def test_a_certificate_under_another_officers_name_is_none():
    (_, one, mine), (_, other, theirs) = BOTH

    for wrong in ([(2, one, theirs), (2, other, mine)], [(2, one, mine), (2, other, mine)]):
        assert not chain().certifies(Card.read(h(KEPT["card"]["bytes"])), wrong)
