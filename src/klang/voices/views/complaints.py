"""The pages of complaints: sent by anybody who works here, read by those who handle them."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klang.access.predicates import Refused
from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.people.here import directory_agency
from klang.people.reads import Colleague
from klang.voices import actions, forms, reads, rules
from klang.voices.models import Team
from klang.voices.terms import Wish
from klang.voices.views import finding
from klang.web.pages import page


def complain(request: Request) -> HttpResponse:
    """Send a complaint to those who handle it."""
    form = forms.Complain(request.POST or None, people=_colleagues(request))
    if form.is_valid():
        try:
            actions.complain(request.actor, directory_agency(), words=form.words())
            return render(request, "voices/complained.html")
        except (Refused, actions.TrayFull) as no:
            form.add_error(
                None, str(no) or _("Much waits to be heard just now. Tell it to somebody you trust.")
            )
    return page(request, "voices/complain.html", {"form": form})


def complaints(request: Request) -> HttpResponse:
    """The complaints in the hands of the teams one sits in."""
    teams = Team.handlers(directory_agency())
    mine = [one for one in teams if one.is_heard_by(request.actor.account_id)]
    if not teams:
        raise Http404
    if not mine:
        first_may(request.actor, rules.may_hear, teams[0], "voices.complaints_read")
    desks = [(team, reads.complaints(request.actor, team)) for team in mine]
    return render(request, "voices/complaints.html", {"desks": desks})


def complaint(request: Request, team: UUID, row: UUID) -> HttpResponse:
    """One complaint: answer it, then settle it."""
    found = _team(team)
    one = next((c for c in reads.complaints(request.actor, found).complaints if c.record.row == row), None)
    if one is None:
        raise Http404
    form = forms.WriteAnswer(request.POST or None, initial={"version": one.record.version})
    if form.is_valid():
        deed = actions.settle_complaint if "settle" in request.POST else actions.answer_complaint
        deed(request.actor, found, complaint=row, text=form.cleaned_data["text"], seen=form.seen)
        return redirect("voices:complaints")
    return page(request, "voices/complaint.html", {"one": one, "form": form, **_told(request, one)})


def _told(request: Request, one: reads.OpenComplaint) -> dict[str, Any]:
    words = one.record.words
    return {"about": finding.names(request).name(words.about), "wish": Wish(words.wish).label}


def complaint_arrived(request: Request, team: UUID, item: UUID) -> HttpResponse:
    """A complaint that arrived: take it in, or hand it on where it is about one of this team."""
    found = _team(team)
    words = dict(_by_id(reads.complaints(request.actor, found))).get(item)
    if words is None:
        raise Http404
    form = forms.TakeInComplaint(
        request.POST or None, people=_colleagues(request), initial={"about": words.about}
    )
    if form.is_valid():
        actions.take_in(request.actor, found, item=item, about=form.whom())
        return redirect("voices:complaints")
    on = forms.HandOn(teams=_other_teams(request, found, words.about))
    shown = {"words": words, "form": form, "on": on, "team": found, "item": item}
    return page(request, "voices/complaint_arrived.html", shown)


@require_POST
def hand_on(request: Request, team: UUID, item: UUID) -> HttpResponse:
    """Hand it on to another team."""
    found = _team(team)
    form = forms.HandOn(request.POST, teams=_other_teams(request, found))
    if form.is_valid():
        actions.hand_on(request.actor, found, item=item, to=form.cleaned_data["to"])
        return redirect("voices:complaints")
    return redirect("voices:complaint_arrived", team, item)


def _by_id(desk: reads.Desk) -> list[tuple[UUID, Any]]:
    return [(one.pk, words) for one, words in desk.arrived]


def _team(team: UUID) -> Team:
    found = next((one for one in Team.handlers(directory_agency()) if one.pk == team), None)
    if found is None:
        raise Http404
    return found


def _colleagues(request: Request) -> list[Colleague]:
    names, house = finding.names(request), directory_agency().pk
    return [*names.of_agency(house), *names.of_others(house)]


def _other_teams(request: Request, team: Team, about: str = "") -> list[tuple[UUID, str]]:
    """The other teams of which nobody is whom it is about, as far as that was said."""
    names = finding.names(request)
    others = [one for one in Team.handlers(team.agency) if one != team]
    told = [(one, reads.hearers(request.actor, one)) for one in others]
    apart = [(one, there) for one, there in told if about not in {str(who.account) for who in there}]
    return [(one.pk, " · ".join(names.name(who.account) for who in there)) for one, there in apart]
