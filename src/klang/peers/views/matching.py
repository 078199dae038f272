"""The pages on which a peer says what she is glad to be asked, and somebody is written down who would like one."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from klang.access.requests import Request
from klang.peers import actions, forms, reads
from klang.peers.views import finding
from klang.web.pages import page


def offer(request: Request, group_id: UUID) -> HttpResponse:
    """What one is glad to be asked, and what not."""
    found = finding.group_for(request, group_id, "peers.offered")
    known = reads.offered(request.actor, found)
    form = forms.MakeOffer(request.POST or None, initial=vars(known) if known else {})
    if form.is_valid():
        actions.offer(request.actor, found, words=form.words())
        return redirect("peers:group", found.pk)
    return page(request, "peers/offer.html", {"group": found, "form": form})


def welcome(request: Request, group_id: UUID) -> HttpResponse:
    """Somebody would like a peer to stand by her."""
    found = finding.group_for(request, group_id, "peers.welcomed")
    names = [one.pseudonym for one in reads.room(request.actor, found).members]
    form = forms.NoteWelcome(request.POST or None, names=names)
    if form.is_valid():
        actions.welcome(request.actor, found, words=form.words())
        return redirect("peers:knocks", found.pk)
    return page(request, "peers/welcome.html", {"group": found, "form": form})
