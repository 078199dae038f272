"""What the pages of voices look for before anything else."""

from uuid import UUID

from django.http import Http404

from klang.access.predicates import Predicate
from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.people.here import directory_agency
from klang.people.reads import Directory, directory
from klang.voices import reads, rules
from klang.voices.models import Team


def team() -> Team:
    """Those who hear; nothing is there before somebody does."""
    found = Team.of(directory_agency())
    if found is None:
        raise Http404
    return found


def team_for(request: Request, deed: str, may: Predicate = rules.may_hear) -> Team:
    """Those who hear, for one of them; anybody else reads why not before anything is asked."""
    found = team()
    first_may(request.actor, may, found, deed)
    return found


def names(request: Request) -> Directory:
    """What colleagues are called."""
    return directory(request.actor, directory_agency())


def called(request: Request) -> list[str]:
    """The same, to be noticed in a text: asked for only where one was sent."""
    colleagues = names(request).colleagues.values() if request.method == "POST" else ()
    return [one.name for one in colleagues]


def theme_of(request: Request, team: Team, theme: UUID) -> reads.OpenTheme:
    """One theme with all that became of it."""
    found = [one for one in reads.themes(request.actor, team) if one.record.row == theme]
    if not found:
        raise Http404
    return found[0]
