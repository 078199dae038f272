"""What every page's frame needs: the five tabs, the way to lock, and whether this is a demo."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True)
class Tab:
    """One of the five places a worker goes to."""

    url: str
    label: str | Promise
    icon: str
    current: bool


_TABS = (
    ("desk:today", pgettext_lazy("nav", "Today"), "today"),
    ("desk:caseload", pgettext_lazy("nav", "Files"), "files"),
    ("meetings:list", pgettext_lazy("nav", "Team meeting"), "meeting"),
    ("web:guide", pgettext_lazy("nav", "Handbook"), "handbook"),
    ("web:more", pgettext_lazy("nav", "More"), "more"),
)


def frame(request: HttpRequest) -> dict[str, Any]:
    """The tabs of a signed-in worker; none for anybody else."""
    present = getattr(request, "present", None)
    inside = present is not None and not present.locked
    return {
        "tabs": _tabs(request) if inside else [],
        "signed_in": inside,
        "lock_minutes": f"{settings.KLANG_IDLE_MINUTES:g}",
        "handed_minutes": f"{settings.KLANG_HANDED_MINUTES:g}",
        "demo": settings.KLANG_DEMO,
        "practice": settings.KLANG_PRACTICE,
    }


def _tabs(request: HttpRequest) -> list[Tab]:
    room = request.resolver_match.view_name if request.resolver_match else ""
    found = []
    for name, label, icon in _TABS:
        try:
            found.append(Tab(reverse(name), label, icon, name == room))
        except NoReverseMatch:
            continue
    return found
