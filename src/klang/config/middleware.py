"""Who is here: the actor is put together once per request, from the cookie and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.core.exceptions import BadRequest, PermissionDenied
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from klang.access.actor import BANGKOK, Actor
from klang.access.use_cases import AlreadyDone
from klang.casework.models.file import sits_in
from klang.config import keeping, pages
from klang.config.for_peers import not_for_peers
from klang.people import sessions
from klang.people.doors_pages import closed_door, only_hers
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered
from klang.vault.records.sealing import ChangedMeanwhile


class Seats:
    """The cases an account sits in: asked one by one, and remembered for this request."""

    def __init__(self, account: UUID, at: datetime) -> None:
        self._account, self._at = account, at
        self._known: dict[UUID, bool] = {}

    def __contains__(self, case: object) -> bool:
        if not isinstance(case, UUID):
            return False
        if case not in self._known:
            self._known[case] = sits_in(self._account, case, self._at.astimezone(BANGKOK).date())
        return self._known[case]


class Presence:
    """Gives each request its actor; turns what went wrong into a page that says so."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.present = request.actor = None  # type: ignore[attr-defined]
        try:
            _readable(request)
            self._see_who_is_here(request)
        except OperationalError:
            return pages.busy(request)
        response = self._get_response(request)
        keeping.after_the_view(request, response)
        return response

    @staticmethod
    def _see_who_is_here(request: Any) -> None:
        at = datetime.now(UTC)
        text = request.COOKIES.get(sessions.COOKIE, "")
        present = sessions.present(text, at) if text else None
        request.present = present
        # First who it is, then what is sent: where that cannot be read, the page that says so knows for whom.
        by = request.actor = _actor(present, at)
        request.actor = by and replace(by, once=_once(request))

    def process_view(
        self,
        request: HttpRequest,
        view: Callable[..., HttpResponse],
        args: Any,  # noqa: ARG002
        kwargs: Any,
    ) -> HttpResponse | None:
        """Nobody goes on who is not signed in, but for the pages that are open to all; what they sent is kept."""
        door = only_hers(request) or closed_door(request, view)
        if door is not None:
            return keeping.while_shut(request, door)
        led = not_for_peers(request, view)
        if led is not None:
            return led
        return keeping.before_the_view(request, kwargs)

    def process_exception(self, request: HttpRequest, trouble: Exception) -> HttpResponse | None:
        """The sentence for what a view let fall; anything else falls on."""
        match trouble:
            case AlreadyDone():
                return pages.already_done(request, trouble)
            case Altered() | Broken():
                return pages.altered(request)
            case OperationalError():
                return pages.busy(request)
            case ChangedMeanwhile():
                return keeping.both(request)
            case PermissionDenied():
                keeping.keep_what_was_refused(request)
        return None


def _readable(request: HttpRequest) -> None:
    """Only what is asked of this house, in letters it reads; SuspiciousOperation, a 400 page, for anything else."""
    request.get_host()
    if (request.content_params or {}).get("charset", "utf-8").lower() not in {"utf-8", "utf8"}:
        raise BadRequest


def _actor(present: sessions.Present | None, at: datetime) -> Actor | None:
    if present is None:
        return None
    return Actor(present.account, at, seats=Seats(present.account, at), keyring=present.keyring)


def _once(request: HttpRequest) -> UUID | None:
    given: Any = request.POST.get("once", "") if request.method == "POST" else ""
    try:
        return UUID(given)
    except ValueError:
        return None
