"""The pages on which a group is founded, and its own page."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.access.use_cases import first_may
from klang.peers import actions, forms, reads, rules
from klang.peers.models import Group, Released, Shown
from klang.peers.views import finding
from klang.people.here import directory_agency, own_agency
from klang.people.models import Agency
from klang.people.reads import directory
from klang.people.rules import is_key_officer
from klang.web.pages import page


def groups(request: Request) -> HttpResponse:
    """One's own groups; how one is founded; and for an officer, which of them wait for a signature."""
    house = directory_agency()
    officer = is_key_officer(request.actor, house)
    mine = Group.all_of(request.actor)
    begun = [(one, reads.room(request.actor, one)) for one in mine if one.ground is None]
    names = directory(request.actor, house) if officer else None
    shown = {
        "groups": begun,
        "shown": [] if request.actor.of_a_group else _shown(request, house),
        "to_begin": [one for one in mine if one.ground is not None],
        "asks": not (officer or request.actor.of_a_group),
        "waiting": [(one, names.name(who)) for one, who in reads.asking(request.actor, house)]
        if names
        else [],
    }
    return render(request, "peers/groups.html", shown)


def _shown(request: Request, house: Agency) -> list[tuple[Shown, list[Released]]]:
    """What each group shows of itself, with its figures."""
    figures = reads.released(request.actor, house)
    groups = reads.shown(request.actor, house)
    return [(one, [each for each in figures if each.group_id == one.group_id]) for one in groups]


@require_POST
def ask(request: Request) -> HttpResponse:
    """Ask to found a group."""
    actions.ask(request.actor, own_agency(request.actor))
    return redirect("peers:groups")


def sign(request: Request, group_id: UUID) -> HttpResponse:
    """An officer signs the first page of a group, and gets nothing by it."""
    found = finding.asking_for(group_id)
    first_may(request.actor, rules.may_sign, found, "peers.signed")
    house = directory_agency()
    who = {one.pk: account for one, account in reads.asking(request.actor, house)}
    if found.pk not in who:
        raise Http404
    if request.method == "POST":
        actions.sign(request.actor, found)
        return redirect("peers:groups")
    name = directory(request.actor, house).name(who[found.pk])
    return render(request, "peers/sign.html", {"name": name})


def begin(request: Request, group_id: UUID) -> HttpResponse:
    """What the group agrees on, and its coordinator's name in it."""
    found = finding.group_for(request, group_id, "peers.begun", rules.may_begin)
    form = forms.BeginGroup(request.POST or None)
    if form.is_valid():
        called = form.cleaned_data["pseudonym"]
        actions.begin(request.actor, found, words=form.words(), pseudonym=called)
        return redirect("peers:group", found.pk)
    return page(request, "peers/begin.html", {"form": form})


def group(request: Request, group_id: UUID) -> HttpResponse:
    """A group's own page."""
    found = finding.group_for(request, group_id, "peers.read")
    coordinates = found.is_coordinated_by(request.actor.account_id)
    shown = {"group": found, "room": reads.room(request.actor, found), "coordinates": coordinates}
    return render(request, "peers/group.html", shown)


def agreement(request: Request, group_id: UUID) -> HttpResponse:
    """Write down what the group agreed on anew."""
    found = finding.group_for(request, group_id, "peers.agreed", rules.may_coordinate)
    known = reads.room(request.actor, found).agreement
    form = forms.Agree(request.POST or None, initial={**vars(known.words), "version": known.version})
    if form.is_valid():
        seen = form.cleaned_data["version"] or 0
        actions.agree(request.actor, found, words=form.words(), seen=seen)
        return redirect("peers:group", found.pk)
    return page(request, "peers/agreement.html", {"form": form, "group": found})
