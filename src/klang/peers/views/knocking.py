"""The pages on which a group shows itself, and answers whoever would like to get to know it."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.peers import actions, forms, reads, rules
from klang.peers.models import Group, newest_shown
from klang.peers.views import finding
from klang.people.host import this_host
from klang.web.pages import page


def show(request: Request, group_id: UUID) -> HttpResponse:
    """Write what everybody who works here will read; then look at it as it will stand there; then show it."""
    found = finding.group_for(request, group_id, "peers.shown", rules.may_coordinate)
    known = newest_shown(group=found).get(found.pk)
    form = forms.ShowUs(
        request.POST or None, names=_names(request, found), initial=vars(known) if known else {}
    )
    sure = request.POST.get("sure", "")
    if form.is_valid() and sure == "yes":
        actions.show(request.actor, found, words=form.words())
        return redirect("peers:group", found.pk)
    shown = {"group": found, "form": form, "known": known}
    if form.is_valid() and sure != "change":
        return render(request, "peers/show_look.html", shown)
    return page(request, "peers/show.html", shown)


@require_POST
def hide(request: Request, group_id: UUID) -> HttpResponse:
    """Show nothing any more."""
    found = finding.group_for(request, group_id, "peers.shown_no_more", rules.may_coordinate)
    actions.hide(request.actor, found)
    return redirect("peers:group", found.pk)


def knocks(request: Request, group_id: UUID) -> HttpResponse:
    """Who would like to get to know the group; what has had its time is let go on the way."""
    found = finding.group_for(request, group_id, "peers.knocks_read")
    told = reads.knocking(request.actor, found)
    if told.overdue:
        actions.let_go(request.actor, found)
    coordinates = found.is_coordinated_by(request.actor.account_id)
    return render(request, "peers/knocks.html", {"group": found, "told": told, "coordinates": coordinates})


def answer(request: Request, group_id: UUID, item: UUID) -> HttpResponse:
    """Answer one of them."""
    found = finding.group_for(request, group_id, "peers.knock_answered", rules.may_coordinate)
    known = [
        one for one in reads.knocking(request.actor, found).waiting if one.arrived.pk == item and one.words
    ]
    if not known:
        raise Http404
    form = forms.AnswerKnock(request.POST or None, names=_names(request, found))
    if form.is_valid():
        reply, topics = form.reply(), tuple(form.cleaned_data["topics"])
        actions.answer_knock(request.actor, found, item=item, reply=reply, host=this_host(), topics=topics)
        return redirect("peers:knocks", found.pk)
    return page(request, "peers/answer.html", {"group": found, "form": form, "words": known[0].words})


@require_POST
def put_aside(request: Request, group_id: UUID, item: UUID) -> HttpResponse:
    """It was not put in here like this, and is gone."""
    found = finding.group_for(request, group_id, "peers.knock_put_aside", rules.may_coordinate)
    actions.put_knock_aside(request.actor, found, item=item)
    return redirect("peers:knocks", found.pk)


def _names(request: Request, group: Group) -> list[str]:
    """What members are called, to be noticed in a text."""
    return [one.pseudonym for one in reads.room(request.actor, group).members]
