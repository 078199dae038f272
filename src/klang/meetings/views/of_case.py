"""The meetings of one case: what was resolved, laying it on an agenda, and why it is talked about."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.access.use_cases import first_may, or_404
from klang.casework.models import Case
from klang.meetings import actions, forms, reads, rules
from klang.meetings.models import Meeting
from klang.meetings.showing import resolutions
from klang.meetings.views.finding import done, item_or_404, names_of
from klang.people.here import own_agency
from klang.web.pages import page


def of_case(request: Request, case_id: UUID) -> HttpResponse:
    """At which meetings this case is talked about, and where each resolution stands."""
    case = or_404(request.actor, Case, case_id)
    shown = {
        "case": case,
        "met": reads.meetings_of_case(request.actor, case),
        "resolutions": resolutions(reads.decisions_of_case(request.actor, case), names_of(request)),
        "may_lay": rules.may_lay_item(request.actor, case),
    }
    return render(request, "meetings/of_case.html", shown)


def lay(request: Request, case_id: UUID) -> HttpResponse:
    """Lay this case on the agenda of a meeting that is not closed."""
    case = or_404(request.actor, Case, case_id)
    first_may(request.actor, rules.may_lay_item, case, "meetings.item_laid")
    there = {one.meeting.pk for one in reads.meetings_of_case(request.actor, case)}
    found = reads.meetings_of(request.actor, own_agency(request.actor))
    open_ones = [
        one.meeting for one in found if one.meeting.closed_on is None and one.meeting.pk not in there
    ]
    form = forms.LayItem(request.POST or None, meetings=open_ones)
    if form.is_valid():
        meeting = Meeting.objects.of(request.actor).get(pk=form.cleaned_data["meeting"])
        item = actions.lay_item(request.actor, case, meeting=meeting, words=form.words())
        return redirect("meetings:table", case.pk, item.row)
    return page(
        request, "meetings/why.html", {"case": case, "form": form, "new": True, "open_ones": open_ones}
    )


def why(request: Request, case_id: UUID, item_id: UUID) -> HttpResponse:
    """Why this case is talked about, what is to be agreed on, and whether the survivor agrees to it."""
    item = item_or_404(request, case_id, item_id)
    first_may(request.actor, rules.may_resolve, item, "meetings.item_laid")
    form = forms.Why(request.POST or None, initial=_before(request, item))
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        told: dict[str, Any] = {"meeting": item.meeting, "words": form.words(), "seen": seen}
        if done(form, lambda: actions.lay_item(request.actor, item.case, **told)):
            return redirect("meetings:table", case_id, item_id)
    return page(request, "meetings/why.html", {"case": item.case, "item": item, "form": form})


def _before(request: Request, item: Any) -> dict[str, Any]:
    kept = reads.minutes(request.actor, item).item
    if kept is None:
        return {}
    about = kept.words.about
    return {**vars(about), "agree_on": "\n".join(about.agree_on), "version": kept.version}
