"""Names of a great caseload, kept in memory while somebody searches: folded names and ids, and never on disk.

The one thing that outlives a request. It goes when the session is locked or ends, a minute after the last
search, and as soon as one of the rings it was made from is another, or a seat has come or ended.
"""

import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from django.db import Error, connections
from django.db.models import Count, Max

from klang.access.actor import Actor
from klang.casework.models import Ring, Seat
from klang.casework.models.file import by_seat
from klang.desk.rows import names_to_find_by
from klang.lang.folding import fold, fold_all
from klang.lang.searching import best, loosen_all
from klang.people.models import Session
from klang.vault.box import Owner
from klang.vault.records.asking import values_written_once

WORTH_KEEPING: Final = 20  # so many names are opened anew each time before that is felt
MOST_NAMES: Final = 100_000  # in one process: about 64 MB
FORGET_AFTER: Final = 60.0  # seconds since the last search
LOOK_EVERY: Final = 2.0  # seconds between two looks whether a session was locked

Version = tuple[int, int, int]


@dataclass(frozen=True, repr=False)
class Index:
    """The folded names of one caseload, and whose each is: a person may have several."""

    version: Version
    cases: Sequence[UUID]
    names: Sequence[str]
    loose: Sequence[str]

    def hits(self, sought: str, limit: int) -> list[UUID]:
        """The cases whose names answer best to what is sought."""
        found = best(fold(sought), self.names, len(self.names), self.loose)
        return list(dict.fromkeys(self.cases[at] for at in found))[:limit]


@dataclass(repr=False)
class _Kept:
    index: Index
    used: float = field(default_factory=time.monotonic)


_kept: dict[bytes, _Kept] = {}
_lock = threading.Lock()


def index_for(by: Actor, office: Owner, session: bytes = b"") -> Index:
    """The index of this person's names: the one kept for this session, or made from the rings as they are."""
    version = _version(by)
    with _lock:
        kept = _kept.get(session)
        if kept is not None and kept.index.version == version:
            kept.used = time.monotonic()
            return kept.index
    index = _made(by, office, version)
    if session and len(index.cases) > WORTH_KEEPING:
        _keep(session, index)
    return index


def _version(by: Actor) -> Version:
    """How many rings and seats there are, and which ring came last: it is a new row each time it is written."""
    [rings] = values_written_once(_rings_of, Ring, by.account_id) or [(0, 0)]
    [seats] = values_written_once(_seats_of, Seat, *by_seat(by)) or [(0,)]
    return *rings, *seats


def _rings_of(rings: Any, account: UUID) -> Any:
    counted = rings.objects.filter(user=account).values("user").annotate(all=Count("pk"), last=Max("pk"))
    return counted.values_list("all", "last")


def _seats_of(seats: Any, midnight: int, account: UUID) -> Any:
    counted = seats.objects.still(midnight).filter(account=account).values("account")
    return counted.annotate(all=Count("pk")).values_list("all")


def _made(by: Actor, office: Owner, version: Version) -> Index:
    known = names_to_find_by(by, office)
    cases = [case for case, names in known.items() for _ in names]
    names = fold_all([name for names in known.values() for name in names])
    return Index(version, cases, names, loosen_all(names))


def _keep(session: bytes, index: Index) -> None:
    with _lock:
        begin = not _kept
        _kept[session] = _Kept(index)
        while len(_kept) > 1 and sum(len(one.index.cases) for one in _kept.values()) > MOST_NAMES:
            del _kept[min(_kept, key=lambda one: _kept[one].used)]
    if begin:
        threading.Thread(target=_look_after, daemon=True).start()


def _look_after() -> None:
    """Until nothing is kept any more, forget what nobody needs; everything, where that cannot be known."""
    try:
        while forget():
            connections["volatile"].close()
            time.sleep(LOOK_EVERY)
    except Error:  # also a connection that is gone
        with _lock:
            _kept.clear()
    finally:
        connections["volatile"].close()


def forget() -> bool:
    """Drop what was not used for a minute, and what belongs to a locked or ended session; whether any is left."""
    with _lock:
        sessions = list(_kept)
    open_now = Session.objects.filter(id__in=sessions).exclude(envelope=None).values_list("id", flat=True)
    alive, latest = {bytes(one) for one in open_now}, time.monotonic() - FORGET_AFTER
    with _lock:
        for session in sessions:
            if session in _kept and (session not in alive or _kept[session].used < latest):
                del _kept[session]
        return bool(_kept)
