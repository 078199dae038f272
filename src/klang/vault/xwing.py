"""Sealing to a public key: X-Wing under HPKE, suite 0x12 (wire format 2)."""

import hashlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from klang.vault.encoding import Broken

_SUITE: Final = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
_ML_KEM_PUBLIC: Final = 1184
PUBLIC: Final = _ML_KEM_PUBLIC + 32  # bytes of a public key: ML-KEM, then X25519


class XWing:
    """The private half, from a seed of 32 bytes, expanded as X-Wing says."""

    def __init__(self, seed: bytes) -> None:
        expanded = hashlib.shake_256(seed).digest(96)
        self._ml_kem = MLKEM768PrivateKey.from_seed_bytes(expanded[:64])
        self._x25519 = X25519PrivateKey.from_private_bytes(expanded[64:])

    @property
    def public(self) -> bytes:
        """The public key others seal to."""
        return b"".join(half.public_key().public_bytes_raw() for half in (self._ml_kem, self._x25519))

    def open(self, sealed: bytes, info: bytes) -> bytes:
        """Open what was sealed to this key in this context; Broken for anything else."""
        try:
            return _SUITE.decrypt(sealed, MLKEM768X25519PrivateKey(self._ml_kem, self._x25519), info=info)
        except (InvalidTag, ValueError, TypeError):
            raise Broken from None


def seal_to(public: bytes, message: bytes, info: bytes) -> bytes:
    """Seal a message so that only this key opens it, in this context; Broken if it is no key."""
    ml_kem, x25519 = public[:_ML_KEM_PUBLIC], public[_ML_KEM_PUBLIC:]
    try:
        halves = MLKEM768PublicKey.from_public_bytes(ml_kem), X25519PublicKey.from_public_bytes(x25519)
        return _SUITE.encrypt(message, MLKEM768X25519PublicKey(*halves), info=info)
    except ValueError:
        raise Broken from None
