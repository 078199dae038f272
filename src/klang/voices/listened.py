"""A recording while somebody hears it: opened once, with one line in the log, however many parts a browser asks for.

What was opened stays in memory for as long as one hearing takes, for one session and nobody else (ADR 34).
"""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from klang.access.actor import Actor
from klang.voices import reads, rules
from klang.voices.models import Team
from klang.voices.terms import LONGEST_SOUND

HEARING: Final = timedelta(seconds=2 * LONGEST_SOUND)  # heard twice, or with a rest
MOST: Final = 8  # at once in one process: about 5 MB


@dataclass(frozen=True, repr=False)
class _Open:
    sound: bytes
    until: datetime


_open: dict[tuple[bytes, UUID], _Open] = {}
_lock = threading.Lock()


def recording_for(by: Actor, team: Team, *, item: UUID, session: bytes) -> bytes:
    """The recording as it was opened when this hearing began, or opened now."""
    forget(by.at)
    with _lock:
        held = _open.get((session, item))
    if held and rules.may_hear(by, team) and team.tray.filter(pk=item).exists():
        return held.sound
    sound = reads.recording(by, team, item=item)
    if sound:
        _hold((session, item), _Open(sound, by.at + HEARING))
    return sound


def _hold(key: tuple[bytes, UUID], opened: _Open) -> None:
    with _lock:
        _open.pop(key, None)
        _open[key] = opened
        while len(_open) > MOST:
            del _open[next(iter(_open))]
    later = threading.Timer(HEARING.total_seconds(), forget, [opened.until])
    later.daemon = True
    later.start()


def forget(at: datetime) -> None:
    """Drop what was opened for hearings that are over by now."""
    with _lock:
        for key in [key for key, one in _open.items() if one.until <= at]:
            del _open[key]
