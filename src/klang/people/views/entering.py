"""The pages one comes in by, and the ways out."""

import re
from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from klang.people import entering, forms, sessions
from klang.people import held as holding
from klang.people.doors import NotOpened, Wait
from klang.people.doors_pages import Asked, gone, local, open_to_all, to
from klang.people.host import this_host
from klang.people.models import Installation
from klang.web.forms import PageForm

_A_CODE = re.compile(r"[\w.:-]{0,40}", re.ASCII)


@open_to_all
def sign_in(request: Asked) -> HttpResponse:
    """Come in, with a passphrase or with the code on paper."""
    if not Installation.objects.exists():
        return redirect("people:start")
    form = forms.SignIn(request.POST or None, initial=request.GET.dict())
    if form.is_valid():
        given = form.cleaned_data
        try:
            came = opened(form, lambda: entering.come_in(this_host(), given["name"], given["secret"], now()))
        except entering.NotVouchedFor as not_yet:
            return render(request, "people/not_vouched_for.html", {"figures": not_yet.figures}, status=403)
        if came is not None:
            return _come_in(request, form, came)
    return render(request, "people/sign_in.html", {"form": form}, status=form.status)


def opened(form: PageForm, knock: Callable[[], Any]) -> Any:
    """What the key opened; nothing, and one and the same sentence in the form, if it did not."""
    try:
        return knock()
    except NotOpened:
        form.add_error(None, pgettext("signin", "That did not match. Try again"))
    except Wait as wait:
        form.add_error(
            None,
            _("Many tries. Wait about %(n)s seconds, or use your paper code now.") % {"n": wait.seconds},
        )
    return None


def _come_in(request: Asked, form: forms.SignIn, came: entering.CameIn) -> HttpResponse:
    sessions.end_one(request.COOKIES.get(sessions.COOKIE, ""))
    response = _onward(form, by_paper=came.way == "paper")
    # No expiry: the browser forgets it with its last window. ADR on sessions: half of the key is in it.
    response.set_cookie(sessions.COOKIE, came.cookie, secure=True, httponly=True, samesite="Strict")
    return response


def _onward(form: PageForm, *, by_paper: bool = False) -> HttpResponseRedirect:
    if kept := form.cleaned_data.get("held"):
        return redirect("people:held", kept)
    if by_paper:
        return HttpResponseRedirect(f"{reverse('people:new_way')}?after=paper")
    return redirect(local(form.cleaned_data.get("next") or "/"))


@open_to_all
def unlock(request: Asked) -> HttpResponse:
    """Take the keys out again; nothing that was written is lost."""
    if request.present is None:
        asked = request.POST or request.GET
        return to("people:sign_in", asked.get("next", "/"), held=asked.get("held", ""))
    form = forms.Unlock(request.POST or None, initial=request.GET.dict())
    if not request.present.locked:
        return redirect(local(request.POST.get("next") or request.GET.get("next", "/")))
    if form.is_valid():
        cookie, secret = request.COOKIES[sessions.COOKIE], form.cleaned_data["secret"]
        present = request.present
        if way := opened(form, lambda: entering.come_back(this_host(), present, cookie, secret, now())):
            return _onward(form, by_paper=way == "paper")
    return render(request, "people/unlock.html", {"form": form}, status=form.status)


# Open to all: the page covers itself when nobody has touched it, and by then the keys may be away already.
@open_to_all
@require_POST
def lock(request: Asked) -> HttpResponse:
    """Put the keys away and cover the page."""
    if request.present is not None:
        entering.lock(request.present, now())
    return to("people:unlock", request.POST.get("next", "/"))


def held(request: Asked, held_id: UUID) -> HttpResponse:
    """Show again what was sent while the keys were away, ready to be sent."""
    keyring = request.actor.keyring
    found = holding.held_post(keyring, held_id, now()) if keyring else None
    if found is None:
        return redirect("/")
    if any(name == "form_name" for name, _values in found.fields):
        return redirect(local(found.to))  # its own page shows it again, each answer under its question
    said = [(name, value) for name, values in found.fields for value in values]
    shown = [(name, value, not _A_CODE.fullmatch(value)) for name, value in said]
    return render(request, "people/held.html", {"to": local(found.to), "fields": shown})


def new_way(request: Asked) -> HttpResponse:
    """Make another passphrase or paper code, shown once."""
    after_paper = request.GET.get("after") == "paper"
    form = forms.Renew(request.POST or None, initial={"kind": "pass"} if after_paper else {})
    present = request.present
    if form.is_valid() and present is not None:
        given = form.cleaned_data
        fresh = opened(
            form, lambda: entering.renew(this_host(), present, given["secret"], given["kind"], now())
        )
        if fresh is not None:
            return render(request, "people/fresh_way.html", {"kind": given["kind"], "fresh": fresh})
    shown = {"form": form, "after_paper": after_paper}
    return render(request, "people/new_way.html", shown, status=form.status)


@open_to_all
@require_POST
def sign_out(request: Asked) -> HttpResponse:
    """End a day's work."""
    if request.present is not None:
        entering.go(request.present, now())
    return gone(redirect("people:note"))


# No token: a page that leaves in a hurry, or a beacon, may not have one. The cookie is SameSite=Strict, so no
# other site can send it, and all this does is end the session of the cookie it carries. It leaves no trace in
# the log, because the log may be busy and an exit must not wait.
@csrf_exempt
@open_to_all
@require_POST
def out(request: Asked) -> HttpResponse:
    """Leave at once."""
    sessions.end_one(request.COOKIES.get(sessions.COOKIE, ""))
    return gone(redirect("people:note"))


@open_to_all
def note(request: HttpRequest) -> HttpResponse:
    """A page that says nothing."""
    return render(request, "people/note.html")
