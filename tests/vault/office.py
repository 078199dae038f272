"""Invented people with real keys, and a case that can be turned page by page without a database."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from uuid import UUID

from klang.vault.box import DrawerKey, Owner
from klang.vault.cards import Card, CardKeys, Signatures
from klang.vault.encoding import ZEROS, sha
from klang.vault.grants import Giver, Grant, give
from klang.vault.registers import Reason, Right
from klang.vault.roots import Root, RootChain, certify
from klang.vault.rosters import DrawerLine, Roster, SeatLine, case_id, taken_drawers

INSTALLATION = UUID("11111111-1111-4111-8111-111111111111")
HOUSE = UUID("44444444-4444-4444-8444-444444444444")
LABOUR = UUID("55555555-5555-4555-8555-555555555555")
FOUNDING = b"\x31" * 32
DRAWERS = ("plan", "legal", "health")


def id_of(name: str) -> UUID:
    """An id that is always the same for the same name."""
    return UUID(bytes=sha(name.encode())[:16], version=4)


def basis(name: str) -> bytes:
    """The digest of an invented basis."""
    return sha(b"basis " + name.encode())


@lru_cache(maxsize=64)
def person(name: str, *, agency: UUID = HOUSE, kind: str = "person", purpose: str = "") -> Giver:
    """A card and its private half; the same for the same name."""
    keys = CardKeys(sha(f"{name} {agency} {kind} {purpose}".encode()))
    whose = (INSTALLATION, agency, id_of(name), kind, purpose, 1)
    return Giver(Card(*whose, keys.xwing, keys.ed25519, sha(b"name of " + name.encode())), keys)


OFFICERS = tuple(person(name) for name in ("puy", "som", "kaew"))
LENA, MALI, NOK = person("lena"), person("mali"), person("nok", agency=LABOUR)


def root_of(
    officers: Sequence[Giver] = OFFICERS,
    *,
    agency: UUID = HOUSE,
    threshold: int = 2,
    others: dict[UUID, bytes] | None = None,
) -> Root:
    """A first root of these officers."""
    keys = {officer.card.principal: officer.keys.ed25519 for officer in officers}
    return Root(INSTALLATION, agency, 1, threshold, keys, others=others)


def signed(page: Root | Roster, *signers: Giver) -> Signatures:
    """Signatures of these people under this page."""
    return [(signer.card.principal, page.sign(signer.keys)) for signer in signers]


def chain_of(root: Root, *officers: Giver) -> RootChain:
    """The chain of one root, signed by all it names."""
    return RootChain.check([(root, signed(root, *(officers or OFFICERS)))], root.digest)


def vouched(card: Card, *officers: Giver, version: int = 1) -> list[tuple[int, UUID, bytes]]:
    """Certificates by these officers."""
    return [(version, one.card.principal, certify(one.keys, card, version)) for one in officers]


def seat(
    who: Giver,
    drawers: Sequence[str] = DRAWERS,
    right: Right = Right.WRITE,
    *,
    on: str = "",
    until: int | None = None,
) -> SeatLine:
    """One line: this person's seat, on a basis of its own."""
    name = str(who.card.principal)
    return SeatLine(id_of(f"seat {name}"), who.card.digest, right, tuple(drawers), basis(on or name), until)


@dataclass
class File:
    """One case: its pages, its keys, and every grant ever made, as a thief with old backups has them."""

    pages: list[Roster]
    keys: dict[str, DrawerKey]
    grants: list[Grant] = field(default_factory=list)

    @property
    def page(self) -> Roster:
        """The newest page."""
        return self.pages[-1]

    @property
    def owner(self) -> Owner:
        """The case."""
        return self.page.owner

    def next_page(self, seats: Sequence[SeatLine], reason: Reason, signer: Giver) -> Roster:
        """A lawful next page, and the new keys it needs."""
        page = replace(
            self.page,
            revision=self.page.revision + 1,
            previous=self.page.digest,
            founding=b"",
            seats=tuple(seats),
            reason=reason,
            signer=signer.card.digest,
        )
        return self.turned(page, taken_drawers(self.page, page))

    def turned(self, page: Roster, drawers: Sequence[str] | frozenset[str]) -> Roster:
        """The page with another key for these drawers."""
        lines = []
        for line in page.drawers:
            if line.drawer in drawers:
                key = DrawerKey.new(INSTALLATION, self.owner, line.drawer, line.epoch + 1)
                self.keys[line.drawer] = key
                line = replace(line, epoch=key.epoch, kid=key.kid)
            lines.append(line)
        return replace(page, drawers=tuple(lines))

    def grant(self, giver: Giver, grantee: Giver, line: SeatLine) -> Grant:
        """All keys of this line, given and kept."""
        keys = [self.keys[drawer] for drawer in line.drawers]
        self.grants.append(give(giver, grantee.card, line, keys))
        return self.grants[-1]


def found(founder: Giver = LENA, drawers: Sequence[str] = DRAWERS) -> File:
    """A new case with one page."""
    owner = Owner("case", case_id(INSTALLATION, founder.card.digest, FOUNDING))
    keys = {name: DrawerKey.new(INSTALLATION, owner, name) for name in drawers}
    lines = tuple(DrawerLine(name, 1, key.kid) for name, key in keys.items())
    line = seat(founder, drawers, Right.MANAGE)
    head = (INSTALLATION, owner, 1, ZEROS, FOUNDING, HOUSE)
    page = Roster(*head, lines, (line,), Reason.FOUND, founder.card.digest)
    return File([page], keys)
