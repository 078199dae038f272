"""Unlock slots: each opens the same user root key, by a passphrase or by a code on paper (wire format 7)."""

import hmac
import os
import re
import secrets
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final
from uuid import UUID, uuid4

from nacl.pwhash import argon2id
from xkcdpass.xkcd_password import generate_wordlist, locate_wordfile

from klang.vault.box import BoxKey, context
from klang.vault.encoding import B, Broken, U, canonical, derive, lp, parse

_MIB: Final = 1 << 20
OPS: Final = 3
MEM: Final = 128 * _MIB
_BASE32: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_CHECK: Final = 4
_MARKS: Final = re.compile("[\u0e48-\u0e4b\u0e4d]{2,}|[\u0ec8-\u0ecb\u0ecd]{2,}")
_CIRCLES: Final = "\u0e4d\u0ecd"


def norm1(text: str) -> str:
    """The one spelling a passphrase or a sign-in name is reduced to: width, mark order, spaces, case."""
    text = unicodedata.normalize("NFKC", text)
    text = _MARKS.sub(_circles_first, text)
    return " ".join(text.split()).lower()


def _circles_first(run: re.Match[str]) -> str:
    return "".join(sorted(run[0], key=lambda mark: mark not in _CIRCLES))


def _typed(text: str) -> bytes:
    """What somebody typed, in its one spelling; Broken for half a letter that no keyboard makes."""
    try:
        return norm1(text).encode()
    except UnicodeEncodeError:
        raise Broken from None


@cache
def _words() -> tuple[str, ...]:
    # Letters alone: nobody who reads `yo-yo` on paper wonders how to type it.
    found = generate_wordlist(locate_wordfile("eff-long"), min_length=3, max_length=9, valid_chars="[a-z]")
    return tuple(found)


def new_passphrase() -> str:
    """Six random words, 77 bits: made by the system, typed, never chosen."""
    return " ".join(secrets.choice(_words()) for _ in range(6))


def paper_text(code: bytes) -> str:
    """Twenty random bytes as eight groups of four signs and a ninth group that checks the others."""
    if len(code) != 20:
        raise Broken
    number, signs = int.from_bytes(code, "big"), ""
    for _ in range(32):
        number, rest = divmod(number, 32)
        signs = _BASE32[rest] + signs
    signs += _check_signs(code)
    return "-".join(signs[at : at + 4] for at in range(0, 36, 4))


def paper_code(text: str) -> bytes:
    """The twenty bytes of a code read from paper; Broken if a sign was misread."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum())
    signs = signs.replace("O", "0").replace("I", "1").replace("L", "1")
    if len(signs) != 36 or any(sign not in _BASE32 for sign in signs):
        raise Broken
    number = 0
    for sign in signs[:32]:
        number = number * 32 + _BASE32.index(sign)
    code = number.to_bytes(20, "big")
    if signs[32:] != _check_signs(code):
        raise Broken
    return code


def _check_signs(code: bytes) -> str:
    number = int.from_bytes(derive(code, "slot/paper-check")[:3], "big")
    return "".join(_BASE32[number >> shift & 31] for shift in range(5 * (_CHECK - 1), -1, -5))


@dataclass(frozen=True)
class PassParameters:
    """How a passphrase is made slow to guess. Outside these bounds it is refused before any work."""

    ops: int
    mem: int
    salt: bytes
    norm: int
    pepper: int

    @property
    def written(self) -> bytes:
        """As bound into the slot and kept beside it."""
        return lp(self.ops, self.mem, self.salt, self.norm, self.pepper)

    @classmethod
    def read(cls, data: bytes) -> "PassParameters":
        """The parameters of these bytes, checked against their bounds."""
        ops, mem, salt, norm, pepper = parse(data, U, U, B, U, U)
        found = canonical(data, lambda: cls(ops, mem, salt, norm, pepper))
        bounded = 3 <= found.ops <= 10 and 64 * _MIB <= found.mem <= 1024 * _MIB
        if not bounded or len(found.salt) != 16 or found.norm != 1:
            raise Broken
        return found


@dataclass(frozen=True)
class Slot:
    """One way in: what stands in the open beside its envelope."""

    user: UUID
    id: UUID
    version: int
    kind: str
    generation: int  # of the user root key
    parameters: bytes

    def context(self, installation: UUID) -> bytes:
        """What the slot's envelope is bound to."""
        where = (installation, self.user, self.id, self.version, self.kind, self.generation)
        return context("slot", *where, tuple(_split_parameters(self)))

    def close(self, installation: UUID, key: bytes, root_key: bytes) -> bytes:
        """The envelope that holds the user root key."""
        if len(root_key) != 32:
            raise Broken
        return BoxKey.of(key).close(self.context(installation), root_key)

    def open(self, installation: UUID, key: bytes, envelope: bytes) -> bytes:
        """The user root key; Broken for another key."""
        _, root_key = BoxKey.of(key).open(self.context(installation), envelope)
        if len(root_key) != 32:
            raise Broken
        return root_key


def _split_parameters(slot: Slot) -> tuple[object, ...]:
    if slot.kind == "pass":
        found = PassParameters.read(slot.parameters)
        return (found.ops, found.mem, found.salt, found.norm, found.pepper)
    if slot.kind == "paper" and not slot.parameters:
        return ()
    raise Broken


def new_pass_slot(user: UUID, *, pepper_number: int, ops: int = OPS, mem: int = MEM) -> Slot:
    """A passphrase slot with a salt of its own."""
    parameters = PassParameters(ops, mem, os.urandom(16), 1, pepper_number)
    return Slot(user, uuid4(), 1, "pass", 1, PassParameters.read(parameters.written).written)


def new_paper_slot(user: UUID) -> Slot:
    """A slot for a code on paper."""
    return Slot(user, uuid4(), 1, "paper", 1, b"")


def pass_key(installation: UUID, slot: Slot, passphrase: str, pepper: bytes) -> bytes:
    """The key of a passphrase slot: Argon2id (about 200 ms), then the pepper from outside the database."""
    found = PassParameters.read(slot.parameters)
    typed = _typed(passphrase)
    stretched = argon2id.kdf(32, typed, found.salt, opslimit=found.ops, memlimit=found.mem)
    peppered = _peppered(pepper, "klang/v1/pepper", installation, slot.user, slot.id, stretched)
    return derive(peppered, "slot/pass")


def _peppered(pepper: bytes, label: str, *values: object) -> bytes:
    """An empty pepper would protect nothing, and nobody would notice."""
    if len(pepper) != 32:
        raise Broken
    return hmac.digest(pepper, lp(label, *values), "sha256")


def paper_key(installation: UUID, slot: Slot, code: bytes) -> bytes:
    """The key of a paper slot: the code is random, so it needs no stretching."""
    if len(code) != 20:
        raise Broken
    return derive(code, "slot/paper", installation, slot.user, slot.id)


def handle_mac(installation: UUID, name: str, pepper: bytes) -> bytes:
    """The only form in which a sign-in name is kept: a thief learns no staff name."""
    return _peppered(pepper, "klang/v1/handle", installation, _typed(name))
