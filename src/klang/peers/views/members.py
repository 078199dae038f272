"""The pages on which somebody comes into a group, and leaves it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from klang.access.requests import Request
from klang.peers import actions, forms, reads, rules
from klang.peers.models import Group
from klang.peers.views import finding
from klang.people.doors import Wait, slow_after_wrong
from klang.people.here import directory_agency
from klang.people.host import this_host
from klang.people.joining import NoSuchName, peer_called
from klang.people.reads import Colleague, directory
from klang.web.pages import page


def vouch(request: Request, group_id: UUID) -> HttpResponse:
    """Give one's word for somebody."""
    found = finding.group_for(request, group_id, "peers.vouched")
    form = forms.GiveWord(request.POST or None, people=_others(request, found))
    account = _meant(request, form) if form.is_valid() else None
    if account is not None:
        called = form.cleaned_data["pseudonym"]
        actions.vouch(request.actor, found, account=account, pseudonym=called)
        return redirect("peers:group", found.pk)
    return page(request, "peers/vouch.html", {"form": form, "group": found})


def _meant(request: Request, form: forms.GiveWord) -> UUID | None:
    """Whose account it is; a wrong name makes the next one wait, so that nobody tries many."""
    if chosen := form.cleaned_data.get("account"):
        return UUID(str(chosen))
    try:
        with slow_after_wrong(request.actor, "account name"):
            return peer_called(this_host(), form.cleaned_data["handle"])
    except (Wait, NoSuchName) as no:
        form.add_error("handle", forms.why_not_her(no))
    return None


def let_in(request: Request, group_id: UUID, account: UUID) -> HttpResponse:
    """Let somebody in."""
    found = finding.group_for(request, group_id, "peers.let_in", rules.may_coordinate)
    known = {one.account: one for one in reads.room(request.actor, found).awaited}
    if account not in known:
        raise Http404
    form = forms.LetIn(request.POST or None)
    if form.is_valid():
        actions.let_in(request.actor, found, account=account, **form.deed())
        return redirect("peers:group", found.pk)
    return page(request, "peers/let_in.html", {"form": form, "group": found, "newcomer": known[account]})


def leave(request: Request, group_id: UUID, account: UUID) -> HttpResponse:
    """Somebody leaves the group."""
    found = finding.group_for(request, group_id, "peers.member_left", rules.may_coordinate)
    if request.method == "POST":
        actions.end_membership(request.actor, found, account=account)
        return redirect("peers:groups")
    name = reads.room(request.actor, found).called(account)
    return render(request, "peers/leave.html", {"group": found, "name": name})


def _others(request: Request, group: Group) -> list[Colleague]:
    """Every colleague who does not belong yet; nobody for somebody of a peer group, who sees no colleagues."""
    if request.actor.of_a_group:
        return []
    known = {one.account for one in reads.room(request.actor, group).members}
    names, house = directory(request.actor, directory_agency()), directory_agency().pk
    everyone = [*names.of_agency(house), *names.of_others(house)]
    return [one for one in everyone if one.account not in known]
