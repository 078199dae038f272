"""Reading a great table some rows at a time."""

from collections.abc import Iterator
from typing import Any, Final

from django.db.models import QuerySet

_AT_ONCE: Final = 1000


def in_lots(rows: "QuerySet[Any, Any]", by: str = "pk") -> Iterator[Any]:
    """All rows in the order of one column, each lot asked for anew.

    No cursor stays open on the server where the reader stops at the first fault.
    """
    rows = rows.order_by(by)
    lot = list(rows[:_AT_ONCE])
    while lot:
        yield from lot
        lot = list(rows.filter(**{f"{by}__gt": getattr(lot[-1], by)})[:_AT_ONCE])
