"""How papers and ways of contact are named on a page."""

from django import template

from klang.survivors.terms.person import Never, PaperKind, Way

register = template.Library()


@register.filter
def paper_kind(code: str) -> str:
    """The name of a kind of paper."""
    return str(PaperKind(code).label)


@register.filter
def way(code: str) -> str:
    """The name of a way to reach somebody."""
    return str(Way(code).label)


@register.filter
def never(codes: tuple[str, ...]) -> str:
    """What must not be done."""
    return " · ".join(str(Never(code).label) for code in codes)
