"""What the log tells, for tests."""

from urllib.parse import parse_qs, urlsplit

from klang.audit.heads import checked as checked_line
from klang.audit.leaves import Leaf
from klang.audit.models import Trace, TraceOwner


def leaves() -> list[Leaf]:
    """Every trace, oldest first."""
    return [Leaf.read(bytes(trace.page)) for trace in Trace.objects.order_by("seq")]


def deeds() -> list[str]:
    """The deeds of the log, oldest first."""
    return [leaf.deed for leaf in leaves()]


def checked(by, kept) -> int:
    """Check every signature about this owner; the number of the last line."""
    lines = TraceOwner.objects.filter(owner_id=kept.pk).order_by("seq").values("seq")
    traces = list(Trace.objects.filter(seq__in=lines).order_by("seq"))
    for trace in traces:
        checked_line(trace, by.keyring.book)
    return traces[-1].seq


def where(response) -> tuple[str, dict[str, str]]:
    """Where an answer leads: the path, and what it takes along."""
    told = urlsplit(response["Location"])
    return told.path, {name: value for name, [value] in parse_qs(told.query).items()}
