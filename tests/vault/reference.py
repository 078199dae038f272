"""The wire format a second time, written from its page alone: it shares no line with the house's own code."""

import base64
import hashlib
import hmac
import re
import struct
import unicodedata
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

ZEROS = b"\x00" * 32


def _item(x: Any) -> bytes:
    if isinstance(x, UUID):
        return x.bytes
    if type(x) is int:
        return struct.pack(">Q", x)
    if type(x) is str:
        return x.encode("ascii")
    if type(x) is bytes:
        return x
    if type(x) is tuple:
        return lp(*x)
    assert type(x) is list
    parts = sorted(_item(one) for one in x)
    assert len(set(parts)) == len(parts)
    return b"".join(struct.pack(">I", len(one)) + one for one in parts)


def lp(*xs: Any) -> bytes:
    """Section 1."""
    out = b""
    for x in xs:
        one = _item(x)
        out += struct.pack(">I", len(one)) + one
    return out


def HASH(data: bytes) -> bytes:  # noqa: N802
    """Section 1."""
    return hashlib.sha256(data).digest()


def H(label: str, *xs: Any) -> bytes:  # noqa: N802
    """Section 1."""
    return HASH(lp("klang/v1/" + label, *xs))


def KDF(key: bytes, label: str, *xs: Any) -> bytes:  # noqa: N802
    """HKDF (RFC 5869) by hand: no salt is 32 zero bytes, and 32 bytes are one block."""
    extracted = hmac.new(ZEROS, key, hashlib.sha256).digest()
    return hmac.new(extracted, lp("klang/v1/" + label, *xs) + b"\x01", hashlib.sha256).digest()


def SIG(ed25519_seed: bytes, label: str, *xs: Any) -> bytes:  # noqa: N802
    """Section 1."""
    return Ed25519PrivateKey.from_private_bytes(ed25519_seed).sign(lp("klang/v1/sig/" + label, *xs))


def _rotate(word: int, by: int) -> int:
    return (word << by | word >> 32 - by) & 0xFFFFFFFF


def _quarter(s: list[int], where: tuple[int, int, int, int]) -> None:
    a, b, c, d = where
    for x, y, z, by in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        s[x] = (s[x] + s[y]) & 0xFFFFFFFF
        s[z] = _rotate(s[z] ^ s[x], by)


def _hchacha20(key: bytes, nonce: bytes) -> bytes:
    s = list(struct.unpack("<16I", b"expand 32-byte k" + key + nonce))
    for _ in range(10):
        for column in range(4):
            _quarter(s, (column, column + 4, column + 8, column + 12))
        for diagonal in range(4):
            d = diagonal
            _quarter(s, (d, (d + 1) % 4 + 4, (d + 2) % 4 + 8, (d + 3) % 4 + 12))
    return struct.pack("<8I", *s[:4], *s[12:])


def size(n: int) -> int:
    """Section 3: the classes, then Padmé, without a shift."""
    for step in (256, 1024, 4096, 16384):
        if n <= step:
            return step
    e = len(bin(n)) - 3
    unit = 2 ** (e - (len(bin(e)) - 3 + 1))
    return -(-n // unit) * unit


def pad(message: bytes) -> bytes:
    """Section 3."""
    framed = struct.pack(">I", len(message)) + message
    return framed + b"\x00" * (size(len(framed)) - len(framed))


def context(kind: str, *fields: Any) -> bytes:
    """Section 3."""
    return lp("klang/v1/env", 1, kind, *fields)


def commit(key: bytes, c: bytes, nonce: bytes) -> bytes:
    """Section 3."""
    return hmac.new(KDF(key, "env/commit"), c + nonce, hashlib.sha256).digest()


def sealed(key: bytes, c: bytes, nonce: bytes, padded: bytes) -> bytes:
    """XChaCha20-Poly1305 by its draft: HChaCha20 for a key of its own, then ChaCha20-Poly1305."""
    inner = ChaCha20Poly1305(_hchacha20(KDF(key, "env/seal"), nonce[:16]))
    return inner.encrypt(b"\x00" * 4 + nonce[16:], padded, c)


def envelope(key: bytes, c: bytes, nonce: bytes, message: bytes) -> bytes:
    """Section 3; the message is salt and body."""
    return b"\x01" + commit(key, c, nonce) + nonce + sealed(key, c, nonce, pad(message))


def case_id(installation: UUID, founder: bytes, founding: bytes) -> UUID:
    """Section 2: a UUIDv8."""
    bits = int.from_bytes(H("case", installation, founder, founding)[:16], "big")
    bits = bits & ~(0xF << 76) | 8 << 76
    return UUID(int=bits & ~(0x3 << 62) | 2 << 62)


def words(root: bytes, card: bytes) -> str:
    """Section 4."""
    number = str(int.from_bytes(H("words", root, card), "big") % 10**24).rjust(24, "0")
    return " ".join(re.findall("....", number))


def norm1(text: str) -> str:
    """Section 7, for words as people write them."""
    text = unicodedata.normalize("NFKC", text)
    text = re.sub("([\u0e48-\u0e4b])(\u0e4d)", r"\2\1", text)
    text = re.sub("([\u0ec8-\u0ecb])(\u0ecd)", r"\2\1", text)
    return re.sub(r"\s+", " ", text).strip().lower()


def pass_key(pepper: bytes, ids: tuple[UUID, ...], typed: bytes, costs: tuple[int, int, bytes]) -> bytes:
    """Section 7; ids are installation, user, slot, and costs are ops, mem in bytes, salt."""
    ops, mem, salt = costs
    argon = Argon2id(salt=salt, length=32, iterations=ops, lanes=1, memory_cost=mem // 1024)
    a = argon.derive(typed)
    return KDF(hmac.new(pepper, lp("klang/v1/pepper", *ids, a), hashlib.sha256).digest(), "slot/pass")


def paper_text(code: bytes) -> str:
    """Section 7: Crockford base32 in groups of four, and a last group that checks: 20 derived bits."""
    signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    check = int.from_bytes(KDF(code, "slot/paper-check")[:3], "big") & 0xFFFFF
    bits = bin(int.from_bytes(code, "big"))[2:].zfill(160) + bin(check)[2:].zfill(20)
    text = "".join(signs[int(five, 2)] for five in re.findall(".....", bits))
    return "-".join(re.findall("....", text))


def leaf_hash(leaf: bytes) -> bytes:
    """Section 6: RFC 6962, 2.1."""
    return HASH(b"\x00" + leaf)


def tree(hashes: list[bytes]) -> bytes:
    """RFC 6962, 2.1, word for word: split at the largest power of two below the number of leaves."""
    if len(hashes) < 2:
        return hashes[0] if hashes else HASH(b"")
    split = 2 ** (len(bin(len(hashes) - 1)) - 3)
    return HASH(b"\x01" + tree(hashes[:split]) + tree(hashes[split:]))


def note(name: str, key: tuple[bytes, bytes], size: int, root: bytes) -> str:
    """C2SP signed-note over a tlog-checkpoint; the key is its Ed25519 seed and its public half."""
    seed, public = key
    text = f"{name}\n{size}\n{base64.b64encode(root).decode()}\n"
    signature = Ed25519PrivateKey.from_private_bytes(seed).sign(text.encode())
    under = HASH(name.encode() + b"\n\x01" + public)[:4] + signature
    return f"{text}\n\u2014 {name} {base64.b64encode(under).decode()}\n"
