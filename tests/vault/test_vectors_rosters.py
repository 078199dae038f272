"""Vector 6: a case in four pages, and everything that is no page of it."""

from dataclasses import replace

import pytest

from klang.vault.box import DrawerKey, Owner
from klang.vault.cards import Card, CardKeys
from klang.vault.encoding import Broken
from klang.vault.registers import Reason, Right
from klang.vault.roots import Root
from klang.vault.rosters import DrawerLine, Roster, SeatLine, case_id, check_first, check_next
from tests.vault import kept, reference

KEPT = kept.load("06_rosters")
h = bytes.fromhex
CARDS = {name: Card.read(h(card["bytes"])) for name, card in KEPT["cards"].items()}
KEYS = {name: CardKeys(h(card["seed"])) for name, card in KEPT["cards"].items()}
ROOT = Root.read(h(KEPT["root"]["bytes"]))
SIGNERS = [CARDS["lead"], CARDS["lead"], CARDS["lead"], None]


def page(at):
    return Roster.read(h(KEPT["pages"][at]["bytes"]))


def signatures(at):
    return [tuple(kept.value(one)) for one in KEPT["pages"][at]["signatures"]["list"]]


def check(at, changed_page, signed=None, signer=None):
    signed = signatures(at) if signed is None else signed
    signer = signer or SIGNERS[at]
    if at == 0:
        return check_first(changed_page, signed, signer, ROOT)
    return check_next(page(at - 1), changed_page, signed, signer, ROOT)


def check_written(at, written):
    return check(at, Roster.read(written))


def signed_by(name, changed_page):
    return [(CARDS[name].principal, changed_page.sign(KEYS[name]))]


def refused_even_signed(at, changed_page, name="lead"):
    with pytest.raises(Broken):
        check(at, changed_page, signed_by(name, changed_page), CARDS[name])


def test_the_case_names_its_founder():
    beginning = (kept.value(KEPT["installation"]), CARDS["lead"].digest, h(KEPT["founding"]))

    found = case_id(*beginning)

    assert found == kept.value(KEPT["case"]) == reference.case_id(*beginning)
    assert (found.version, found.variant) == (8, "specified in RFC 4122")


@pytest.mark.parametrize("at", range(4))
def test_every_page_is_written_as_kept(at):
    values = kept.values(KEPT["pages"][at]["fields"])
    _, installation, kind, owner, revision, previous, founding, agency, drawers, seats, *rest = values
    escrow, reason, signer = rest

    built = Roster(
        installation,
        Owner(kind, owner),
        revision,
        previous,
        founding,
        agency,
        tuple(DrawerLine(name, epoch, kid) for name, epoch, kid, _, _ in drawers),
        tuple(SeatLine(s, c, Right(r), tuple(d), b, u if u != b"" else None) for s, c, r, d, b, u in seats),
        Reason(reason),
        signer,
        tuple(escrow),
    )

    assert built.written.hex() == KEPT["pages"][at]["bytes"] == reference.lp(*values).hex()
    assert built.digest.hex() == KEPT["pages"][at]["digest"]
    assert Roster.read(built.written).written == built.written


def test_the_four_pages_stand_one_on_the_other():
    for at in range(4):
        check(at, page(at))

    assert [page(at).reason for at in range(4)] == ["found", "join", "withdraw", "glass"]


@pytest.mark.parametrize("at", range(4))
def test_no_field_of_a_page_can_be_another(at):
    for name, fields in kept.changed(KEPT["pages"][at]["fields"]):
        assert kept.refuses(check_written, at, reference.lp(*kept.values(fields))), name


def test_every_key_has_the_id_that_stands_on_the_page():
    owner = page(0).owner
    for one in KEPT["drawer_keys"]:
        key = DrawerKey.of(ROOT.installation, owner, one["drawer"], one["epoch"], h(one["key"]))
        where = (ROOT.installation, "case", owner.id, one["drawer"], one["epoch"], h(one["key"]))

        assert key.kid.hex() == one["kid"] == reference.H("kid", *where).hex()


@pytest.mark.parametrize("name", ["colleague", "inspector"])
def test_a_page_by_a_signer_without_manage_is_refused(name):
    refused_even_signed(2, replace(page(2), signer=CARDS[name].digest), name)


def test_a_skipped_revision_is_refused():
    refused_even_signed(2, replace(page(2), revision=4))
    with pytest.raises(Broken):
        check_next(page(0), page(2), signatures(2), CARDS["lead"], ROOT)


def test_another_founder_is_refused():
    first = page(0)
    line = replace(first.seats[0], card=CARDS["colleague"].digest)

    refused_even_signed(0, replace(first, signer=CARDS["colleague"].digest, seats=(line,)), "colleague")
    refused_even_signed(0, replace(first, founding=bytes(32)))


def test_an_older_epoch_is_refused():
    older = tuple(replace(line, epoch=1) for line in page(2).drawers)

    refused_even_signed(2, replace(page(2), drawers=older))
    refused_even_signed(2, replace(page(2), drawers=page(1).drawers))


def test_of_two_pages_of_one_revision_only_one_can_be_stood_upon():
    sibling = replace(page(1), seats=page(0).seats)
    check(1, sibling, signed_by("lead", sibling), CARDS["lead"])

    with pytest.raises(Broken):
        check_next(sibling, page(2), signatures(2), CARDS["lead"], ROOT)
    with pytest.raises(Broken):
        check_next(page(1), sibling, signed_by("lead", sibling), CARDS["lead"], ROOT)


def test_breaking_the_glass_takes_as_many_officers_as_the_root_says():
    one, other = signatures(3)

    for few in ([], [one], [other], [one, one]):
        with pytest.raises(Broken):
            check(3, page(3), few)
    refused_even_signed(3, replace(page(3), signer=CARDS["lead"].digest))
    with pytest.raises(Broken):
        check(3, page(3), signed_by("lead", page(3)), CARDS["lead"])
