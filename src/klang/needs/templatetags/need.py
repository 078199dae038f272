"""How parts of life and sources are named on a page."""

from django import template

from klang.lang.zawgyi import as_meant
from klang.needs.terms import Area, Source
from klang.web.labels import label

register = template.Library()


@register.filter
def area(code: str) -> str:
    """The name of a part of life."""
    return label(Area, code)


@register.filter
def source(code: str) -> str:
    """Who said it, in words."""
    return label(Source, code)


@register.filter
def zawgyi(typed: str) -> str:
    """Words typed in Zawgyi, as they were meant to look."""
    return as_meant(typed)
