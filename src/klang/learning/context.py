"""What a page has at hand from the handbook: the principles that are needed there, and the step of the official flow."""

from typing import Any, NamedTuple

from django.http import HttpRequest
from django.utils.functional import Promise

from klang.learning.flow import FLOW, NUMBERS
from klang.learning.principles import TITLES, needed_on
from klang.web.addresses import address


class AtHand(NamedTuple):
    """One principle or step: what it is called, and where it is read."""

    title: str | Promise
    url: str


def principles(request: HttpRequest) -> dict[str, Any]:
    """The principles of this page, put together only where they are shown."""
    found = request.resolver_match
    return {"principles": lambda: _at_hand(found.view_name) if found else []}


def flow(request: HttpRequest) -> dict[str, Any]:
    """The step of the official flow at which the work on this page stands; the page says where, as a code."""
    number = NUMBERS.get(getattr(request, "stands_at", ""))
    if number is None:
        return {}
    return {"flow_step": AtHand(FLOW[number - 1].title, address("learning:flow_step", number))}


def _at_hand(page: str) -> list[AtHand]:
    return [AtHand(TITLES[code], address("learning:principle", code)) for code in needed_on(page)]
