"""The pages on which is chosen who hears."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.people.here import directory_agency
from klang.people.reads import Colleague
from klang.people.rules import is_key_officer
from klang.voices import actions, forms, reads, rules
from klang.voices.models import Team
from klang.voices.views import finding
from klang.web.pages import page


def hearers(request: Request) -> HttpResponse:
    """Who hears, for everybody who works here."""
    house = directory_agency()
    team = Team.of(house)
    names, me = finding.names(request), request.actor.account_id
    told = reads.hearers(request.actor, team) if team else []
    shown = {
        "hearers": [(one, names.name(one.account)) for one in told],
        "begins": not team and is_key_officer(request.actor, house),
        "hears": team is not None and team.is_heard_by(me),
        "chooses": team is not None and team.is_chosen_by(me),
    }
    return render(request, "voices/hearers.html", shown)


@require_POST
def begin(request: Request) -> HttpResponse:
    """Begin to hear."""
    actions.begin(request.actor, directory_agency())
    return redirect("voices:hearers")


def choose(request: Request) -> HttpResponse:
    """Choose somebody who hears."""
    team = finding.team_for(request, "voices.hearer_chosen", rules.may_choose)
    form = forms.ChooseHearer(request.POST or None, people=_others(request, team))
    if form.is_valid():
        actions.choose(request.actor, team, **form.deed())
        return redirect("voices:hearers")
    return page(request, "voices/choose.html", {"form": form})


def leave(request: Request, account: UUID) -> HttpResponse:
    """Somebody hears no longer."""
    team = finding.team_for(request, "voices.hearer_left", rules.may_choose)
    if request.method == "POST":
        actions.end_hearing(request.actor, team, account=account)
        return redirect("voices:hearers")
    return render(request, "voices/leave.html", {"name": finding.names(request).name(account)})


def _others(request: Request, team: Team) -> list[Colleague]:
    """Colleagues of all offices who do not hear yet."""
    known = {one.account for one in reads.hearers(request.actor, team)}
    names, house = finding.names(request), directory_agency().pk
    everyone = [*names.of_agency(house), *names.of_others(house)]
    return [one for one in everyone if one.account not in known]
