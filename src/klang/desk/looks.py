"""Who looked, told so that it can be read: what one person did within ten minutes is one line. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from klang.casework.reads import Look

TOGETHER = timedelta(minutes=10)
AT_ONCE = 200  # lines of the log on a page


def earlier(looks: Sequence[Look]) -> int | None:
    """Before which line the next page begins; None where these reach back to the first."""
    return looks[-1].seq if len(looks) == AT_ONCE else None


def grouped(looks: Iterable[Look]) -> list[Look]:
    """Lines of one person within ten minutes, as one line; newest first."""
    found: list[Look] = []
    for look in looks:
        last = found[-1] if found else None
        if last and last.account == look.account and last.at - look.at < TOGETHER and _same_kind(last, look):
            found[-1] = replace(last, read=_both(last.read, look.read), wrote=_both(last.wrote, look.wrote))
        else:
            found.append(look)
    return found


def _same_kind(one: Look, other: Look) -> bool:
    return one.deed.startswith("refused") == other.deed.startswith("refused")


def _both(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))
