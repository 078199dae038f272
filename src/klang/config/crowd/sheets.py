"""One case made whole in memory: by the same seal, roster and grant as by hand, without a table yet."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid4

from klang.access.actor import Actor
from klang.casework.models import Basis, BasisWords, Case, CaseRecord, Due, Grant, Seat
from klang.casework.team import Place
from klang.people.models import Agency
from klang.vault.box import DrawerKey, Edition
from klang.vault.box import Place as RecordPlace
from klang.vault.encoding import ZEROS, sha
from klang.vault.grants import Giver, give
from klang.vault.keyring import Keyring
from klang.vault.ledger import Line, hash_of
from klang.vault.records.founding import new_founding
from klang.vault.records.holding import keyring_of
from klang.vault.records.wording import body_of
from klang.vault.registers import CASE_DRAWERS, HPKE_XWING, Drawer, Reason
from klang.vault.rosters import DrawerLine, Roster, SeatLine, case_id


@dataclass(frozen=True, repr=False)
class Seated:
    """Somebody in the team: a line of the roster, and the name by which this seat knows her."""

    who: Actor
    line: SeatLine
    name: str


@dataclass(repr=False)
class Sheet:
    """A case that is being written: its first page, its records, its team."""

    lead: Actor
    case: Case
    founding: bytes
    keys: dict[str, DrawerKey]
    records: list[CaseRecord] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    team: list[Seated] = field(default_factory=list)
    dues: list[Due] = field(default_factory=list)

    @classmethod
    def begin(cls, lead: Actor, agency: Agency, opened: date, last: date) -> "Sheet":
        """A new case of this lead, with a key for each drawer."""
        keyring, founding = keyring_of(lead), new_founding()
        case = Case(
            id=case_id(keyring.installation, keyring.card.digest, founding),
            agency=agency,
            opened_month=opened.replace(day=1),
            last_on=last,
        )
        keys = {str(d): DrawerKey.new(keyring.installation, case.owner, d) for d in CASE_DRAWERS}
        return cls(lead, case, founding, keys)

    def write(
        self, kind: Any, words: Any, drawer: str, at: datetime, *, row: UUID | None = None, **opened: Any
    ) -> Any:
        """Seal one record into its drawer."""
        place, edition = RecordPlace(kind.TYPE, row or uuid4()), Edition(1, kind.SCHEMA)
        body = body_of(by=self.lead.account_id, at=at, opened=opened, words=words)
        sealed = self.keys[drawer].seal(body, place, edition)
        made = kind(case=self.case, drawer=str(drawer), epoch=1, row=place.row, schema=kind.SCHEMA, **opened)
        made.envelope, made.content = sealed.envelope, sealed.content
        self.records.append(made)
        touched = (kind.TYPE, place.row, 1, sealed.content, sha(sealed.envelope))
        self.lines.append(Line("wrote", self.case.owner, str(drawer), 1, *touched))
        return made

    def basis(self, words: BasisWords, at: datetime) -> bytes:
        """Write down why somebody may look."""
        made = self.write(Basis, words, Drawer.PLAN, at)
        return bytes(made.content)

    def seat(self, who: Actor, place: Place, basis: bytes, name: str, until: int | None = None) -> UUID:
        """Give somebody a seat; its id."""
        line = SeatLine(uuid4(), keyring_of(who).card.digest, place.right, place.drawers, basis, until)
        self.team.append(Seated(who, line, name))
        return line.seat

    def page(self) -> Roster:
        """The first page of the roster, with everyone in it."""
        keyring = keyring_of(self.lead)
        where = (keyring.installation, self.case.owner, 1, ZEROS, self.founding, keyring.card.agency)
        drawers = tuple(DrawerLine(drawer, 1, key.kid) for drawer, key in self.keys.items())
        seats = tuple(seated.line for seated in self.team)
        return Roster(*where, drawers, seats, Reason.FOUND, keyring.card.digest)

    def grants(self) -> list[Grant]:
        """The drawer keys of every seat, sealed to its card."""
        keyring = keyring_of(self.lead)
        giver = Giver(keyring.card, keyring.keys)
        return [self._grant(keyring, giver, seated) for seated in self.team]

    def _grant(self, keyring: Keyring, giver: Giver, seated: Seated) -> Grant:
        line = seated.line
        made = give(giver, keyring.book.certified(line.card), line, [self.keys[d] for d in line.drawers])
        row = Grant(case=self.case, seat=line.seat, grantee=line.card, giver=keyring.card.digest)
        row.suite, row.info, row.sealed, row.signature = HPKE_XWING, made.info, made.sealed, made.signature
        self.lines.append(Line("grant", self.case.owner, row=row.pk, hash=hash_of(made.info, made.sealed)))
        return row

    def seats(self) -> list[Seat]:
        """The plain index of the team."""
        return [self._seat(seated.line, seated.who.account_id) for seated in self.team]

    def _seat(self, line: SeatLine, account: UUID) -> Seat:
        row = Seat(id=line.seat, case=self.case, account=account, right=str(line.right), until=line.until)
        row.drawers, row.basis = line.drawers, line.basis
        return row
