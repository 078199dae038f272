"""The pages somebody of a peer group finds: her groups, the handbook, and what is her own (ADR 35)."""

from collections.abc import Callable
from typing import Any, Final

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from klang.access.actor import Actor
from klang.access.use_cases import remember_refusal
from klang.people.doors_pages import open_page
from klang.people.here import own_agency

_ROOM: Final = (
    *("groups", "group", "agreement", "vouch", "let_in", "leave"),
    *("gatherings", "note", "hand_on", "talk", "figures", "figures_down"),
    *("beside", "support", "offer", "rest", "words"),
    *("show", "hide", "welcome", "knocks", "answer", "put_aside"),
)
_HANDBOOK: Final = (
    *("shelf", "search", "letters", "contents", "page", "whole"),
    *("principles", "principle", "offline", "offline_text", "offline_worker"),
)
_OWN: Final = ("web:more", "web:passage", "people:new_way", "people:held")
FOR_PEERS: Final = frozenset(
    {*(f"peers:{name}" for name in _ROOM), *(f"learning:{name}" for name in _HANDBOOK), *_OWN}
)


def not_for_peers(request: Any, view: Callable[..., Any]) -> HttpResponse | None:
    """Whoever is of a peer group is led from the first page to her groups; what is not for her is not there."""
    by: Actor | None = request.actor
    name = request.resolver_match.view_name
    if by is None or not by.of_a_group or name in FOR_PEERS or open_page(name, view):
        return None
    if name == "desk:today":
        return HttpResponseRedirect(reverse("peers:groups"))
    remember_refusal(by, "access.looked_for", own_agency(by).owner)
    raise Http404
