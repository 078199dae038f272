"""One case on the table: the survivor's message on top, views, who is there, and what is resolved."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.meetings import actions, forms, reads, rules
from klang.meetings.models import AgendaItem
from klang.meetings.resolution import Resolve
from klang.meetings.showing import on_paper, room, views_of
from klang.meetings.views.finding import done, item_or_404, names_of, places
from klang.people.reads import Directory
from klang.web.pages import page


def table(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """One case open on the table; whoever writes the plan makes resolutions here."""
    item = item_or_404(request, case_id, item_id)
    seen, names = reads.table(request.actor, item), names_of(request)
    form = _resolving(request, item, seen, names)
    if form and form.is_valid() and done(form, lambda: actions.resolve(request.actor, item, **form.deed())):
        return redirect("meetings:table", case_id, item_id)
    return page(request, "meetings/table.html", _shown(request, item, seen, names) | {"form": form})


def _resolving(request: Request, item: AgendaItem, seen: reads.Table, names: Directory) -> Resolve | None:
    """The place to write a resolution, where one may be written; what was sent too late stays in it."""
    if request.method == "POST":
        first_may(request.actor, rules.may_resolve, item, "meetings.resolved")
    elif not rules.may_resolve(request.actor, item) or _is_closed(seen):
        return None
    where = places(request, item.case, names).writable
    about: dict[str, Any] = {"opens": seen.opens, "names": names, "today": request.actor.today}
    return Resolve(request.POST or None, parts=where, **about)


def _is_closed(seen: reads.Table) -> bool:
    return bool(seen.minutes.item and seen.minutes.item.words.closed_on)


def _shown(request: Request, item: AgendaItem, seen: reads.Table, names: Directory) -> dict[str, Any]:
    by = request.actor
    agenda = reads.agenda(by, item.meeting)
    after = [one.item for one in agenda].index(item.row) + 1
    return {
        **on_paper(seen.minutes, names),
        "case": item.case,
        "item": item,
        "needs": seen.needs,
        "views": views_of(seen, names),
        "room": room(seen, names),
        "agenda": agenda,
        "next": agenda[after] if after < len(agenda) else None,
        "closed": _is_closed(seen) or item.meeting.closed_on is not None,
        "may_write": rules.may_resolve(by, item) and not _is_closed(seen),
        "may_give": rules.may_give_line(by, item),
    }


def attendance(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """Who was in the room for this person, who sent apologies, who did not join."""
    item = item_or_404(request, case_id, item_id)
    first_may(request.actor, rules.may_resolve, item, "meetings.attendance_noted")
    seen, names = reads.table(request.actor, item), names_of(request)
    form = forms.Attendance(request.POST or None, people=room(seen, names), kept=seen.minutes.item)
    if form.is_valid() and done(form, lambda: actions.note_attendance(request.actor, item, **form.deed())):
        return redirect("meetings:table", case_id, item_id)
    return page(request, "meetings/attendance.html", {"case": item.case, "item": item, "form": form})


def close(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """Close the item of one person; a page of its own, because it cannot be undone."""
    item = item_or_404(request, case_id, item_id)
    first_may(request.actor, rules.may_resolve, item, "meetings.item_closed")
    form = forms.CloseItem(request.POST or None)
    if form.is_valid() and done(form, lambda: actions.close_item(request.actor, item)):
        return redirect("meetings:minutes", case_id, item_id)
    return page(request, "meetings/close_item.html", {"case": item.case, "item": item, "form": form})
