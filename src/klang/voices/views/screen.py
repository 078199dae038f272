"""The pages of a screen that stands open to all: nobody is signed in there, and it begins anew by itself."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from klang.access.requests import Request
from klang.people import sessions
from klang.people.doors_pages import Asked, gone, open_to_all
from klang.people.models import Installation
from klang.voices import rules
from klang.voices.views import finding
from klang.voices.views.arriving import said_here
from klang.web.middleware import RECORDS
from klang.web.pages import answers_with
from klang.web.squares import squares_of
from klang.web.tongues import speaks_more


@open_to_all
@speaks_more
def screen(request: Asked) -> HttpResponse:
    """Where it begins: one button in each language. Never beside somebody's session."""
    if request.present is not None:
        return redirect("voices:set_up")
    if not Installation.objects.exists():
        return redirect("people:start")
    return render(request, "voices/screen.html")


@open_to_all
@answers_with(RECORDS)
@speaks_more
def screen_say(request: Asked) -> HttpResponse:
    """Say something on that screen."""
    return redirect("voices:set_up") if request.present is not None else said_here(request, {"screen": True})


def set_up(request: Request) -> HttpResponse:
    """Leave this screen to all: one of those who hear signs out on it, and it shows nothing else from then on."""
    finding.team_for(request, "voices.read")
    if request.method == "POST":
        sessions.end_one(request.COOKIES.get(sessions.COOKIE, ""))
        return gone(redirect("voices:screen"))
    return render(request, "voices/set_up.html")


def poster(request: Request) -> HttpResponse:
    """A sheet for the wall, for whoever works here: the address at which anybody says something."""
    finding.team_for(request, "voices.hearers_read", rules.may_see_who_hears)
    shown = {
        "squares": squares_of(request.build_absolute_uri(reverse("voices:say"))),
        "house": f"{request.scheme}://{request.get_host()}",
        "small": request.GET.get("size") == "a5",
    }
    return render(request, "voices/poster.html", shown)
