"""How a page is answered that can be sent."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page(request: HttpRequest, template: str, shown: dict[str, Any]) -> HttpResponse:
    """The page; a form that was sent and comes back says so in its status."""
    return render(request, template, shown, status=422 if request.method == "POST" else 200)


def answers_with(
    headers: Mapping[str, str],
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page whose answers carry one of the few other headers that `middleware` lets through."""

    def around(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def answered(*args: Any, **given: Any) -> HttpResponse:
            response = view(*args, **given)
            for name, value in headers.items():
                response.headers[name] = value
            return response

        return answered

    return around
