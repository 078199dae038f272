"""How names, papers and ways of contact are named on a page."""

from typing import Any, Protocol

from django import template
from django.utils.functional import Promise
from django.utils.timezone import localdate

from klang.lang.dates import Doubt
from klang.lang.numbers import masked, shown
from klang.people.terms import Language
from klang.survivors.answers import Unanswered
from klang.survivors.terms.papers import SAID_OF, looked_at
from klang.survivors.terms.person import HeldBy, Literacy, NameKind, Never, PaperKind, Way
from klang.web.labels import label
from klang.web.terms import NoAnswer

register = template.Library()


class Numbered(Protocol):
    """A paper with its number as it was written."""

    kind: str
    number: str


def _label(choices: Any, code: str) -> str:
    return label(choices, code) if code in choices.values else code


@register.filter
def paper_kind(code: str) -> str:
    """The name of a kind of paper."""
    return _label(PaperKind, code)


@register.filter
def held_by(code: str) -> str:
    """Who has a paper."""
    return _label(HeldBy, code)


@register.filter
def name_kind(code: str) -> str:
    """What a name is to her."""
    return _label(NameKind, code)


@register.filter
def literacy(code: str) -> str:
    """Whether she reads."""
    return _label(Literacy, code)


@register.filter
def languages(codes: tuple[str, ...]) -> str:
    """The names of languages."""
    return " · ".join(_label(Language, code) for code in codes)


@register.filter
def way(code: str) -> str:
    """The name of a way to reach somebody."""
    return _label(Way, code)


@register.filter
def never(codes: tuple[str, ...]) -> str:
    """What must not be done."""
    return " · ".join(_label(Never, code) for code in codes)


@register.filter
def instead(unanswered: tuple[Unanswered, ...], question: str) -> str:
    """Which of the four stands in the place of an answer, or nothing."""
    return next((str(NoAnswer(one.why).label) for one in unanswered if one.question == question), "")


@register.filter
def hidden(paper: Numbered) -> str:
    """The number with all but its end hidden, for a page that others may see too."""
    return masked(looked_at(paper.kind, paper.number)) if paper.number else ""


@register.filter
def grouped(paper: Numbered) -> str:
    """The number as such a card writes it."""
    return shown(looked_at(paper.kind, paper.number)) if paper.number else ""


@register.filter
def cautions(paper: Numbered) -> list[str | Promise]:
    """What looks unusual about the number, in sentences; it is kept all the same."""
    if not paper.number:
        return []
    warnings = looked_at(paper.kind, paper.number, localdate()).warnings
    return [SAID_OF[code] for code in warnings if code in SAID_OF]


@register.filter
def april(doubts: tuple[Doubt, ...]) -> bool:
    """Whether the older new year of April can have moved the year."""
    return Doubt.NEW_YEAR_IN_APRIL in doubts
