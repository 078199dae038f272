"""How a page is answered that can be sent."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def page(request: HttpRequest, template: str, shown: dict[str, Any]) -> HttpResponse:
    """The page; a form that was sent and comes back says so in its status."""
    return render(request, template, shown, status=422 if request.method == "POST" else 200)
