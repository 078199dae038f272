"""The page that everybody may read, and the two steps by which something comes to stand on it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.people.doors_pages import open_to_all
from klang.people.host import this_host
from klang.people.models import Installation
from klang.voices import actions, forms, reads
from klang.voices.public import released
from klang.voices.terms import ENOUGH
from klang.voices.views import finding
from klang.web.pages import page


@open_to_all
def done(request: HttpRequest) -> HttpResponse:
    """What was heard, and what was done: for everybody, without signing in."""
    found = released(this_host().server()) if Installation.objects.exists() else []
    spoken = get_language() or "th"
    return render(request, "voices/done.html", {"told": [(one, *one.in_words(spoken)) for one in found]})


def release(request: Request, theme: UUID) -> HttpResponse:
    """Write what everybody will read; then look at it as it will stand there; then release it."""
    team = finding.team_for(request, "voices.released")
    found = finding.theme_of(request, team, theme)
    form = forms.ReleaseIt(request.POST or None, names=finding.called(request), initial=_until_now(found))
    sure = request.POST.get("sure", "")
    if form.is_valid() and sure == "yes":
        actions.release(request.actor, team, theme=theme, told=actions.Told(**form.deed()))
        return redirect("voices:theme", theme)
    shown = {"form": form, "theme": found, "enough": ENOUGH}
    if form.is_valid() and sure != "change":
        return render(request, "voices/look.html", shown)
    return page(request, "voices/release.html", shown)


@require_POST
def take_down(request: Request, theme: UUID) -> HttpResponse:
    """Nobody reads it any more."""
    actions.take_down(request.actor, finding.team(), theme=theme)
    return redirect("voices:theme", theme)


def _until_now(found: reads.OpenTheme) -> dict[str, str]:
    """What stands there already; else what is known in Thai."""
    if found.released:
        return {name: getattr(found.released, name) for name in forms.ReleaseIt.watched}
    words = found.record.words
    return {"said": words.title, "did": words.report.text if words.report else ""}
