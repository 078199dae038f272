"""The provinces of Thailand as a page names them: in its language, in the order of its dictionary."""

import re

from django.utils.translation import get_language

from klang.lang.provinces import PROVINCES, province


def province_name(code: str) -> str:
    """A province in the page's language; nothing for no province."""
    found = province(code)
    return found.name(get_language() or "en") if found else ""


def province_choices() -> list[tuple[str, str]]:
    """The provinces in the page's language, in the order of its dictionary."""
    found = [(one.code, province_name(one.code)) for one in PROVINCES]
    return sorted(found, key=lambda one: re.sub("([เ-ไ])(.)", r"\2\1", one[1]))  # เชียงใหม่ stands under ช
