"""Nothing typed is lost: what is written on a page is kept before it is saved, and found when it is opened again.

It stands between the door and the view, so that every form of every room has it and none has to ask for it.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.datastructures import MultiValueDict

from klang.access.actor import Actor
from klang.casework import drafts
from klang.casework.models import Case
from klang.meetings.rules import drawer_of as meetings_drawer
from klang.needs.rules import drawer_of as needs_drawer
from klang.needs.terms import Area
from klang.people import held
from klang.people.host import this_host
from klang.people.terms import SECRETS, Discipline
from klang.vault.encoding import Broken, sha
from klang.vault.records.holding import Altered
from klang.vault.registers import CASE_DRAWERS
from klang.web.forms.kept import KeptPage, KeptText, Meanwhile

_OURS: Final = frozenset({"csrfmiddlewaretoken", "once", "keep", "draft", "form_name", "kept_in"})
_MILLIS: Final = re.compile(r"[0-9]{1,15}")
_UNABLE: Final = (PermissionDenied, Altered, Broken, DatabaseError)


def before_the_view(request: Any, kwargs: Mapping[str, Any]) -> HttpResponse | None:
    """Keep what is sent to be kept; hand the page what was kept of it. The rest goes on to the view."""
    actor: Actor | None = request.actor
    if actor is None or actor.keyring is None:
        return None
    if request.method == "POST" and "keep" in request.POST:
        return _keep(request, kwargs)
    if request.method == "GET":
        _hand_back(request, kwargs)
    return None


def while_shut(request: HttpRequest, door: HttpResponse) -> HttpResponse:
    """A page that keeps what is typed is not led away to the door: it only hears whether it was kept."""
    if request.method != "POST" or request.POST.get("keep") != "now":
        return door
    return HttpResponse(status=202 if "held=" in door.get("Location", "") else 401)


def after_the_view(request: Any, response: HttpResponse) -> None:
    """Once it is saved, what it was made from is no draft any more."""
    match = getattr(request, "resolver_match", None)
    actor: Actor | None = getattr(request, "actor", None)
    if request.method != "POST" or response.status_code >= 400 or actor is None or match is None:
        return
    made_from = _id(request.POST.get("draft", ""))
    if made_from and actor.once and actor.keyring:
        with suppress(*_UNABLE):  # it is saved; a draft that stays is no reason to say otherwise
            _settle(actor, match.kwargs, actor.once, made_from)


def _settle(by: Actor, kwargs: Mapping[str, Any], once: UUID, made_from: UUID) -> None:
    if by.keyring is None or not drafts.done(by, [once]):
        return
    held.let_go(by.keyring, str(made_from), by.at)
    if "case_id" in kwargs:
        drafts.forget(by, Case(pk=kwargs["case_id"]), drafts=[made_from])


def keep_what_was_refused(request: Any) -> None:
    """What could not be saved is kept as a draft, as far as that can be."""
    try:
        case = _case(request.actor, request.resolver_match.kwargs)
        if request.method == "POST" and case is not None and _id(request.POST.get("once", "")):
            _keep_draft(request, case)
    except _UNABLE:
        return


def both(request: Any) -> HttpResponse:
    """Somebody saved the same thing meanwhile: the page again, with their words beside hers."""
    keep_what_was_refused(request)
    match, sent = request.resolver_match, dict(request.POST.lists())
    request.method, request.POST = "GET", Meanwhile(sent)
    response: HttpResponse = match.func(request, *match.args, **match.kwargs)
    response.status_code = 409
    return response


def _keep(request: Any, kwargs: Mapping[str, Any]) -> HttpResponse:
    wish = request.POST["keep"]
    try:
        kept = _throw_away(request, kwargs, wish) if wish.startswith("away-") else _kept(request, kwargs)
    except _UNABLE:
        kept = False
    if wish != "now":
        return HttpResponseRedirect(request.path)
    return HttpResponse(status=204 if kept else 503)


def _kept(request: Any, kwargs: Mapping[str, Any]) -> bool:
    """A form without a case is kept for its writer alone, in memory and for a quarter of an hour."""
    if SECRETS & set(request.POST) or not _id(request.POST.get("once", "")):
        return False
    case = _case(request.actor, kwargs)
    if case is not None:
        _keep_draft(request, case)
    elif "case_id" not in kwargs:
        by, fields = request.actor, [(name, values) for name, values in request.POST.lists() if _said(name)]
        held.hold(this_host(), by.account_id, by.at, to=request.path, fields=fields)
    return case is not None or "case_id" not in kwargs


def _throw_away(request: Any, kwargs: Mapping[str, Any], wish: str) -> bool:
    gone = _id(wish.removeprefix("away-"))
    if gone is not None:
        held.let_go(request.actor.keyring, str(gone), request.actor.at)
        if "case_id" in kwargs:
            drafts.forget(request.actor, Case(pk=kwargs["case_id"]), drafts=[gone])
    return True


def _keep_draft(request: Any, case: Case) -> None:
    by, made_from = request.actor, _id(request.POST.get("draft", ""))
    typed = _typed(request, dict(request.POST.lists()), by.at)
    before = [made_from] if made_from else []
    drafts.keep(by, case, typed=typed, drawer=_drawer(request.POST), instead_of=before)
    if made_from:
        held.let_go(by.keyring, str(made_from), by.at)


def _typed(request: Any, sent: Mapping[str, list[str]], at: datetime) -> drafts.Typed:
    fields = tuple((name, tuple(values)) for name, values in sent.items() if name not in _OURS)
    once, form = UUID(sent["once"][0]), (sent.get("form_name") or [""])[0]
    return drafts.Typed(once, _page(request), form, fields, at)


def _hand_back(request: Any, kwargs: Mapping[str, Any]) -> None:
    try:
        found, waiting = _found(request, kwargs), _waiting(request)
    except _UNABLE:
        return  # the page itself will say what is wrong
    typed = sorted((*waiting, *found.texts), key=lambda one: one.at, reverse=True)
    texts = [KeptText.of(one.id, one.form, one.at, one.fields) for one in typed]
    if texts or found.unread or found.saved:
        known = {
            "unread": found.unread,
            "saved": found.saved is not None,
            "held": bool(waiting) and typed[0] is waiting[0],
        }
        since = request.GET.get("since", "")
        wish = {"shown": request.GET.get("draft", ""), "since": int(since) if _MILLIS.fullmatch(since) else 0}
        request.POST = KeptPage(texts, **known, **wish)


def _found(request: Any, kwargs: Mapping[str, Any]) -> drafts.Found:
    if "case_id" not in kwargs:
        return drafts.Found()
    return drafts.found(request.actor, Case(pk=kwargs["case_id"]), page=_page(request))


def _waiting(request: Any) -> list[drafts.Typed]:
    """What was sent to this page while it was locked, and is saved by nobody yet."""
    sent = held.held_for(request.actor.keyring, request.path, request.actor.at)
    typed = [_typed(request, _lists(one), one.at) for one in sent if _id(one.once)]
    newest = {one.id: one for one in reversed(typed)}
    done = drafts.done(request.actor, list(newest))
    return [one for one in reversed(newest.values()) if one.id not in done]


def _lists(one: held.Held) -> dict[str, list[str]]:
    return {name: list(values) for name, values in one.fields}


def _case(by: Actor, kwargs: Mapping[str, Any]) -> Case | None:
    """The case of this page, if it is there for her. To keep a draft is not to look: no trace is left."""
    return Case.objects.of(by).filter(pk=kwargs["case_id"]).first() if "case_id" in kwargs else None


def _page(request: Any) -> str:
    """A code for this page of the case; further ids in its address become a digest."""
    match = request.resolver_match
    more = [str(value) for name, value in sorted(match.kwargs.items()) if name != "case_id"]
    return (
        f"{match.view_name[:31]}/{sha('/'.join(more).encode()).hex()[:8]}" if more else match.view_name[:40]
    )


def _drawer(sent: MultiValueDict[str, str]) -> str:
    """The part of the file these words are meant for: chosen, by the part of life, by the profession, or the form's own."""
    if sent.get("drawer", "") in CASE_DRAWERS:
        return str(sent["drawer"])
    if sent.get("area", "") in Area.values:
        return needs_drawer(str(sent["area"]), "")
    if sent.get("discipline", "") in Discipline.values:
        return meetings_drawer(str(sent["discipline"]))
    kept_in = str(sent.get("kept_in", ""))
    chosen = [one for one in sent.getlist(kept_in) if one in CASE_DRAWERS]
    return str(chosen[0]) if chosen else kept_in


def _said(name: str) -> bool:
    return name not in {"csrfmiddlewaretoken", "keep"}


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None
