"""How words and days are shown on a page."""

import re
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Final

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import get_default_timezone, localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from klang.lang.dates import PartialDate, from_iso
from klang.lang.dates import read_back as in_both_calendars
from klang.lang.dates import show as shown
from klang.lang.folding import highlight
from klang.lang.joining import join_terms
from klang.lang.said import Said
from klang.web.writing import written

register = template.Library()

_day_and_month: Final = re.compile(r"(?<=\d) (?=[^\d\s(])")


@register.filter(is_safe=True)
def joined(text: Any) -> str:
    """A heading, a label, a button or a tag, in which no line breaks inside a word that belongs together."""
    return join_terms(str(text))


@register.filter
def day(value: Any) -> str:
    """A day as the page's language tells it: 22 พ.ย. 2569, 22 Nov 2026."""
    if isinstance(value, datetime):
        value = value.astimezone(get_default_timezone()).date()
    return on_one_line(value, _spoken()) if isinstance(value, date) else ""


@register.filter
def partial_date(value: Any) -> str:
    """A date of which only a part may be known: พ.ค. 2545. As a value, or as it is kept in ISO."""
    return on_one_line(_partial(value), _spoken()) if value else ""


@register.filter
def read_back(value: Any, of_birth: Any = False) -> str:
    """The same in both calendars, and with the age where it is a birth."""
    return in_both_calendars(_partial(value), _spoken(), localdate() if of_birth else None) if value else ""


@register.filter
def quoted(said: Said) -> SafeString:
    """Her words, in their own language and direction."""
    return written('<q lang="{}" dir="auto">{}</q>', said.first_language, said.first)


@register.filter
def called(name: str, sought: str = "") -> SafeString | str:
    """What somebody is called, with what was looked for marked in it; or that no name is known yet."""
    return written('<bdi class="name">{}</bdi>', _marked(name, sought)) if name else _("No name yet")


def _marked(text: str, sought: str) -> SafeString | str:
    """What was looked for, marked where it stands in a name, whatever spaces or accents stand between."""
    if not sought:
        return text
    parts, done = [], 0
    for start, end in highlight(text, sought):
        parts.append((text[done:start], text[start:end]))
        done = end
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", parts), text[done:])


def _partial(value: PartialDate | str) -> PartialDate:
    return from_iso(value) if isinstance(value, str) else value


@lru_cache(maxsize=2048)
def on_one_line(value: date | PartialDate, language: str) -> str:
    """A day as this language tells it, on one line."""
    return _day_and_month.sub("\u00a0", shown(value, language), count=1)


def _spoken() -> str:
    return get_language() or "en"
