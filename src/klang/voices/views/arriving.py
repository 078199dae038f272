"""The pages by which something comes without signing in, and on which it is heard."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klang.access.actor import Actor
from klang.access.requests import Request
from klang.people.doors import Wait
from klang.people.doors_pages import Asked, open_to_all
from klang.people.here import directory_agency
from klang.people.host import this_host
from klang.people.models import Installation
from klang.vault.records.holding import millis
from klang.voices import actions, forms, quota, reads
from klang.voices.listened import recording_for
from klang.voices.models import Team
from klang.voices.public import answer_to
from klang.voices.slips import mac_of, new_code
from klang.voices.sounds import kind_of
from klang.voices.terms import Source
from klang.voices.views import finding
from klang.web.middleware import RECORDS
from klang.web.pages import answers_with, page
from klang.web.ranges import in_parts
from klang.web.tongues import MORE, speaks_more


@open_to_all
@answers_with(RECORDS)
@speaks_more
def say(request: HttpRequest) -> HttpResponse:
    """Say something about our work, without a name and without signing in."""
    return said_here(request, {})


def said_here(request: HttpRequest, shown: dict[str, Any]) -> HttpResponse:
    """What is said on one's own phone, or on a screen that stands open to all."""
    if not Installation.objects.exists():
        return redirect("people:start")
    handled = bool(Team.handlers(directory_agency()))
    sent = (request.POST or None, request.FILES or None)
    form = forms.SayIt(*sent, initial={"language": get_language()}, handled=handled)
    few = None if get_language() in MORE else forms.AFew(request.POST or None)
    shown = shown | {"form": form, "few": few}
    if form.is_valid() and (code := _put(form, few)) is not None:
        return render(request, "voices/slip.html", shown | {"code": code})
    return page(request, "voices/say.html", shown)


def _put(form: forms.SayIt, few: forms.AFew | None) -> str | None:
    """Put it in, in the server's name: the code of its slip, which a complaint has none of; or the reason in the form."""
    at, server = now(), this_host().server()
    by, team = Actor(server.account, at, keyring=server), finding.team()
    try:
        quota.count(millis(at))
        if form.complains:
            actions.complain(by, team.agency, words=form.complaint_words())
            return ""
        code = new_code()
        words = replace(form.words(), answers=few.answers() if few else {})
        actions.put(by, team, words=words, slip=mac_of(this_host(), code))
    except (Wait, actions.TrayFull) as later:
        form.add_error(None, _why_later(later))
        return None
    return code


def _why_later(later: Exception) -> str:
    if isinstance(later, Wait):
        told = {"n": later.seconds}
        return (
            _(
                "Many are telling us something just now. What you wrote is still here: send it again in %(n)s seconds."
            )
            % told
        )
    if isinstance(later, actions.ManyRecordings):
        return _("Many recordings wait to be heard. Write it in words, or please come again tomorrow.")
    return _("Much waits to be heard just now. Please come again tomorrow, or tell it to somebody you trust.")


@open_to_all
@speaks_more
def answer(request: HttpRequest) -> HttpResponse:
    """What became of what was said, for whoever has the slip; its code stands in no address."""
    form = forms.LookUp(request.POST or None)
    if not form.is_valid():
        return page(request, "voices/answer.html", {"form": form})
    host = this_host()
    known, found = answer_to(host.server(), mac_of(host, form.cleaned_data["slip"]))
    if not known:
        form.add_error("slip", _("There is no slip with this code. Look at it once more."))
        return page(request, "voices/answer.html", {"form": form})
    written_in = "th" if get_language() in MORE else ""
    said, did = found.in_words(written_in or get_language() or "th") if found else ("", "")
    shown = {"found": found, "said": said, "did": did, "written_in": written_in}
    return render(request, "voices/answered.html", shown)


def tray(request: Request) -> HttpResponse:
    """What arrived, and was taken in by nobody yet."""
    return render(request, "voices/tray.html", {"waiting": reads.tray(request.actor, finding.team())})


def arrived(request: Request, item: UUID) -> HttpResponse:
    """One thing that arrived: take it in, or put it aside."""
    team = finding.team()
    found = next((one for one in reads.tray(request.actor, team) if one.arrived.pk == item), None)
    if found is None:
        raise Http404
    form = _taking(request, found)
    if form.is_valid():
        actions.accept(request.actor, team, item=item, **form.deed())
        return redirect("voices:said")
    return page(request, "voices/arrived.html", {"one": found, "form": form})


def _taking(request: Request, found: reads.Waiting) -> forms.TakeIn | forms.WriteDown:
    words = found.words
    told = {"source": (words and words.source) or Source.SOMEBODY}
    if words is None or not found.is_recording:
        return forms.TakeIn(request.POST or None, initial=told)
    told |= {"text": words.text, "language": words.language}
    return forms.WriteDown(request.POST or None, initial=told, names=finding.called(request))


def sound(request: Asked, item: UUID) -> HttpResponse:
    """A recording, to be heard: whole, or the part a browser asks for."""
    session = bytes(request.present.row.id) if request.present else b""
    data = recording_for(request.actor, finding.team(), item=item, session=session)
    if not (kind := kind_of(data)):
        raise Http404
    return in_parts(request, data, kind)


@require_POST
def put_aside(request: Request, item: UUID) -> HttpResponse:
    """It is no voice, and gone."""
    actions.put_aside(request.actor, finding.team(), item=item)
    return redirect("voices:tray")
