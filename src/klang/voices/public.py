"""What everybody may read without signing in: only what was released, and only as it was released."""

from klang.audit.log import LogWitness
from klang.people.here import directory_agency
from klang.vault.keyring import Keyring
from klang.vault.records.holding import Altered
from klang.voices.models import Release, Slip, Team, newest_releases
from klang.voices.terms import RELEASE


def released(server: Keyring) -> list[Release]:
    """Everything that was released and not taken down, the newest first; Altered if it is not as the log tells."""
    team = Team.of(directory_agency())
    if team is None:
        return []
    heads = LogWitness(server).heads(team.owner)
    known = {row: head for row, head in heads.items() if head.type == RELEASE}
    found = newest_releases(team)
    if set(found) != set(known) or not all(one.is_as(known[row]) for row, one in found.items()):
        raise Altered
    there = [one for one in found.values() if not one.down]
    return sorted(there, key=lambda one: (one.released_on, one.pk), reverse=True)


def answer_to(server: Keyring, mac: bytes) -> tuple[bool, Release | None]:
    """Whether there is such a slip, and what answers it, once something does."""
    slip = Slip.objects.filter(pk=mac).first()
    there = {one.row: one for one in released(server)} if slip and slip.release else {}
    return slip is not None, there.get(slip.release) if slip and slip.release else None
