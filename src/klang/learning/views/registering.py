"""The pages by which one registers for a workshop without signing in, and those of who lets people do so."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from klang.access.actor import Actor
from klang.access.use_cases import AlreadyDone
from klang.learning import actions, forms, reads, rules
from klang.learning.codes import SHORT, shown, typed
from klang.learning.models import Registration
from klang.learning.public import registration_with
from klang.learning.views.finding import workshop_or_404
from klang.people.doors import Wait
from klang.people.doors_pages import Asked, open_to_all
from klang.people.host import this_host
from klang.people.models import Installation
from klang.vault.encoding import lp, sha
from klang.vault.records.holding import millis
from klang.voices import quota
from klang.web.pages import page
from klang.web.squares import squares_of


def registering(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Whether people can register; whoever leads the workshop says until when, and for how many."""
    found = workshop_or_404(workshop_id)
    standing = reads.registration(request.actor, found)
    form = forms.OpenRegistration(
        request.POST or None, today=request.actor.today, initial=_before(standing.registration)
    )
    if form.is_valid():
        actions.open_registration(request.actor, found, **form.deed())
        return redirect("learning:registering", found.pk)
    leads = rules.may_lead(request.actor, found)
    told = {"workshop": found, "standing": standing, "form": form, "leads": leads}
    return page(request, "learning/registering.html", told)


def _before(registration: Registration | None) -> dict[str, Any]:
    return {"closes_on": registration.closes_on, "most": registration.most} if registration else {}


@require_POST
def close(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Nobody registers any more."""
    found = workshop_or_404(workshop_id)
    actions.close_registration(request.actor, found)
    return redirect("learning:registering", found.pk)


def poster(request: Asked, workshop_id: UUID) -> HttpResponse:
    """The code and the address, to be shown or printed; there is nothing in the code but the address."""
    found = workshop_or_404(workshop_id)
    standing = reads.registration(request.actor, found)
    if not standing.open or standing.registration is None:
        raise Http404
    where = reverse("learning:register", args=[shown(standing.registration.code)])
    letters = [request.build_absolute_uri("/"), *(f"{part}/" for part in where.strip("/").split("/"))]
    told = {
        "workshop": found,
        "standing": standing,
        "letters": letters,
        "squares": squares_of("".join(letters)),
    }
    return render(request, "learning/poster.html", told)


def registered(request: Asked, workshop_id: UUID) -> HttpResponse:
    """Who registered and waits to be taken in."""
    found = workshop_or_404(workshop_id)
    waiting = reads.registered(request.actor, found)
    form = forms.TakePeopleIn(request.POST or None, waiting=waiting)
    if form.is_valid():
        with suppress(AlreadyDone):
            actions.take_in(request.actor, found, **form.deed())
        return redirect("learning:registered", found.pk)
    return page(request, "learning/registered.html", {"workshop": found, "waiting": waiting, "form": form})


@require_POST
def put_aside(request: Asked, workshop_id: UUID, item: UUID) -> HttpResponse:
    """Somebody who registered does not come."""
    found = workshop_or_404(workshop_id)
    actions.put_aside(request.actor, found, item=item)
    return redirect("learning:registered", found.pk)


@open_to_all
def register(request: HttpRequest, code: str) -> HttpResponse:
    """Register for a workshop, without signing in; a code that nobody made is answered as one that is closed."""
    if not Installation.objects.exists():
        return redirect("people:start")
    server, at = this_host().server(), now()
    by = Actor(server.account, at, keyring=server)
    found = registration_with(server, typed(code, SHORT))
    form = forms.RegisterForIt(request.POST or None)
    with suppress(actions.Closed):
        if found and form.is_valid() and _put(by, found, form):
            return render(request, "learning/register_done.html", {"workshop": found.workshop})
        if found and rules.is_open(found.closes_on, by.today):
            return page(request, "learning/register.html", {"workshop": found.workshop, "form": form})
    return render(request, "learning/register_closed.html")


def _put(by: Actor, found: Registration, form: forms.RegisterForIt) -> bool:
    """Put it in, in the server's name; where it cannot be, the form says why."""
    mark = sha(lp("klang/v1/registering from outside", found.pk))
    try:
        quota.count(millis(by.at), of=mark, free=found.most)
        actions.register(by, found.workshop, words=form.words())
    except Wait as later:
        form.add_error(None, _many(later.seconds))
    except actions.NoPlace:
        form.add_error(None, _("There is no place left just now. Ask whoever holds the workshop."))
    return not form.errors


def _many(seconds: int) -> str:
    return ngettext(
        "Many are registering just now. What you wrote is still here: send it again in %(n)s second.",
        "Many are registering just now. What you wrote is still here: send it again in %(n)s seconds.",
        seconds,
    ) % {"n": seconds}
