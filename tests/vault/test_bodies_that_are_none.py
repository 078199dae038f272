"""What lies inside an envelope is read as what it is, or it is broken and tells nothing of itself."""

import pytest

from klang.needs.models import NeedWords
from klang.vault.bodies import name_in
from klang.vault.encoding import Broken
from klang.vault.records.tables import Envelope
from klang.vault.records.wording import read_body
from klang.vault.roots import certify
from tests.vault.office import HOUSE, LABOUR, LENA, NOK, OFFICERS, chain_of, root_of


@pytest.mark.parametrize("body", [b"no json", b"{}", b"[]", b"7"])
def test_a_ring_without_a_name_is_broken(body):
    with pytest.raises(Broken):
        name_in(body)


@pytest.mark.parametrize("body", [b"{}", b'{"by": "", "at": 1, "open": {}, "words": {"area": "GARDEN"}}'])
def test_a_record_of_another_shape_is_broken_and_names_nothing_of_it(body):
    with pytest.raises(Broken) as found:
        read_body(body, NeedWords)

    assert str(found.value) == "It does not open."
    assert found.value.__cause__ is None


def test_a_migration_knows_nothing_of_what_a_column_holds():
    _, kind, args, named = Envelope(holds=NeedWords).deconstruct()

    assert (kind, args, named) == ("django.db.models.BinaryField", [], {})


def test_a_certificate_is_an_officers_of_that_root_about_a_card_of_its_office():
    officer, chain = OFFICERS[0], chain_of(root_of())
    vouched = certify(officer.keys, LENA.card, 1)

    chain.check_certificate(LENA.card, 1, officer.card.principal, vouched)

    for card, version, who in (
        (LENA.card, 2, officer.card.principal),
        (LENA.card, 1, LENA.card.principal),
        (NOK.card, 1, officer.card.principal),
    ):
        with pytest.raises(Broken):
            chain.check_certificate(card, version, who, certify(officer.keys, card, version))
    assert {LENA.card.agency, NOK.card.agency} == {HOUSE, LABOUR}
