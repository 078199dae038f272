"""The pages on which a theme goes its way: joined, decided, carried out, told back."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.voices import actions, forms, reads
from klang.voices.asked import PARTS
from klang.voices.rules import verdicts_from
from klang.voices.terms import ANSWERED_WITHIN, ENOUGH
from klang.voices.views import finding
from klang.web.pages import page


def themes(request: Request) -> HttpResponse:
    """All themes, and how well we answer."""
    team = finding.team()
    shown = {
        "themes": reads.themes(request.actor, team),
        "figures": reads.figures(request.actor, team),
        "days": ANSWERED_WITHIN,
    }
    return render(request, "voices/themes.html", shown)


def answers(request: Request) -> HttpResponse:
    """How often each answer was given to what we ask."""
    told = reads.answers(request.actor, finding.team())
    parts = [(title, [told[one] for one in asked if told[one].answered]) for title, asked in PARTS.items()]
    shown = {"parts": [(title, counts) for title, counts in parts if counts], "enough": ENOUGH}
    return render(request, "voices/answers.html", shown)


def theme(request: Request, theme: UUID) -> HttpResponse:
    """One theme, from what was heard to what was told."""
    return render(request, "voices/theme.html", {"theme": finding.theme_of(request, finding.team(), theme)})


def join(request: Request) -> HttpResponse:
    """Join voices that say the same."""
    team = finding.team_for(request, "voices.joined")
    known = reads.themes(request.actor, team)
    joined = {one.row for theme in known for one in theme.voices}
    free = [one for one in reads.voices(request.actor, team) if one.row not in joined]
    form = forms.JoinVoices(request.POST or None, voices=free, themes=known)
    if form.is_valid():
        put = actions.add if form.cleaned_data["theme"] else actions.join
        made = put(request.actor, team, **form.deed())
        return redirect("voices:theme", made.row)
    return page(request, "voices/join.html", {"form": form, "free": free})


def decide(request: Request, theme: UUID) -> HttpResponse:
    """Decide about a theme."""
    team = finding.team_for(request, "voices.decided")
    found = finding.theme_of(request, team, theme)
    form = forms.Decide(request.POST or None, ways=verdicts_from(found.record.words.state), **_of(found))
    if form.is_valid():
        actions.decide(request.actor, team, theme=theme, verdict=form.verdict(), seen=form.seen)
        return redirect("voices:theme", theme)
    return page(request, "voices/step.html", {"form": form, "theme": found})


def activity(request: Request, theme: UUID | None = None) -> HttpResponse:
    """Begin something that is done, because of a theme or without one."""
    team = finding.team_for(request, "voices.activity_begun")
    found = finding.theme_of(request, team, theme) if theme else None
    form = forms.BeginActivity(request.POST or None, **_of(found))
    if form.is_valid():
        actions.begin_activity(request.actor, team, words=form.activity(theme), seen=form.seen)
        return redirect("voices:theme", theme) if theme else redirect("voices:themes")
    return page(request, "voices/step.html", {"form": form, "theme": found})


def result(request: Request, theme: UUID) -> HttpResponse:
    """Write down what came of it."""
    team = finding.team_for(request, "voices.result_noted")
    found = finding.theme_of(request, team, theme)
    form = forms.NoteResult(request.POST or None, **_of(found))
    if form.is_valid():
        actions.note_result(request.actor, team, theme=theme, outcome=form.outcome(), seen=form.seen)
        return redirect("voices:theme", theme)
    return page(request, "voices/step.html", {"form": form, "theme": found})


def report(request: Request, theme: UUID) -> HttpResponse:
    """Write down what was told back."""
    team = finding.team_for(request, "voices.reported_back")
    found = finding.theme_of(request, team, theme)
    form = forms.ReportBack(request.POST or None, names=finding.called(request), **_of(found))
    if form.is_valid():
        actions.report_back(request.actor, team, theme=theme, report=form.report(), seen=form.seen)
        return redirect("voices:theme", theme)
    return page(request, "voices/step.html", {"form": form, "theme": found})


def _of(found: reads.OpenTheme | None) -> dict[str, dict[str, int]]:
    """Which version of the theme is being looked at."""
    return {"initial": {"version": found.record.version}} if found else {}
