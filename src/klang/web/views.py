"""The pages of the hallway."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from klang.web.middleware import LANGUAGE_COOKIE


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Thai or English, and back to the same page."""
    back = request.POST.get("back", "/")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    response = HttpResponseRedirect(back if safe else "/")
    chosen = "en" if request.POST.get("language") == "en" else "th"
    response.set_cookie(LANGUAGE_COOKIE, chosen, max_age=31_536_000, httponly=True, samesite="Strict")
    return response


def guide(request: HttpRequest) -> HttpResponse:
    """Our own guidance for the pages that exist."""
    return render(request, "web/guide.html")


def more(request: HttpRequest) -> HttpResponse:
    """Everything that is not one of the other four tabs."""
    return render(request, "web/more.html")
