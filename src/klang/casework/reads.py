"""What people look at of a file itself: its journey, its notes, its team, and who looked."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.audit.heads import lines_of
from klang.audit.leaves import Leaf
from klang.audit.models import Trace, TraceOwner
from klang.casework import rules
from klang.casework.calendar import bases_of
from klang.casework.models import BasisWords, Case, Next, NextWords, Note, NoteWords, Part, Step, StepWords
from klang.vault.records.holding import holding
from klang.vault.records.sealing import Record
from klang.vault.records.turning import seat_lines


@use_case("casework.journey_read", may=rules.may_read)
def journey_of_case(by: Actor, case: Case) -> list[Record[StepWords]]:
    """Read the steps of the journey and what she thought of each, oldest first."""
    return Step.objects.whole(by, case)


@use_case("casework.notes_read", may=rules.may_read)
def notes_of_case(by: Actor, case: Case) -> list[Record[NoteWords]]:
    """Read the short notes, newest first."""
    return Note.objects.whole(by, case, order="-pk")


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
def team_of_case(by: Actor, case: Case) -> list[Member]:
    """Read who is in the team and what each of them can open."""
    parts = {part.row: part.words for part in Part.objects.whole(by, case)}
    accounts, bases = {seat.id: seat.account for seat in case.seats.all()}, bases_of(by, case)
    members = []
    for line in seat_lines(by, case):
        part = parts.get(line.seat)
        until = datetime.fromtimestamp(line.until / 1000, UTC) if line.until else None
        members.append(
            Member(
                line.seat,
                accounts[line.seat],
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

    account: UUID
    at: datetime
    deed: str
    read: tuple[str, ...]
    wrote: tuple[str, ...]


@use_case("casework.looks_read", may=rules.may_read)
def looks_of_case(by: Actor, case: Case, *, limit: int = 200) -> list[Look]:
    """Read who looked at this file and who wrote in it, newest first."""
    holding(by, case)  # checks the signatures of every trace not yet checked
    seqs = TraceOwner.objects.filter(owner_id=case.pk).order_by("-seq").values_list("seq", flat=True)
    traces = Trace.objects.filter(seq__in=list(seqs[:limit])).select_related("manifest").order_by("-seq")
    return [_look(trace, case) for trace in traces]


def _look(trace: Trace, case: Case) -> Look:
    leaf = Leaf.read(bytes(trace.page))
    lines = [line for line in lines_of(trace, leaf) if line.owner.id == case.pk]
    read = tuple(dict.fromkeys(line.drawer for line in lines if line.what == "opened"))
    wrote = tuple(dict.fromkeys(line.drawer for line in lines if line.what == "wrote"))
    return Look(leaf.actor, datetime.fromtimestamp(leaf.at / 1000, UTC), leaf.deed, read, wrote)
