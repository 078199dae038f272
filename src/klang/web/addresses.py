"""Addresses of pages, each put together once: the pages of a file name the same places again and again."""

from functools import lru_cache
from typing import Any

from django.urls import reverse


@lru_cache(maxsize=8192)
def address(name: str, *places: Any) -> str:
    """Where the page of this name lies, with what stands in its address."""
    return reverse(name, args=places)
