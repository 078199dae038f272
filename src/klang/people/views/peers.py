"""The officer's pages about peer groups: a slip on which no name stands, and a way in that is closed."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from klang.access.use_cases import first_may
from klang.people import actions, forms, rules
from klang.people.doors_pages import Asked
from klang.people.figures import root_figures
from klang.people.here import directory_agency
from klang.people.host import this_host
from klang.people.joining import NoSuchName, peer_called
from klang.people.slips import new_account_name


def peers(request: Asked) -> HttpResponse:
    """Write a slip for somebody of a peer group."""
    house, handle = directory_agency(), new_account_name()
    first_may(request.actor, rules.may_enrol, house, "people.peer_enrolled")
    if request.method != "POST":
        return render(request, "people/peers.html")
    made = actions.enrol_peer(request.actor, house, handle=handle, host=this_host())
    shown = {"slip": made, "handle": handle, "root_figures": root_figures(made.root), "peer": True}
    return render(request, "people/slip.html", shown)


def close_peer(request: Asked) -> HttpResponse:
    """Close the way in of somebody of a peer group."""
    house = directory_agency()
    first_may(request.actor, rules.may_disable, house, "people.peer_closed")
    form = forms.PeersName(request.POST or None)
    if form.is_valid():
        try:
            account = peer_called(this_host(), form.cleaned_data["handle"])
        except NoSuchName as no:
            form.add_error("handle", str(no))
        else:
            actions.close_peer(request.actor, house, account=account)
            return redirect("people:people")
    return render(request, "people/close_peer.html", {"form": form}, status=form.status)
