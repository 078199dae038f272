"""The pages for what went wrong: a clear sentence, what is safe, what to do next."""

import secrets
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from klang.access.use_cases import AlreadyDone
from klang.casework.models import Case


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """They may not, and the sentence says why."""
    return render(request, "web/refused.html", {"why": str(exception)}, status=403)


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """What you may not see is not there."""
    return render(request, "web/404.html", status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """What came could not be read."""
    return render(request, "web/trouble.html", {"code": "400"}, status=400)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The page was open too long, or came from elsewhere."""
    return render(
        request,
        "web/refused.html",
        {"why": _("This page was open for a long time. Open it again.")},
        status=403,
    )


def trouble(request: HttpRequest) -> HttpResponse:
    """Something is wrong on our side; a code leads to it in the log."""
    return render(request, "web/trouble.html", {"code": secrets.token_hex(4)}, status=500)


def altered(request: HttpRequest) -> HttpResponse:
    """Somebody changed what lies in the database: the red page, which says whom to call."""
    return render(request, "web/altered.html", status=409)


def busy(request: HttpRequest) -> HttpResponse:
    """The database is locked or full: nothing is lost, try again."""
    return render(
        request, "web/busy.html", {"typed": request.POST if request.method == "POST" else None}, status=503
    )


def already_done(request: HttpRequest, done: AlreadyDone) -> HttpResponse:  # noqa: ARG001
    """The same form came twice: show what it made the first time."""
    return HttpResponseRedirect(_page_of(done.owner))


def _page_of(owner: UUID) -> str:
    if Case.objects.filter(pk=owner).exists():
        return reverse("desk:case", args=[owner])
    return reverse("desk:today")
