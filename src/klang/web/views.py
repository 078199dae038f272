"""The pages of the hallway: the language, our own guidance, and what no other tab holds."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.http import require_POST

from klang.web.guidance import GUIDE, PASSAGES
from klang.web.middleware import LANGUAGE_COOKIE, LANGUAGES
from klang.web.tongues import MORE


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Thai or English, or another one where a page speaks it; and back to the same page."""
    back = request.POST.get("back", "/")
    inside = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    response = HttpResponseRedirect(back if inside else "/")
    chosen = request.POST.get("language", "")
    response.set_cookie(
        LANGUAGE_COOKIE,
        chosen if chosen in {*LANGUAGES, *MORE} else "th",
        max_age=31_536_000,
        secure=True,
        httponly=True,
        samesite="Strict",
    )
    return response


def guide(request: HttpRequest) -> HttpResponse:
    """What our own guidance is about."""
    return render(request, "web/guide.html", {"guide": GUIDE})


def passage(request: HttpRequest, name: str) -> HttpResponse:
    """One minute of it, in the language of the page."""
    if name not in PASSAGES:
        raise Http404
    spoken = get_language() or "th"
    shown = {"title": PASSAGES[name].title, "text": f"web/guide/{spoken}/{name}.html"}
    return render(request, "web/passage.html", shown)


def more(request: HttpRequest) -> HttpResponse:
    """Everything that is not one of the other four tabs."""
    return render(request, "web/more.html")
