"""Roots: who may vouch for the cards of an agency, and how many of them it takes (wire format 4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from uuid import UUID

from klang.vault.cards import Card, CardKeys, Signatures, check
from klang.vault.encoding import ID, ZEROS, B, Broken, D, Group, Many, T, U, canonical, lp, parse, sha


@dataclass(frozen=True)
class Root:
    """One version of an agency's statement of its officers."""

    installation: UUID
    agency: UUID
    version: int
    threshold: int
    officers: Mapping[UUID, bytes]  # principal to Ed25519 key
    previous: bytes = ZEROS
    others: Mapping[UUID, bytes] | None = None  # agencies it recognises, by the digest of their version 1

    def __post_init__(self) -> None:
        digests = (self.previous, *self.officers.values(), *(self.others or {}).values())
        if any(one is None or len(one) != 32 for one in digests):
            raise Broken

    @cached_property
    def written(self) -> bytes:
        """The root as it is signed and kept."""
        officers = [(principal, key) for principal, key in self.officers.items()]
        others = [(agency, first) for agency, first in (self.others or {}).items()]
        head = (self.installation, self.agency, self.version, self.threshold)
        return lp("klang/v1/root", *head, officers, self.previous, others)

    @cached_property
    def digest(self) -> bytes:
        """The digest that is pinned by the host and in every bundle."""
        return sha(self.written)

    @classmethod
    def read(cls, data: bytes) -> "Root":
        """The root of these bytes."""
        shape = (T, ID, ID, U, U, Many(Group((ID, B))), D, Many(Group((ID, D))))
        _, installation, agency, version, threshold, *rest = parse(data, *shape)
        officers, previous, others = rest
        head = (installation, agency, version, threshold)
        return canonical(data, lambda: cls(*head, dict(officers), previous, dict(others)))

    def sign(self, keys: CardKeys) -> bytes:
        """One officer's signature under this version."""
        return keys.sign("root", self.digest)


def signed_by_enough(
    officers: Mapping[UUID, bytes], threshold: int, signatures: Signatures, label: str, *values: object
) -> bool:
    """Whether enough different officers signed exactly this."""
    valid = set()
    for principal, signature in signatures:
        if principal in officers:
            try:
                check(officers[principal], signature, label, *values)
            except Broken:
                continue
            valid.add(officers[principal])  # a key counts once, whatever names it stands under
    return len(valid) >= max(threshold, 1)


@dataclass(frozen=True)
class RootChain:
    """All versions of one agency's root, each vouched for by the one before, the first by the host's pin."""

    versions: tuple[Root, ...]

    @classmethod
    def check(cls, pages: Sequence[tuple[Root, Signatures]], pinned: bytes) -> "RootChain":
        """The chain, if it begins with the pinned first version and no step is missing."""
        if not pages or pages[0][0].digest != pinned:
            raise Broken
        first, signatures = pages[0]
        if first.version != 1 or first.previous != ZEROS:
            raise Broken
        cls._signed(first, len(first.officers), first, signatures)
        for (before, _), (page, signed) in pairwise(pages):
            cls._follows(before, page)
            cls._signed(before, before.threshold, page, signed)
        return cls(tuple(page for page, _ in pages))

    @staticmethod
    def _follows(before: Root, page: Root) -> None:
        same = (page.installation, page.agency) == (before.installation, before.agency)
        if not same or page.version != before.version + 1 or page.previous != before.digest:
            raise Broken

    @staticmethod
    def _signed(by: Root, threshold: int, page: Root, signatures: Signatures) -> None:
        if not 1 <= page.threshold <= len(page.officers):
            raise Broken
        if not signed_by_enough(by.officers, threshold, signatures, "root", page.digest):
            raise Broken

    @property
    def first(self) -> Root:
        """Version 1, the pinned one."""
        return self.versions[0]

    @property
    def newest(self) -> Root:
        """The version that counts today."""
        return self.versions[-1]

    def recognises(self, other: "RootChain") -> bool:
        """Whether this agency's newest root lists the other by its first root; one step, no further."""
        listed = (self.newest.others or {}).get(other.first.agency)
        return listed == other.first.digest

    def certifies(self, card: Card, certificates: Sequence[tuple[int, UUID, bytes]]) -> bool:
        """Whether enough officers of one version, who still stand in the newest, vouch for this card.

        Certificates are (root version, officer, signature).
        """
        if (card.installation, card.agency) != (self.first.installation, self.first.agency):
            return False
        return any(self._certified_in(root, card, certificates) for root in self.versions)

    def check_certificate(self, card: Card, version: int, officer: UUID, signature: bytes) -> None:
        """Broken unless this officer of this version vouched for this card."""
        found = (root.officers for root in self.versions if root.version == version)
        keys = [officers[officer] for officers in found if officer in officers]
        if not keys or card.agency != self.first.agency:
            raise Broken
        check(keys[0], signature, "card", card.digest, version)

    def _certified_in(self, root: Root, card: Card, certificates: Sequence[tuple[int, UUID, bytes]]) -> bool:
        still = {
            principal: key
            for principal, key in root.officers.items()
            if self.newest.officers.get(principal) == key
        }
        signatures = [
            (officer, signature) for version, officer, signature in certificates if version == root.version
        ]
        return signed_by_enough(still, root.threshold, signatures, "card", card.digest, root.version)


def certify(keys: CardKeys, card: Card, root_version: int) -> bytes:
    """One officer's signature that this card is whose it says."""
    return keys.sign("card", card.digest, root_version)
