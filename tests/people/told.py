"""What the log tells, for tests."""

from urllib.parse import parse_qs, urlsplit

from klang.audit.leaves import Leaf
from klang.audit.log import LogWitness
from klang.audit.models import Trace


def leaves() -> list[Leaf]:
    """Every trace, oldest first."""
    return [Leaf.read(bytes(trace.page)) for trace in Trace.objects.order_by("seq")]


def deeds() -> list[str]:
    """The deeds of the log, oldest first."""
    return [leaf.deed for leaf in leaves()]


def checked(by, kept) -> int:
    """Check every signature about this owner, as the next reader would."""
    return LogWitness(by.keyring).check_since(kept.owner, -1)


def where(response) -> tuple[str, dict[str, str]]:
    """Where an answer leads: the path, and what it takes along."""
    told = urlsplit(response["Location"])
    return told.path, {name: value for name, [value] in parse_qs(told.query).items()}
