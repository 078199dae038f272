"""Minutes of one case, and the extract for one agency: read with one's own keys each time, kept nowhere."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from klang.access.requests import Request
from klang.meetings import reads, rules
from klang.meetings.showing import on_paper
from klang.meetings.team import agencies_of
from klang.meetings.views.finding import item_or_404, names_of


def minutes(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """The minutes of one case, as far as one's own keys open them."""
    item = item_or_404(request, case_id, item_id)
    found, names = reads.minutes(request.actor, item), names_of(request)
    offices = [(one, names.office(one)) for one in agencies_of(item.case, request.actor.today)]
    shown = {
        **on_paper(found, names),
        "case": item.case,
        "item": item,
        "offices": offices,
        "may_add": rules.may_add_statement(request.actor, item),
    }
    return render(request, "meetings/minutes.html", shown)


def extract(request: Request, case_id: UUID, item_id: UUID, agency_id: UUID) -> HttpResponse:
    """What the seats of one agency may read of the minutes; nothing once they have no seat."""
    item = item_or_404(request, case_id, item_id)
    if agency_id not in agencies_of(item.case, request.actor.today):
        raise Http404
    found, names = reads.extract(request.actor, item, agency=agency_id), names_of(request)
    office = {"office": names.office(agency_id), "case": item.case, "item": item}
    return render(request, "meetings/minutes.html", {**on_paper(found, names), **office})
