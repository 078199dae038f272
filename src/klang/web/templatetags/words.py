"""How words and days are shown on a page."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import get_language

register = template.Library()

_THAI = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."]
_ENGLISH = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@register.filter
def day(value: Any) -> str:
    """A day as the page's language tells it: 22 พ.ย. 2569, 22 Nov 2026."""
    if isinstance(value, datetime):
        value = localtime(value).date()
    if not isinstance(value, date):
        return ""
    if get_language() == "th":
        return f"{value.day}\u00a0{_THAI[value.month - 1]} {value.year + 543}"
    return f"{value.day}\u00a0{_ENGLISH[value.month - 1]} {value.year}"


@register.filter
def quoted(said: Any) -> SafeString:
    """Her words, in their own language and direction."""
    return format_html('<q lang="{}" dir="auto">{}</q>', said.first_language, said.first)


@register.filter
def joined(text: Any) -> str:
    return str(text)
