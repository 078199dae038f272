"""The pages on which a peer writes down that she stood by somebody, and rests."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.peers import actions, forms, reads
from klang.peers.models import Group
from klang.peers.views import finding
from klang.web.pages import page


def beside(request: Request, group_id: UUID) -> HttpResponse:
    """Whom the group stood by and who rests; what has had its time is let go on the way."""
    found = finding.group_for(request, group_id, "peers.supports_read")
    told = reads.supports(request.actor, found)
    if told.overdue:
        actions.let_go(request.actor, found)
    return render(request, "peers/beside.html", {"group": found, "told": told})


def support(request: Request, group_id: UUID) -> HttpResponse:
    """Write down that one stood by somebody."""
    found = finding.group_for(request, group_id, "peers.support_noted")
    form = forms.NoteSupport(request.POST or None, names=_names(request, found))
    if form.is_valid():
        actions.note_support(request.actor, found, words=form.words())
        return redirect("peers:beside", found.pk)
    return page(request, "peers/support.html", {"form": form, "group": found})


def rest(request: Request, group_id: UUID) -> HttpResponse:
    """Rest, or talk with somebody who stands behind one."""
    found = finding.group_for(request, group_id, "peers.rest_noted")
    form = forms.NoteRest(request.POST or None, names=_names(request, found))
    if form.is_valid():
        actions.note_rest(request.actor, found, words=form.rest())
        return redirect("peers:beside", found.pk)
    return page(request, "peers/rest.html", {"form": form, "group": found})


def _names(request: Request, group: Group) -> list[str]:
    """What members are called, to be noticed in a text."""
    return [one.pseudonym for one in reads.room(request.actor, group).members]
