"""Which release answers a slip: inside the seal a voice knows its slip, and nothing outside leads from one to the other."""

from collections.abc import Collection
from uuid import UUID

from klang.access.actor import Actor
from klang.vault.records.holding import Altered
from klang.voices.models import Release, Slip, Team, Voice, newest_releases


def last_released(by: Actor, team: Team, theme: UUID) -> Release | None:
    """What was last released of this theme; Altered if the log does not know it."""
    found = next((one for one in newest_releases(team).values() if one.theme == theme), None)
    if found is not None and found.altered(by):
        raise Altered
    return found


def answer_added(by: Actor, team: Team, theme: UUID, voices: Collection[UUID]) -> None:
    """Voices that came to a theme of which everybody reads already are answered by what they read."""
    public = last_released(by, team, theme)
    if public is not None and not public.down:
        answer_slips(by, team, voices, public.row)


def answer_slips(by: Actor, team: Team, voices: Collection[UUID], release: UUID) -> None:
    """Whoever said one of these and has a slip reads this release by its code."""
    told = [one.words.slip for one in Voice.objects.each(by, team, only=voices)]
    macs = [bytes.fromhex(slip) for slip in told if slip]
    Slip.objects.filter(pk__in=macs).update(release=release)
