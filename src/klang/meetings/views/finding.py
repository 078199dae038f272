"""What every page of a meeting looks for first: the meeting, the case, its item, the names beside ids."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404

from klang.access.requests import Request
from klang.access.use_cases import or_404, remember_refusal
from klang.casework.models import Case
from klang.casework.readers import Part, names_by_drawer, parts, writable
from klang.casework.reads import team_of_case
from klang.meetings.models import AgendaItem, Meeting
from klang.meetings.terms import MEETING_DRAWERS
from klang.meetings.troubles import ItemClosed
from klang.people.here import directory_agency, own_agency
from klang.people.reads import Directory, directory
from klang.web.forms import PageForm


def names_of(request: Request) -> Directory:
    """What colleagues and offices are called."""
    return directory(request.actor, directory_agency())


def meeting_or_404(request: Request, meeting_id: UUID) -> Meeting:
    """The meeting, if it is there for this person; asking for another leaves a trace."""
    found = Meeting.objects.of(request.actor).select_related("agency").filter(pk=meeting_id).first()
    if found is None:
        remember_refusal(request.actor, "access.looked_for", own_agency(request.actor).owner)
        raise Http404
    return found


def item_or_404(request: Request, case_id: UUID, item_id: UUID) -> AgendaItem:
    """One case at one meeting, if the case is there for this person."""
    case = or_404(request.actor, Case, case_id)
    found = AgendaItem.laid().filter(case=case, row=item_id).order_by("version").first()
    if found is None:
        raise Http404
    return found


@dataclass(frozen=True, repr=False)
class Places:
    """Where words of a meeting can lie, each part with the names of those who can read it."""

    every: list[Part]
    writable: list[Part]


def places(request: Request, case: Case, names: Directory) -> Places:
    """The parts words of a meeting can lie in, and those of them this person writes in."""
    readers = names_by_drawer(team_of_case(request.actor, case), names)
    may = set(writable(request.actor, case))
    own = [drawer for drawer in MEETING_DRAWERS if drawer in may]
    return Places(parts(MEETING_DRAWERS, readers), parts(own, readers))


def done(form: PageForm, deed: Callable[[], Any]) -> bool:
    """Whether it could be done; an item closed meanwhile says so on the page, and what was written stays."""
    try:
        deed()
    except ItemClosed as closed:
        form.add_error(None, str(closed))
    return not form.errors
