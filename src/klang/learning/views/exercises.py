"""Exercises for a team: the text stands here, and what it says is done in the practice house."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from klang.learning.exercises import EXERCISES
from klang.learning.principles import TITLES


def exercises(request: HttpRequest) -> HttpResponse:
    """All exercises, and where the practice house is."""
    shown = {"exercises": EXERCISES, "practice_house": settings.KLANG_PRACTICE_URL}
    return render(request, "learning/exercises.html", shown)


def exercise(request: HttpRequest, code: str) -> HttpResponse:
    """One of them, in the language of the page."""
    found = EXERCISES.get(code)
    if found is None:
        raise Http404
    text = f"learning/exercise/{get_language() or 'th'}/{code}.html"
    held = [(one, TITLES[one]) for one in found.principles]
    shown = {"one": found, "text": text, "held": held, "practice_house": settings.KLANG_PRACTICE_URL}
    return render(request, "learning/exercise.html", shown)
