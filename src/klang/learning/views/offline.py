"""The handbook on a phone without a line: the published texts and nothing else, until somebody signs out."""

from django.http import HttpResponse
from django.shortcuts import render

from klang.learning import reads
from klang.people.doors_pages import Asked
from klang.people.here import directory_agency


def offline(request: Asked) -> HttpResponse:
    """Say how the texts are kept on this phone. Where scripts run, they do it; without them the page says why not."""
    return render(request, "learning/offline.html", {"without_scripts": request.method == "POST"})


def text(request: Asked) -> HttpResponse:
    """All texts on one page, on which nothing is of anybody."""
    found = reads.everything(request.actor, directory_agency())
    return render(request, "learning/offline_text.html", {"texts": found, "day": request.actor.today})


def worker(request: Asked) -> HttpResponse:
    """The script that keeps them. It knows one page and what that page looks like, and no other."""
    return render(request, "learning/worker.js", content_type="text/javascript; charset=utf-8")
