"""The pages on which is chosen who hears, and who handles complaints."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.people.here import directory_agency
from klang.people.reads import Colleague, Directory
from klang.people.rules import is_key_officer
from klang.voices import actions, forms, reads, rules
from klang.voices.models import Team
from klang.voices.terms import Task
from klang.voices.views import finding
from klang.web.pages import page


def hearers(request: Request) -> HttpResponse:
    """Who hears, and who handles complaints, for everybody who works here."""
    house = directory_agency()
    team, handlers, me = Team.of(house), Team.handlers(house), request.actor.account_id
    officer, names = is_key_officer(request.actor, house), finding.names(request)
    shown = {
        "teams": [_shown(request, one, names) for one in [team, *handlers] if one],
        "begins": officer and not team,
        "begins_handling": officer and team is not None,
        "hears": team is not None and team.is_heard_by(me),
        "handles": any(one.is_heard_by(me) for one in handlers),
        "complains": bool(handlers),
    }
    return render(request, "voices/hearers.html", shown)


def _shown(request: Request, team: Team, names: Directory) -> dict[str, Any]:
    told = reads.hearers(request.actor, team)
    return {
        "id": team.pk,
        "handles": team.task == Task.HANDLES,
        "hearers": [(one, names.name(one.account)) for one in told],
        "chooses": team.is_chosen_by(request.actor.account_id),
    }


@require_POST
def begin(request: Request) -> HttpResponse:
    """Begin to hear."""
    actions.begin(request.actor, directory_agency())
    return redirect("voices:hearers")


@require_POST
def begin_handling(request: Request) -> HttpResponse:
    """Begin a team that handles complaints."""
    actions.begin_handling(request.actor, directory_agency())
    return redirect("voices:hearers")


def choose(request: Request, team: UUID) -> HttpResponse:
    """Choose somebody who hears, or handles complaints."""
    found = _chosen(request, team, "voices.hearer_chosen")
    form = forms.ChooseHearer(request.POST or None, people=_others(request, found))
    if form.is_valid():
        actions.choose(request.actor, found, **form.deed())
        return redirect("voices:hearers")
    return page(request, "voices/choose.html", {"form": form, "handles": found.task == Task.HANDLES})


def leave(request: Request, team: UUID, account: UUID) -> HttpResponse:
    """Somebody hears no longer."""
    found = _chosen(request, team, "voices.hearer_left")
    if request.method == "POST":
        actions.end_hearing(request.actor, found, account=account)
        return redirect("voices:hearers")
    return render(request, "voices/leave.html", {"name": finding.names(request).name(account)})


def _chosen(request: Request, team: UUID, deed: str) -> Team:
    """The team, for somebody who chooses who is in it; anybody else reads why not."""
    found = Team.objects.filter(pk=team).first()
    if found is None:
        raise Http404
    first_may(request.actor, rules.may_choose, found, deed)
    return found


def _others(request: Request, team: Team) -> list[Colleague]:
    """Colleagues of all offices who do not hear yet; for complaints only of those who hear."""
    known = {one.account for one in reads.hearers(request.actor, team)}
    names, house = finding.names(request), directory_agency().pk
    everyone = [*names.of_agency(house), *names.of_others(house)]
    if team.task == Task.HANDLES:
        hearing = {one.account for one in reads.hearers(request.actor, finding.team())}
        everyone = [one for one in everyone if one.account in hearing]
    return [one for one in everyone if one.account not in known]
