"""The pages for what went wrong: a clear sentence, what is safe, what to do next."""

import logging
import re
import secrets
import sys
import traceback
from pathlib import Path
from typing import Final, NamedTuple
from uuid import UUID

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from klang.access.use_cases import AlreadyDone
from klang.casework.models import Case
from klang.people.terms import SECRETS

_A_CODE: Final = re.compile(r"[\w.:-]{0,40}", re.ASCII)
_OURS: Final = frozenset({"csrfmiddlewaretoken", "keep"})


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """They may not, and the sentence says why. What they wrote is theirs: it stays in front of them."""
    return render(request, "web/refused.html", {"why": str(exception), "words": _words(request)}, status=403)


def not_there(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001
    """What you may not see is not there."""
    return render(request, "web/404.html", {"words": _words(request)}, status=404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What came could not be read, or was too much for one page."""
    if isinstance(exception, RequestDataTooBig | TooManyFieldsSent):
        return render(request, "web/too_much.html", status=413)
    return render(request, "web/trouble.html", {"code": "400"}, status=400)


def csrf_failed(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """The page was open too long, or came from elsewhere."""
    return render(
        request,
        "web/refused.html",
        {"why": _("This page was open for a long time. Open it again."), "words": _words(request)},
        status=403,
    )


def trouble(request: HttpRequest) -> HttpResponse:
    """Something is wrong on our side; a code leads to it in the log."""
    code = secrets.token_hex(4)
    logging.getLogger("klang.trouble").error("", exc_info=True, extra={"code": f"{code} {_where()}"})
    shown = {"code": code, "typed": _typed(request)}
    return render(request, "web/trouble.html", shown, status=500)


def _where() -> str:
    """The innermost line of our own code in what just fell."""
    frames = traceback.extract_tb(sys.exc_info()[2])
    ours = [(Path(one.filename), one.lineno) for one in frames if "klang" in Path(one.filename).parts]
    return f"{'/'.join(ours[-1][0].parts[-2:])}:{ours[-1][1]}" if ours else "-"


def altered(request: HttpRequest) -> HttpResponse:
    """Somebody changed what lies in the database: the red page, which says whom to call."""
    return render(request, "web/altered.html", {"words": _words(request)}, status=409)


def busy(request: HttpRequest) -> HttpResponse:
    """The database is locked or full: nothing is lost, try again."""
    return render(request, "web/busy.html", {"typed": _typed(request)}, status=503)


def already_done(request: HttpRequest, done: AlreadyDone) -> HttpResponse:  # noqa: ARG001
    """The same form came twice: show what it made the first time."""
    return HttpResponseRedirect(_page_of(done.owner))


class Typed(NamedTuple):
    """One value that was sent, and whether it is words, or a code of the page's own."""

    name: str
    value: str
    words: bool


def _typed(request: HttpRequest) -> list[Typed]:
    """What was sent, to be shown again or sent once more; never a passphrase."""
    if request.method != "POST" or SECRETS & set(request.POST):
        return []
    said = [(name, value) for name, values in request.POST.lists() for value in values if name not in _OURS]
    return [Typed(name, value, not _A_CODE.fullmatch(value)) for name, value in said]


def _words(request: HttpRequest) -> list[str]:
    """Only the words of it, to be read and copied."""
    return [one.value for one in _typed(request) if one.words]


def _page_of(owner: UUID) -> str:
    if Case.objects.filter(pk=owner).exists():
        return reverse("desk:case", args=[owner])
    return reverse("desk:today")
