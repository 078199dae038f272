"""The pages on which a group counts its work, and shows of it what it chooses."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.peers import actions, forms, reads, rules
from klang.peers.views import finding
from klang.web.pages import page


def talk(request: Request, group_id: UUID) -> HttpResponse:
    """Write down that the group gave a talk."""
    found = finding.group_for(request, group_id, "peers.talk_noted")
    form = forms.NoteTalk(request.POST or None)
    if form.is_valid():
        actions.note_talk(request.actor, found, words=form.words())
        return redirect("peers:gatherings", found.pk)
    return page(request, "peers/talk.html", {"group": found, "form": form})


def figures(request: Request, group_id: UUID) -> HttpResponse:
    """Count some days; choose of the figures; look at them as they will stand there; release them."""
    found = finding.group_for(request, group_id, "peers.figures_released", rules.may_coordinate)
    form, sure = forms.ChooseFigures(request.POST or None), request.POST.get("sure", "")
    since, until = form.days()
    told = reads.counted(request.actor, found, since=since, until=until)
    fits = sure in {"look", "yes"} and form.fits(told.figures, told.periods)
    if fits and sure == "yes":
        actions.release_figures(request.actor, found, **_days_and_chosen(form))
        return redirect("peers:figures", found.pk)
    shown: dict[str, Any] = {"group": found, "form": form, "counted": told, "since": since, "until": until}
    if fits:
        shown["told"] = told.of(form.cleaned_data["chosen"])
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "peers/figures_look.html" if fits else "peers/figures.html", shown, status=status)


@require_POST
def take_down(request: Request, group_id: UUID, release: UUID) -> HttpResponse:
    """Show these figures to nobody any more."""
    found = finding.group_for(request, group_id, "peers.figures_taken_down", rules.may_coordinate)
    actions.take_figures_down(request.actor, found, release=release)
    return redirect("peers:figures", found.pk)


def _days_and_chosen(form: forms.ChooseFigures) -> dict[str, Any]:
    given = form.cleaned_data
    return {"since": given["since"], "until": given["until"], "chosen": tuple(given["chosen"])}
