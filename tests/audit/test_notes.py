"""A checkpoint is a C2SP note: signed by the server, and refused when anything in it is changed."""

import base64
import hashlib
from uuid import UUID

import pytest
from nacl.signing import VerifyKey

from klang.audit.notes import Note, key_id, origin, read_note
from klang.vault.cards import CardKeys
from klang.vault.encoding import Broken

KEYS, OTHER = CardKeys(bytes(range(32))), CardKeys(bytes(32))
KEY = bytes(KEYS._signing.verify_key)
NAME = origin(UUID("11111111-1111-4111-8111-111111111111"), 1)
NOTE = Note(NAME, 5, bytes(range(32)))
SIGNED = NOTE.signed(KEY, KEYS)


def test_a_note_is_written_as_c2sp_says():
    head, under = SIGNED.split("\n\n")
    name, signature = under.removeprefix("— ").split()
    signed = base64.b64decode(signature)

    assert head == f"{NAME}\n5\n{base64.b64encode(bytes(range(32))).decode()}"
    assert name == NAME == "klang/11111111-1111-4111-8111-111111111111/1"
    assert signed[:4] == hashlib.sha256(NAME.encode() + b"\n\x01" + KEY).digest()[:4]
    assert VerifyKey(KEY).verify(f"{head}\n".encode(), signed[4:])


def test_a_note_comes_back_as_it_was_signed():
    assert read_note(SIGNED, KEY) == NOTE


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n5\n", "\n6\n"),
        ("\n5\n", "\n05\n"),
        ("AAEC", "AAED"),
        ("/1\n5", "/2\n5"),
        ("— klang", "— klong"),
        ("\n\n", "\n"),
        ("— ", "- "),
        ("=\n\n", "\n\n"),
    ],
)
def test_a_note_in_which_anything_was_changed_is_refused(before, after):
    assert before in SIGNED

    with pytest.raises(Broken):
        read_note(SIGNED.replace(before, after, 1), KEY)


def test_a_note_signed_by_another_is_refused():
    with pytest.raises(Broken):
        read_note(NOTE.signed(KEY, OTHER), KEY)
    with pytest.raises(Broken):
        read_note(SIGNED, bytes(OTHER._signing.verify_key))


def test_another_name_has_another_key_id():
    assert key_id(NAME, KEY) != key_id(origin(UUID(int=1), 1), KEY)


@pytest.mark.parametrize("text", ["", "klang", SIGNED + "x", SIGNED[:-1], SIGNED + SIGNED])
def test_what_is_no_note_is_refused(text):
    with pytest.raises(Broken):
        read_note(text, KEY)
