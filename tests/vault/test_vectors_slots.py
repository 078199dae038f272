"""Vector 9: the ways in, what bounds them, and the one spelling of what is typed."""

from dataclasses import replace
from uuid import UUID

import pytest

from klang.vault.encoding import Broken
from klang.vault.slots import (
    PassParameters,
    Slot,
    handle_mac,
    norm1,
    paper_code,
    paper_key,
    paper_text,
    pass_key,
)
from tests.vault import kept, reference

KEPT = kept.load("09_slots")
PASS = [slot for slot in KEPT["slots"] if slot["kind"] == "pass"]
[PAPER] = [slot for slot in KEPT["slots"] if slot["kind"] == "paper"]
h = bytes.fromhex


def slot_of(case, fields=None):
    installation, user, id_, version, kind, generation, *_ = kept.values(fields or case["fields"])
    return installation, Slot(user, id_, version, kind, generation, h(case["parameters"]))


@pytest.mark.parametrize("case", PASS, ids=["pepper 1", "pepper 2"])
def test_a_passphrase_gives_the_key_kept_and_opens_the_root_key(case):
    installation, slot = slot_of(case)

    key = pass_key(installation, slot, case["passphrase"], h(case["pepper"]))

    assert key.hex() == case["key"]
    assert slot.open(installation, key, h(case["envelope"])) == h(KEPT["root_key"])


def test_the_reference_stretches_a_passphrase_alike():
    case, (installation, slot) = PASS[0], slot_of(PASS[0])
    ops, mem, salt, _, _ = kept.value(case["fields"]["parameters"])
    typed = reference.norm1(case["passphrase"]).encode()

    key = reference.pass_key(h(case["pepper"]), (installation, slot.user, slot.id), typed, (ops, mem, salt))

    assert key.hex() == case["key"]


def test_another_pepper_or_passphrase_gives_another_key():
    installation, slot = slot_of(PASS[0])

    keys = {
        pass_key(installation, slot, PASS[0]["passphrase"], h(PASS[1]["pepper"])).hex(),
        pass_key(installation, slot, PASS[0]["passphrase"] + "x", h(PASS[0]["pepper"])).hex(),
    }

    assert PASS[0]["key"] not in keys
    assert len(keys) == 2


@pytest.mark.parametrize("case", KEPT["slots"], ids=["pepper 1", "pepper 2", "paper"])
def test_no_field_of_a_slot_can_be_another(case):
    installation, slot = slot_of(case)
    assert slot.open(installation, h(case["key"]), h(case["envelope"])) == h(KEPT["root_key"])

    for name, fields in kept.changed(case["fields"]):
        elsewhere, other = slot_of(case, fields)
        other = replace(other, parameters=reference.lp(*kept.value(fields["parameters"])))
        assert kept.refuses(other.open, elsewhere, h(case["key"]), h(case["envelope"])), name


def test_a_code_on_paper_gives_the_key_kept():
    installation, slot = slot_of(PAPER)
    code = h(PAPER["code"])

    assert paper_key(installation, slot, code).hex() == PAPER["key"]
    for other in (replace(slot, user=slot.id), replace(slot, id=slot.user)):
        assert paper_key(installation, other, code).hex() != PAPER["key"]
    assert paper_key(UUID(int=7), slot, code).hex() != PAPER["key"]
    with pytest.raises(Broken):
        paper_key(installation, slot, code[:-1])


def test_a_code_is_read_from_paper_as_people_write():
    text, code = PAPER["text"], h(PAPER["code"])

    assert paper_text(code) == text == reference.paper_text(code)
    assert [len(group) for group in text.split("-")] == [4] * 9
    for typed in (text, text.lower(), text.replace("-", " "), text.replace("-", ""), f"  {text}\n"):
        assert paper_code(typed) == code
    assert paper_code(text.replace("0", "O").replace("1", "l")) == code
    assert paper_code(text.replace("0", "o").replace("1", "i")) == code


def test_every_misread_sign_of_a_code_is_noticed():
    signs, noticed = PAPER["text"].replace("-", ""), 0

    for at in range(36):
        for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZU*":
            if wrong != signs[at]:
                with pytest.raises(Broken):
                    paper_code(signs[:at] + wrong + signs[at + 1 :])
                noticed += 1
    for at in range(35):
        if signs[at] != signs[at + 1]:
            with pytest.raises(Broken):
                paper_code(signs[:at] + signs[at + 1] + signs[at] + signs[at + 2 :])

    assert noticed == 36 * 33
    for text in ("", signs[:-1], signs + "0", signs[:32]):
        with pytest.raises(Broken):
            paper_code(text)


@pytest.mark.parametrize("name", KEPT["inside"])
def test_parameters_inside_their_bounds_are_taken(name):
    assert PassParameters.read(h(KEPT["inside"][name])).written.hex() == KEPT["inside"][name]


@pytest.mark.parametrize("name", KEPT["outside"])
def test_parameters_outside_their_bounds_are_refused_before_any_work(name):
    installation, slot = slot_of(PASS[0])
    slot = replace(slot, parameters=h(KEPT["outside"][name]))

    with pytest.raises(Broken):
        PassParameters.read(slot.parameters)
    with pytest.raises(Broken):
        pass_key(installation, slot, "river stone", h(PASS[0]["pepper"]))
    with pytest.raises(Broken):
        slot.context(installation)


@pytest.mark.parametrize("case", KEPT["spellings"], ids=[one["name"] for one in KEPT["spellings"]])
def test_what_is_typed_has_one_spelling(case):
    typed, spelling = h(case["typed"]).decode(), h(case["spelling"]).decode()

    assert norm1(typed) == spelling == reference.norm1(typed)
    assert norm1(spelling) == spelling


def test_a_sign_in_name_is_kept_only_as_a_digest_that_needs_the_pepper():
    case = KEPT["handle"]
    installation, pepper = kept.value(case["installation"]), h(case["pepper"])

    assert handle_mac(installation, case["name"], pepper).hex() == case["mac"]
    assert handle_mac(UUID(int=7), case["name"], pepper).hex() != case["mac"]
    assert handle_mac(installation, "nok", pepper).hex() != case["mac"]
    assert handle_mac(installation, case["name"], bytes(32)).hex() != case["mac"]
