"""The pages of the hallway: the language, our own guidance, and what no other tab holds."""

from typing import Final, NamedTuple

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from klang.web.middleware import LANGUAGE_COOKIE, LANGUAGES

GUIDE: Final = {
    "today": _("What falls due"),
    "files": _("Finding a file"),
    "register": _("Beginning a file"),
    "words": _("Writing down her words"),
    "consent": _("Asking for consent"),
    "team": _("Who is in the team"),
    "journey": _("Steps of the journey"),
    "meeting": _("The team meeting"),
    "hers": _("Pages turned to her"),
    "lock": _("Locking, and what was not saved yet"),
    "keys": _("Passphrase and paper code"),
    "dates": _("Dates and numbers"),
    "trouble": _("When something does not work"),
}


class Passage(NamedTuple):
    """One minute of guidance."""

    name: str
    title: str | Promise
    template: str


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Thai or English, and back to the same page."""
    back = request.POST.get("back", "/")
    inside = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    response = HttpResponseRedirect(back if inside else "/")
    chosen = request.POST.get("language", "")
    response.set_cookie(
        LANGUAGE_COOKIE,
        chosen if chosen in LANGUAGES else "th",
        max_age=31_536_000,
        secure=True,
        httponly=True,
        samesite="Strict",
    )
    return response


def guide(request: HttpRequest) -> HttpResponse:
    """Our own guidance for the pages that exist, in the language of the page."""
    spoken = get_language() or "th"
    passages = [Passage(name, title, f"web/guide/{spoken}/{name}.html") for name, title in GUIDE.items()]
    return render(request, "web/guide.html", {"passages": passages})


def more(request: HttpRequest) -> HttpResponse:
    """Everything that is not one of the other four tabs."""
    return render(request, "web/more.html")
