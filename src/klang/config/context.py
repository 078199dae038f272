"""What every page's frame needs: the tabs, the way to lock, and whether this is a demo."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from klang.people.handing import handed
from klang.web.addresses import address


@dataclass(frozen=True)
class Tab:
    """One of the places somebody goes to."""

    url: str
    label: str | Promise
    icon: str
    current: str


# Each tab with the rooms whose pages lie under it; the desk's other pages are pages of a file.
_FILE = ("desk", "survivors", "casework", "consent", "needs")
_TABS = (
    ("desk:today", pgettext_lazy("nav", "Today"), "today", ()),
    ("desk:caseload", pgettext_lazy("nav", "Files"), "files", _FILE),
    ("meetings:list", pgettext_lazy("nav", "Team meeting"), "meeting", ("meetings",)),
    ("learning:shelf", pgettext_lazy("nav", "Handbook"), "handbook", ("learning", "web")),
    ("web:more", pgettext_lazy("nav", "More"), "more", ("people", "voices", "peers")),
)
_OF_A_GROUP = (
    ("peers:groups", pgettext_lazy("nav", "Groups"), "meeting", ("peers",)),
    ("learning:shelf", pgettext_lazy("nav", "Handbook"), "handbook", ("learning",)),
    ("web:more", pgettext_lazy("nav", "More"), "more", ("people", "web")),
)
_OWN = frozenset(name for name, *_ in _TABS)


def frame(request: Any) -> dict[str, Any]:
    """The tabs of whoever is signed in; none for anybody else."""
    present = getattr(request, "present", None)
    in_her_hands = handed(present) is not None
    inside = present is not None and not present.locked and not in_her_hands
    here = request.resolver_match.view_name if request.resolver_match else ""
    of_a_group = inside and request.actor.of_a_group
    return {
        "of_a_group": of_a_group,
        "in_her_hands": in_her_hands,
        "here": here,
        "tabs": _tabs(here, of_a_group=of_a_group) if inside else (),
        "signed_in": inside,
        "lock_minutes": f"{settings.KLANG_IDLE_MINUTES:g}",
        "handed_minutes": f"{settings.KLANG_HANDED_MINUTES:g}",
        "demo": settings.KLANG_DEMO,
        "practice": settings.KLANG_PRACTICE,
    }


@cache
def _tabs(page: str, *, of_a_group: bool) -> tuple[Tab, ...]:
    return tuple(
        Tab(address(name), label, icon, _current(page, name, rooms))
        for name, label, icon, rooms in (_OF_A_GROUP if of_a_group else _TABS)
    )


def _current(page: str, tab: str, rooms: tuple[str, ...]) -> str:
    """How the tab says that one is there: on its page, or on a page under it."""
    if page == tab:
        return "page"
    return "true" if page not in _OWN and page.partition(":")[0] in rooms else ""
