"""The question whether something is done because of what people said."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.learning.reads import Because
from klang.web.forms import Choice

_SHOWN = 80  # letters of what was said


def because_field() -> Choice:
    """One of what was said and released, or nothing of it."""
    return Choice(label=_("Because of what people said?"), required=False, coerce=UUID, empty_value=None)


def offered(reasons: Iterable[Because]) -> list[tuple[str, Any]]:
    """What there is to choose."""
    known = [(str(one.row), one.said[:_SHOWN]) for one in reasons]
    return [("", pgettext_lazy("because", "No, for another reason")), *known]
