"""The pages on which is read and written down when the group met."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.peers import actions, forms, reads
from klang.peers.views import finding
from klang.web.pages import page


def gatherings(request: Request, group_id: UUID) -> HttpResponse:
    """When the group met; what has had its time is let go on the way."""
    found = finding.group_for(request, group_id, "peers.gatherings_read")
    times = reads.gatherings(request.actor, found)
    if times.overdue:
        actions.let_go(request.actor, found)
    return render(request, "peers/gatherings.html", {"group": found, "met": times.met})


def note(request: Request, group_id: UUID) -> HttpResponse:
    """Write down that the group met."""
    found = finding.group_for(request, group_id, "peers.met")
    names = [one.pseudonym for one in reads.room(request.actor, found).members]
    form = forms.NoteGathering(request.POST or None, names=names)
    if form.is_valid():
        actions.note_gathering(request.actor, found, **form.deed())
        return redirect("peers:gatherings", found.pk)
    return page(request, "peers/note.html", {"form": form, "group": found})
