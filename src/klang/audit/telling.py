"""What the log tells of one owner, line by line: each signed, and none of those the host knows of missing."""

from collections.abc import Iterator
from typing import Final

from klang.audit import journal
from klang.audit.heads import checked
from klang.audit.leaves import Leaf
from klang.audit.models import Trace, TraceOwner
from klang.vault.box import Owner
from klang.vault.keyring import CardBook
from klang.vault.ledger import Line
from klang.vault.records.holding import Altered

_AT_ONCE: Final = 200

Telling = tuple[Leaf, tuple[Line, ...]]  # one signed line, and what of this owner it says was touched


def told_of(owner: Owner, book: CardBook, *, before: int | None = None) -> Iterator[Telling]:
    """The lines that tell of this owner, newest first, from before this one; Altered where one is missing."""
    known = journal.remembered(owner.id).lines
    named = TraceOwner.objects.filter(owner_id=owner.id).order_by("-seq")
    seqs = list(named.values_list("seq", flat=True))
    if len(seqs) < known:
        raise Altered
    wanted = [seq for seq in seqs if before is None or seq < before]
    for start in range(0, len(wanted), _AT_ONCE):
        yield from _lot(owner, book, wanted[start : start + _AT_ONCE])


def _lot(owner: Owner, book: CardBook, seqs: list[int]) -> Iterator[Telling]:
    traces = Trace.objects.filter(seq__in=seqs).select_related("manifest").in_bulk()
    for seq in seqs:
        if seq not in traces:
            raise Altered
        leaf, lines = checked(traces[seq], book)
        yield leaf, tuple(line for line in lines if line.owner == owner)
