"""Bundle, ring and session: what a person's own key keeps for her between two pages (wire format 3 and 7)."""

import base64
import json
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from klang.vault.box import BoxKey, Owner, context
from klang.vault.encoding import Broken, derive, digest, lp


def dump(body: Mapping[str, Any]) -> bytes:
    """A body as JSON in UTF-8: no NaN, no lone surrogate; raises ValueError for either."""
    return json.dumps(body, ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode()


def load(body: bytes) -> dict[str, Any]:
    """A body again; Broken unless it is one JSON object in UTF-8, without NaN and without half a letter."""
    try:
        text = body.decode()
        found = _JSON.decode(text)
        if "\\u" in text:
            dump(found)  # an escape could spell half a letter
    except (ValueError, RecursionError):
        raise Broken from None
    if not isinstance(found, dict):
        raise Broken
    return found


def _no_number(_: str) -> float:
    raise Broken


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise Broken
    return number


_JSON: Final = json.JSONDecoder(parse_constant=_no_number, parse_float=_finite)


def b64(data: bytes) -> str:
    """Bytes inside a body: base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unb64(text: str) -> bytes:
    """The bytes again; Broken for any other spelling of them."""
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (ValueError, TypeError):
        raise Broken from None
    if b64(data) != text:
        raise Broken
    return data


def _key(text: str) -> bytes:
    """Every key and digest in a body is 32 bytes."""
    data = unb64(text)
    if len(data) != 32:
        raise Broken
    return data


def _count(number: Any, least: int = 0) -> int:
    if type(number) is not int or number < least:
        raise Broken
    return number


@dataclass(frozen=True)
class Head:
    """The last line of the log a person has seen: generation, size and the last leaf's hash."""

    generation: int = 1
    size: int = 0
    leaf: bytes = bytes(32)


@dataclass(frozen=True, repr=False)
class Bundle:
    """A person's own things: her card seeds, her agency's root, the last head of the log she saw."""

    seeds: tuple[tuple[int, bytes], ...]  # serial, seed; the newest last
    root: bytes
    root_version: int
    head: Head = field(default_factory=Head)

    @property
    def body(self) -> bytes:
        """As it is sealed."""
        return dump(
            {
                "seeds": [[serial, b64(seed)] for serial, seed in self.seeds],
                "root": [b64(self.root), self.root_version],
                "head": [self.head.generation, self.head.size, b64(self.head.leaf)],
            }
        )

    @classmethod
    def read(cls, body: bytes) -> "Bundle":
        """The bundle of this body."""
        found = load(body)
        try:
            root, version = found["root"]
            generation, size, leaf = found["head"]
            seeds = tuple((_count(serial, 1), _key(seed)) for serial, seed in found["seeds"])
            head = Head(_count(generation, 1), _count(size), _key(leaf))
            return cls(seeds, _key(root), _count(version, 1), head)
        except (KeyError, TypeError, ValueError):
            raise Broken from None


@dataclass(frozen=True, repr=False)
class Session:
    """What a session keeps of a person: her bundle and the key to write it again; no root key."""

    bundle: Bundle
    key: bytes
    card: bytes  # the digest of the card she works with

    @property
    def body(self) -> bytes:
        """As it is sealed."""
        return dump({"bundle": b64(self.bundle.body), "key": b64(self.key), "card": b64(self.card)})

    @classmethod
    def read(cls, body: bytes) -> "Session":
        """The session of this body."""
        found = load(body)
        try:
            bundle = Bundle.read(unb64(found["bundle"]))
            return cls(bundle, _key(found["key"]), _key(found["card"]))
        except (KeyError, TypeError):
            raise Broken from None


def bundle_key(root_key: bytes) -> bytes:
    """The key of a person's bundle, from her user root key."""
    return derive(root_key, "bundle")


def bundle_context(installation: UUID, user: UUID, generation: int, version: int) -> bytes:
    """What a bundle's envelope is bound to."""
    return context("bundle", installation, user, generation, version)


@dataclass(frozen=True, repr=False)
class Ring:
    """One person's keys of one owner, so that a list opens without asymmetric work."""

    revision: int
    digest: bytes  # of the roster the keys were checked against
    keys: Mapping[str, tuple[int, bytes]]  # drawer to epoch and secret
    seen: int = -1  # kept for older rings; what is newest is asked of the host
    name: str = ""

    @property
    def body(self) -> bytes:
        """As it is sealed."""
        keys = {drawer: [epoch, b64(secret)] for drawer, (epoch, secret) in self.keys.items()}
        return dump(
            {"roster": [self.revision, b64(self.digest)], "keys": keys, "seen": self.seen, "name": self.name}
        )

    @classmethod
    def read(cls, body: bytes) -> "Ring":
        """The ring of this body."""
        found = load(body)
        try:
            revision, page = found["roster"]
            keys = {drawer: (_count(epoch, 1), _key(key)) for drawer, (epoch, key) in found["keys"].items()}
            seen, name = _count(found["seen"], -1), str(found["name"])
            return cls(_count(revision), _key(page), keys, seen, name)
        except (AttributeError, KeyError, TypeError, ValueError):
            raise Broken from None


_NAME: Final = b',"name":'  # no name can spell this: quotation marks in it stand behind a backslash


def name_in(body: bytes) -> str:
    """Only the name in a ring's body, where it stands last: a list of many needs no keys."""
    try:
        text = body[body.rindex(_NAME) + len(_NAME) : -1].decode()
        name, end = _JSON.raw_decode(text)
    except ValueError:
        raise Broken from None
    if end != len(text):
        raise Broken
    return str(name)


def ring_key(seed: bytes) -> BoxKey:
    """The key of all rings of one card."""
    return BoxKey.of(derive(seed, "ring"))


def ring_context(installation: UUID, user: UUID, card: bytes, owner: Owner, revision: int) -> bytes:
    """What a ring's envelope is bound to."""
    return ring_contexts(installation, user, card, owner.kind)(owner.id, revision)


def ring_contexts(installation: UUID, user: UUID, card: bytes, kind: str) -> Callable[[UUID, int], bytes]:
    """What the rings of one card are bound to: the beginning is the same for each owner of this kind."""
    begin = context("ring", installation, user, card, kind)
    return lambda owner, revision: begin + lp(owner, revision)


def session_id(cookie: bytes) -> bytes:
    """How a session is found: the cookie itself is kept nowhere."""
    return digest("session/id", cookie)


def session_key(cookie: bytes, boot_key: bytes) -> BoxKey:
    """The key of a session: half in the browser, half in the memory of this start of the server."""
    if len(cookie) != 32 or len(boot_key) != 32:
        raise Broken
    return BoxKey.of(derive(cookie + boot_key, "session/key"))


def session_context(installation: UUID, user: UUID, session: bytes, created: int, end: int) -> bytes:
    """What a session's envelope is bound to: its end cannot be moved."""
    return context("session", installation, user, session, created, end)
