"""What people look at of a file itself: its journey, its notes, its team, and who looked."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.audit.leaves import Leaf
from klang.audit.telling import told_of
from klang.casework import rules, team
from klang.casework.calendar import bases_of
from klang.casework.models import BasisWords, Case, Next, NextWords, Note, NoteWords, Part, Step, StepWords
from klang.casework.undoing import standing
from klang.people.book import whose
from klang.vault.ledger import Line
from klang.vault.records.holding import Altered, holding, keyring_of
from klang.vault.records.sealing import Record
from klang.vault.records.turning import seat_lines
from klang.vault.records.wording import plain
from klang.vault.registers import Drawer


@use_case("casework.journey_read", may=rules.may_read)
def journey_of_case(by: Actor, case: Case) -> list[Record[StepWords]]:
    """Read the steps of the journey and what she thought of each, oldest first.

    Altered if the file says of itself that help has ended, or has not, and the newest step says otherwise.
    """
    steps = Step.objects.whole(by, case)
    said = steps[-1].open["closed_month"] if steps else None
    if Drawer.PLAN in holding(by, case).drawers and said != plain(case.closed_month):
        raise Altered
    return steps


@use_case("casework.notes_read", may=rules.may_read)
def notes_of_case(by: Actor, case: Case, *, newest: int | None = None) -> list[Record[NoteWords]]:
    """Read the short notes, newest first; only so many, and the others stay sealed."""
    return standing(Note.objects.each(by, case, order="-pk"), newest)


@use_case("casework.next_read", may=rules.may_read)
def next_of_case(by: Actor, case: Case) -> Record[NextWords] | None:
    """Read the next appointment."""
    found = Next.objects.whole(by, case, order="-pk")
    return found[0] if found else None


@dataclass(frozen=True, repr=False)
class Member:
    """One person in the team: which drawers, which right, on which ground, until when."""

    seat: UUID
    account: UUID
    drawers: tuple[str, ...]
    manages: bool
    until: datetime | None
    basis: BasisWords | None
    part: str = ""
    waits: bool = False


@use_case("casework.team_read", may=rules.may_read)
def team_of_case(by: Actor, case: Case, *, with_bases: bool = False) -> list[Member]:
    """Read who is in the team and what each of them can open; where it is asked for, on which ground."""
    parts = {part.row: part.words for part in Part.objects.whole(by, case)}
    bases = bases_of(by, case) if with_bases else {}
    members = []
    for line in seat_lines(by, case):
        part = parts.get(line.seat)
        until = datetime.fromtimestamp(line.until / 1000, UTC) if line.until else None
        members.append(
            Member(
                line.seat,
                whose(by, line.card),
                line.drawers,
                str(line.right) == "manage",
                until,
                bases.get(line.basis),
                part.kind if part else "",
                bool(part and not part.accepted_on),
            )
        )
    return members


@dataclass(frozen=True)
class Look:
    """One time somebody looked or wrote: who, when, which deed, which drawers."""

    seq: int
    account: UUID
    at: datetime
    deed: str
    read: tuple[str, ...]
    wrote: tuple[str, ...]


@use_case("casework.looks_read", may=rules.may_read)
def looks_of_case(
    by: Actor,
    case: Case,
    *,
    before: int | None = None,
    limit: int | None = None,
    last_of: Collection[UUID] = (),
) -> list[Look]:
    """Read who looked at this file and who wrote in it, newest first; another office reads of its own parts.

    `last_of`: only the last time each of these people opened something, and no further back.
    """
    told = told_of(case.owner, keyring_of(by).book, before=before)
    looks = (_look(leaf, lines) for leaf, lines in told)
    if not team.leads(by, case):
        looks = (look for look in looks if _concerns(look, by, holding(by, case).drawers))
    return list(islice(_last_of(looks, set(last_of)) if last_of else looks, limit))


def _last_of(looks: Iterable[Look], people: set[UUID]) -> Iterator[Look]:
    for look in looks:
        if look.account in people and look.read:
            people.remove(look.account)
            yield look
        if not people:
            return


def _look(leaf: Leaf, lines: tuple[Line, ...]) -> Look:
    # Without a drawer it is the name alone that was seen, in a list.
    read = tuple(dict.fromkeys(line.drawer for line in lines if line.what == "opened" and line.drawer))
    wrote = tuple(dict.fromkeys(line.drawer for line in lines if line.what == "wrote"))
    at = datetime.fromtimestamp(leaf.at / 1000, UTC)
    return Look(leaf.position.seq, leaf.actor, at, leaf.deed, read, wrote)


def _concerns(look: Look, by: Actor, drawers: tuple[str, ...]) -> bool:
    return look.account == by.account_id or not {*look.read, *look.wrote}.isdisjoint(drawers)
