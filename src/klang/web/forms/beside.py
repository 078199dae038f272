"""What a colleague saved meanwhile, in words, beside the field it stands in."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from klang.lang.dates import PartialDate, read_back
from klang.lang.said import Said


def in_words(field: forms.Field, value: Any) -> str:
    """An answer as one line of text, its codes as the words they are shown by."""
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if isinstance(value, list | tuple):
        return " · ".join(in_words(field, one) for one in value)
    if isinstance(value, PartialDate):
        return read_back(value, get_language() or "en", None)
    if isinstance(value, Said):
        return " · ".join(part for part in (value.original, value.translation, value.interpreter) if part)
    if value in (None, ""):
        return "–"
    return dict(_shown(getattr(field, "choices", ()))).get(str(value), str(value))


def _shown(choices: Iterable[Any]) -> Iterator[tuple[str, str]]:
    for code, label in choices:
        if isinstance(label, list | tuple):
            yield from _shown(label)
        else:
            yield str(code), str(label)
