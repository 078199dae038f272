"""X-Wing and HPKE a second time, from draft-connolly-cfrg-xwing-kem and RFC 9180: opening only."""

import hashlib
import hmac
from typing import Final

from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

ENC: Final = 1088 + 32
_LABEL: Final = rb"\.//^" + b"\\"
_SUITE: Final = b"HPKE" + (0x647A).to_bytes(2, "big") + (1).to_bytes(2, "big") + (3).to_bytes(2, "big")


def _expanded(seed: bytes) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    stream = hashlib.shake_256(seed).digest(96)
    return MLKEM768PrivateKey.from_seed_bytes(stream[:64]), X25519PrivateKey.from_private_bytes(stream[64:])


def public_key(seed: bytes) -> bytes:
    """The X-Wing public key of a decapsulation key of 32 bytes."""
    ml_kem, x25519 = _expanded(seed)
    return ml_kem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def decapsulate(seed: bytes, enc: bytes) -> bytes:
    """The shared secret."""
    ml_kem, x25519 = _expanded(seed)
    ss_m = ml_kem.decapsulate(enc[:1088])
    ss_x = x25519.exchange(X25519PublicKey.from_public_bytes(enc[1088:]))
    pk_x = x25519.public_key().public_bytes_raw()
    return hashlib.sha3_256(ss_m + ss_x + enc[1088:] + pk_x + _LABEL).digest()


def _extract(salt: bytes, label: bytes, ikm: bytes) -> bytes:
    return hmac.new(salt or bytes(32), b"HPKE-v1" + _SUITE + label + ikm, hashlib.sha256).digest()


def _expand(prk: bytes, label: bytes, info: bytes, length: int) -> bytes:
    text = length.to_bytes(2, "big") + b"HPKE-v1" + _SUITE + label + info
    return hmac.new(prk, text + b"\x01", hashlib.sha256).digest()[:length]


def unwrap(seed: bytes, sealed: bytes, info: bytes) -> bytes:
    """Base mode, one message, no additional data."""
    shared = decapsulate(seed, sealed[:ENC])
    schedule = b"\x00" + _extract(b"", b"psk_id_hash", b"") + _extract(b"", b"info_hash", info)
    secret = _extract(shared, b"secret", b"")
    key, nonce = _expand(secret, b"key", schedule, 32), _expand(secret, b"base_nonce", schedule, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, sealed[ENC:], None)
