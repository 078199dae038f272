"""The meetings one works at: the list, calling one, its agenda, closing it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.casework.models import Case
from klang.meetings import actions, forms, reads, rules
from klang.meetings.views.finding import meeting_or_404, names_of
from klang.people.here import own_agency
from klang.web.pages import page


def meetings(request: Request) -> HttpResponse:
    """The meetings one works at, and whom of one's own cases each is about."""
    found = reads.meetings_of(request.actor, own_agency(request.actor))
    offices = names_of(request).offices
    listed = [(one, offices.get(one.meeting.agency_id, "–")) for one in found]
    return render(request, "meetings/list.html", {"listed": listed, "day": request.actor.today})


def call(request: Request) -> HttpResponse:
    """Call a meeting for a day, with some of one's own cases on its agenda."""
    agency = own_agency(request.actor)
    known = reads.cases_for_agenda(request.actor, agency)
    form = forms.CallMeeting(request.POST or None, cases=known, today=request.actor.today)
    if form.is_valid():
        chosen = Case.objects.of(request.actor).filter(pk__in=form.cleaned_data["cases"])
        called = actions.call_meeting(
            request.actor, agency, on=form.cleaned_data["on"], cases=list(chosen.order_by("pk"))
        )
        return redirect("meetings:agenda", called.pk)
    return page(request, "meetings/call.html", {"form": form})


def agenda(request: Request, meeting_id: UUID) -> HttpResponse:
    """Whom the meeting is about, one person after the other, as far as one sits in their teams."""
    meeting = meeting_or_404(request, meeting_id)
    shown = {
        "meeting": meeting,
        "items": reads.agenda(request.actor, meeting),
        "office": names_of(request).office(meeting.agency_id),
        "may_close": rules.may_close_meeting(request.actor, meeting),
        "may_lay": rules.may_put_on_agenda(request.actor, meeting),
    }
    return render(request, "meetings/agenda.html", shown)


def close(request: Request, meeting_id: UUID) -> HttpResponse:
    """Close the meeting; a page of its own, because it cannot be undone."""
    meeting = meeting_or_404(request, meeting_id)
    first_may(request.actor, rules.may_close_meeting, meeting, "meetings.closed")
    form = forms.Close(request.POST or None)
    if form.is_valid():
        actions.close_meeting(request.actor, meeting)
        return redirect("meetings:agenda", meeting.pk)
    return page(request, "meetings/close.html", {"meeting": meeting, "form": form})
