"""The first day of an office, and of a colleague."""

import os

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now

from klang.people import forms, joining
from klang.people.doors import remember_from_outside
from klang.people.doors_pages import Asked, from_this_machine, home, open_to_all
from klang.people.figures import root_figures
from klang.people.founding import AlreadyFounded, FirstOffice, Founded, found_installation
from klang.people.host import reserved, this_host
from klang.people.keys import Ways, new_ways
from klang.people.models import Installation
from klang.people.views.entering import opened
from klang.vault.slots import paper_text


@open_to_all
def start(request: Asked) -> HttpResponse:
    """Begin: the office, and the person who will vouch for colleagues."""
    if Installation.objects.exists():
        return redirect("people:sign_in")
    if not from_this_machine(request):
        return render(request, "people/start_elsewhere.html", status=403)
    form = forms.Start(request.POST or None)
    if form.is_valid():
        ways = new_ways(os.urandom(32))
        try:
            founded = _found(form, ways)
        except AlreadyFounded:
            return redirect("people:sign_in")
        return render(request, "people/founded.html", _shown_once(form, ways, founded))
    return render(request, "people/start.html", {"form": form}, status=form.status)


def _found(form: forms.Start, ways: Ways) -> Founded:
    given = form.cleaned_data
    officer = form.card_of(given["officer"])
    asked = FirstOffice(
        **form.stands, office=form.words, officer=officer, handle=given["handle"], disciplines=form.work
    )
    return found_installation(this_host(), asked, ways, now(), installation=reserved(home()))


def _shown_once(form: forms.Start, ways: Ways, founded: Founded) -> dict[str, object]:
    handle = form.cleaned_data["handle"]
    return {
        "handle": handle,
        "passphrase": ways.passphrase,
        "paper": paper_text(ways.paper),
        "root_figures": root_figures(founded.root),
        "form": forms.SignIn(initial={"name": handle, "next": "/people/"}),
    }


@open_to_all
def join(request: Asked) -> HttpResponse:
    """Make keys of one's own from the slip."""
    if not Installation.objects.exists():
        return redirect("people:start")
    form = forms.Join(request.POST or None)
    if form.is_valid():
        given = form.cleaned_data
        joined = opened(form, lambda: joining.make_keys(this_host(), given["name"], given["slip"], now()))
        if joined is not None:
            return render(request, "people/joined.html", {"joined": joined, "handle": given["name"]})
        remember_from_outside(this_host(), "people.keys_made", now())
    return render(request, "people/join.html", {"form": form}, status=form.status)
