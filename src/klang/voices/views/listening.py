"""The pages on which is read and written down what was said."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.voices import actions, forms, reads
from klang.voices.terms import Source, Way
from klang.voices.views import finding
from klang.web.pages import page


def said(request: Request) -> HttpResponse:
    """What was said, for those who hear."""
    team = finding.team()
    found = reads.voices(request.actor, team)
    joined = {one.row for theme in reads.themes(request.actor, team) for one in theme.voices}
    told = [
        (one, Source(one.words.source).label, Way(one.words.way).label, one.row in joined) for one in found
    ]
    return render(request, "voices/said.html", {"voices": told, "waiting": team.tray.count()})


def note(request: Request) -> HttpResponse:
    """Write down what somebody said."""
    team = finding.team_for(request, "voices.noted")
    form = forms.NoteVoice(request.POST or None, names=finding.called(request))
    few = forms.AFew(request.POST or None)
    if form.is_valid():
        actions.note_voice(request.actor, team, **form.deed(), answers=few.answers())
        return redirect("voices:said")
    return page(request, "voices/note.html", {"form": form, "few": few})
