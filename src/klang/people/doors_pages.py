"""The closed door: who is not signed in, or locked, is led to the page that opens; what they sent is kept."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.timezone import now

from klang.access.actor import Actor
from klang.people import held, sessions
from klang.people.handing import handed
from klang.people.host import this_host
from klang.people.models import Installation
from klang.people.sessions import Present
from klang.people.terms import SECRETS

V = TypeVar("V", bound=Callable[..., HttpResponse])
# What answers while the phone is in the survivor's hands; the exit's page may be asked for before the exit is heard.
_NEVER = SECRETS | {"csrfmiddlewaretoken"}
_HERS = frozenset({"desk:hers", "desk:take_back", "people:note", "people:out", "people:lock", "web:language"})
_OPEN_NAMES = frozenset({"web:language", "web:guide"})  # rooms below this one cannot take the decorator


class Asked(HttpRequest):
    """A request as `config.middleware` hands it on."""

    actor: Actor
    present: Present | None


def open_to_all(view: V) -> V:
    """Mark a page that is there without signing in."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def open_page(name: str, view: Callable[..., Any]) -> bool:
    """Whether this page is there without signing in."""
    return getattr(view, "open_to_all", False) or name in _OPEN_NAMES


def closed_door(request: Any, view: Callable[..., Any]) -> HttpResponse | None:
    """The way to the page that opens, for whoever may not go on yet; nothing for everybody else."""
    present: Present | None = request.present
    if present is not None and not present.locked:
        return None
    name = request.resolver_match.view_name if request.resolver_match else ""
    if open_page(name, view):
        return None
    if not Installation.objects.exists():
        return HttpResponseRedirect(reverse("people:start"))
    kept = _keep(request, now()) if request.method == "POST" else ""
    return to("people:unlock" if present else "people:sign_in", request.get_full_path(), held=kept)


def only_hers(request: Any) -> HttpResponse | None:
    """A phone that was handed over answers with one page, whatever is asked of it."""
    present: Present | None = request.present
    if present is None or present.locked or handed(present) is None:
        return None
    name = request.resolver_match.view_name if request.resolver_match else ""
    return None if name in _HERS else HttpResponseRedirect(reverse("desk:hers"))


def to(door: str, address: str, **more: str) -> HttpResponseRedirect:
    """The way to a page that opens, which leads on to this address."""
    asked = {"next": local(address)} | {name: value for name, value in more.items() if value}
    return HttpResponseRedirect(f"{reverse(door)}?{urlencode(asked)}")


def _keep(request: HttpRequest, at: datetime) -> str:
    """Seal what was sent to the person whose session this was; the id it is kept by."""
    account = sessions.whose(request.COOKIES.get(sessions.COOKIE, ""), at)
    fields = [(name, values) for name, values in request.POST.lists() if name not in _NEVER]
    if account is None or not fields:
        return ""
    return str(held.hold(this_host(), account, at, to=request.get_full_path(), fields=fields))


def gone(response: HttpResponse) -> HttpResponse:
    """With this answer the browser forgets who was here, and what it kept for them."""
    response["Clear-Site-Data"] = '"cache", "storage"'
    for name in (sessions.COOKIE, settings.CSRF_COOKIE_NAME):
        response.delete_cookie(name, samesite="Strict")
    return response


def local(address: str) -> str:
    """An address within this house; the first page for any other."""
    inside = address.startswith("/") and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if inside else "/"


def from_this_machine(request: HttpRequest) -> bool:
    """Whether the browser stands on the machine the server runs on, without anybody in between."""
    forwarded = {"Forwarded", "X-Forwarded-For", "X-Real-Ip"} & set(request.headers)
    return not forwarded and request.META.get("REMOTE_ADDR", "") in {"127.0.0.1", "::1"}


def home() -> Path:
    """The folder of this installation's data."""
    return Path(settings.KLANG_HOME)
