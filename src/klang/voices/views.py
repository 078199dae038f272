"""The pages of voices."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.people.here import directory_agency
from klang.people.reads import Colleague, Directory, directory
from klang.people.rules import is_key_officer
from klang.voices import actions, forms, reads, rules
from klang.voices.models import Team
from klang.voices.terms import Source, Way
from klang.web.pages import page


def hearers(request: Request) -> HttpResponse:
    """Who hears, for everybody who works here."""
    house = directory_agency()
    team = Team.of(house)
    names, me = directory(request.actor, house), request.actor.account_id
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
    team = _team()
    first_may(request.actor, rules.may_choose, team, "voices.hearer_chosen")
    form = forms.ChooseHearer(request.POST or None, people=_others(request, team))
    if form.is_valid():
        actions.choose(request.actor, team, **form.deed())
        return redirect("voices:hearers")
    return page(request, "voices/choose.html", {"form": form})


def leave(request: Request, account: UUID) -> HttpResponse:
    """Somebody hears no longer."""
    team = _team()
    first_may(request.actor, rules.may_choose, team, "voices.hearer_left")
    if request.method == "POST":
        actions.end_hearing(request.actor, team, account=account)
        return redirect("voices:hearers")
    name = _names(request).name(account)
    return render(request, "voices/leave.html", {"name": name})


def said(request: Request) -> HttpResponse:
    """What was said, for those who hear."""
    found = reads.voices(request.actor, _team())
    told = [(one, Source(one.words.source).label, Way(one.words.way).label) for one in found]
    return render(request, "voices/said.html", {"voices": told})


def note(request: Request) -> HttpResponse:
    """Write down what somebody said."""
    team = _team()
    first_may(request.actor, rules.may_hear, team, "voices.noted")
    form = forms.NoteVoice(request.POST or None, names=_called(request))
    if form.is_valid():
        actions.note_voice(request.actor, team, **form.deed())
        return redirect("voices:said")
    return page(request, "voices/note.html", {"form": form})


def _team() -> Team:
    """Those who hear; nothing is there before somebody does."""
    team = Team.of(directory_agency())
    if team is None:
        raise Http404
    return team


def _names(request: Request) -> Directory:
    return directory(request.actor, directory_agency())


def _called(request: Request) -> list[str]:
    """What colleagues are called, to be noticed in a text: asked for only where one was sent."""
    colleagues = _names(request).colleagues.values() if request.method == "POST" else ()
    return [one.name for one in colleagues]


def _others(request: Request, team: Team) -> list[Colleague]:
    """Colleagues of all offices who do not hear yet."""
    known = {one.account for one in reads.hearers(request.actor, team)}
    names = _names(request)
    house = directory_agency().pk
    everyone = [*names.of_agency(house), *names.of_others(house)]
    return [one for one in everyone if one.account not in known]
