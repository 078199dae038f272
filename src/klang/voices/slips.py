"""Slips: a code for whoever spoke without a name. Only its keyed digest is kept."""

import base64
import os
from typing import Final

from klang.people.here import installation
from klang.people.host import Host
from klang.vault.slots import handle_mac

_BYTES: Final = 10  # sixteen letters and figures: nobody guesses one
_READ_AS: Final = str.maketrans("018", "OIB")  # figures that stand in no code


def new_code() -> str:
    """A fresh code, in four groups."""
    letters = base64.b32encode(os.urandom(_BYTES)).decode()
    return " ".join(letters[at : at + 4] for at in range(0, 16, 4))


def mac_of(host: Host, code: str) -> bytes:
    """By what a slip is found: however its code is typed, in small letters, without spaces."""
    return handle_mac(installation().pk, f"slip {letters(code)}", host.pepper)


def letters(code: str) -> str:
    """The signs of a code alone, however it is typed."""
    typed = "".join(sign for sign in code.upper() if sign.isascii() and sign.isalnum())
    return typed.translate(_READ_AS)
