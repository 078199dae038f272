"""The host's own memory of the log: the last checkpoint, kept where the database cannot reach it."""

from datetime import datetime

from klang.audit.checkpoints import check_kept, checkpoint
from klang.audit.leaves import Leaf
from klang.audit.log import end_of_log
from klang.audit.models import Checkpoint, Trace
from klang.people.host import Host
from klang.vault.records.holding import millis

NOTE = "note"
EVERY = 100  # lines after which the log is noted again
HOUR = 60 * 60 * 1000


def kept_note(host: Host) -> str:
    """What was noted last; nothing before the first time."""
    return host.read(NOTE).decode() if host.has(NOTE) else ""


def note_log(host: Host) -> str:
    """Sign how far the log goes and keep the note; Altered if the log no longer begins as noted before."""
    with host.alone():
        kept = kept_note(host)
        fresh = checkpoint(host.server(), kept)
        if fresh != kept:
            host.write(NOTE, fresh.encode())
    return fresh


def note_when_due(host: Host, at: datetime) -> None:
    """Note the log again when it has grown by a hundred lines, or when an hour has passed since the last one noted."""
    noted = Checkpoint.objects.order_by("-size").values_list("size", flat=True).first() or 0
    grown = end_of_log().seq - noted
    if grown >= EVERY or (grown > 0 and _an_hour_ago(noted, at)):
        note_log(host)


def _an_hour_ago(noted: int, at: datetime) -> bool:
    line = Trace.objects.filter(seq=noted - 1).first()
    return line is not None and millis(at) - Leaf.read(bytes(line.page)).at >= HOUR


def check_log(host: Host) -> None:
    """The log must still begin as the host noted it; Altered if somebody rewrote it."""
    check_kept(host.server(), kept_note(host))
    end_of_log()
