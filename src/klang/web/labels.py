"""The name of a code in the language of the page, looked up once in each: a page names the same few again and again."""

from functools import lru_cache
from typing import Any

from django.utils.translation import get_language


def label(choices: Any, code: str) -> str:
    """What this code of these choices is called; ValueError for one that is none of them."""
    return _called(choices, code, get_language())


@lru_cache(maxsize=4096)
def _called(choices: Any, code: str, spoken: str | None) -> str:  # noqa: ARG001 - in another language, another name
    return str(choices(code).label)
