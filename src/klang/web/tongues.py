"""Pages that also speak to whoever reads neither Thai nor English: few, and each of them whole (ADR 36)."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from klang.web.middleware import LANGUAGE_COOKIE

MORE: Final = {"my": "မြန်မာ"}  # each by its own name
UNCHECKED: Final = frozenset({"my"})  # a native speaker has not yet read its sentences


def speaks_more(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A page that is there in these languages too, for whoever has chosen one and is not signed in."""

    @wraps(view)
    def answered(request: Any, *args: Any, **given: Any) -> HttpResponse:
        request.more_languages = MORE
        chosen = _chosen(request)
        if not chosen:
            return view(request, *args, **given)
        request.unchecked = chosen in UNCHECKED
        with translation.override(chosen):
            response = view(request, *args, **given)
        response.headers["Content-Language"] = chosen
        return response

    return answered


def _chosen(request: HttpRequest) -> str:
    chosen = request.COOKIES.get(LANGUAGE_COOKIE, "")
    return chosen if chosen in MORE and getattr(request, "actor", None) is None else ""
