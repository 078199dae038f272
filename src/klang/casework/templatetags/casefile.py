"""How the parts of a file are named on a page."""

from datetime import datetime
from functools import lru_cache
from typing import Any

from django import template
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language

from klang.casework.terms import DRAWER_NAMES, MINE_DRAWER_NAMES

register = template.Library()


@register.filter
def drawer(code: str, mine: Any = False) -> str:
    """The name of a part of the file: for a worker, or on a page turned to her."""
    names: Any = MINE_DRAWER_NAMES if mine else DRAWER_NAMES
    return str(names.get(code, code))


@register.filter
def drawers(codes: Any, mine: Any = False) -> str:
    """The names of several parts: for a worker, or on a page turned to her."""
    return _together(tuple(codes), bool(mine), get_language())


@lru_cache(maxsize=2048)
def _together(codes: tuple[str, ...], mine: bool, spoken: str | None) -> str:  # noqa: ARG001 - in another language, other names
    return " · ".join(drawer(code, mine) for code in codes)


@register.filter
def clock(moment: datetime) -> str:
    """The time of day: 09.30"""
    return date_format(localtime(moment), "H.i")
