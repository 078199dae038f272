"""The official flow, step by step, in our own words."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from klang.learning.flow import FLOW, SOURCES
from klang.learning.principles import TITLES
from klang.web.guidance import PASSAGES


def flow(request: HttpRequest) -> HttpResponse:
    """All steps, in their order."""
    return render(request, "learning/flow.html", {"steps": FLOW, "sources": SOURCES})


def flow_step(request: HttpRequest, number: int) -> HttpResponse:
    """One of them: who does what, within which time, by which law, what to tell, and which page here does it."""
    if not 1 <= number <= len(FLOW):
        raise Http404
    step = FLOW[number - 1]
    around = {at: FLOW[at - 1].title for at in (number - 1, number + 1) if 1 <= at <= len(FLOW)}
    shown = {
        "step": step,
        "number": number,
        "before": around.get(number - 1),
        "after": around.get(number + 1),
        "text": f"learning/flow/{get_language() or 'th'}/{number}.html",
        "held": [(one, TITLES[one]) for one in step.principles],
        "pages": [(one, PASSAGES[one].title) for one in step.passages],
    }
    return render(request, "learning/flow_step.html", shown)
