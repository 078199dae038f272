"""Other eyes: the reads of every room, with no more in hand than somebody else's lines of the roster give."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from django.db import transaction

from klang.access.actor import Actor
from klang.casework.models import Case
from klang.vault.records.holding import holding, ledger_of
from klang.vault.rosters import SeatLine


@contextmanager
def with_eyes_of(lines: Iterable[SeatLine], by: Actor, case: Case) -> Iterator[Actor]:
    """The same person, with only those of the own keys that these lines of the roster give somebody else.

    What is opened stands in the same trace. What reading keeps for the next time (the name in the own
    ring) is undone: it is the name by which somebody else knows her.
    """
    held, ledger, theirs = holding(by, case), ledger_of(by), tuple(lines)
    given = {drawer for line in theirs for drawer in line.drawers}
    keys = {drawer: held.keys[drawer] for drawer in held.drawers if drawer in given}
    narrowed = {**ledger.holdings, case.pk: replace(held, keys=keys, lines=theirs)}
    with transaction.atomic():
        yield replace(by, ledger=replace(ledger, holdings=narrowed))
        transaction.set_rollback(True)
