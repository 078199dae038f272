"""The people page: who works here, who is coming, and whose figures wait to be compared."""

from contextlib import suppress
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from klang.access.use_cases import AlreadyDone, first_may
from klang.people import actions, forms, reads, rules
from klang.people.doors_pages import Asked
from klang.people.figures import root_figures
from klang.people.here import directory_agency, offices_stand
from klang.people.host import this_host
from klang.people.models import Agency


def people(request: Asked) -> HttpResponse:
    """Colleagues by office; for an officer also who is coming."""
    house = directory_agency()
    officer = rules.is_key_officer(request.actor, house)
    found = reads.directory(request.actor, house)
    coming = reads.newcomers(request.actor, house) if officer else []
    where = offices_stand()
    offices = [(name, where.get(pk, ""), found.of_agency(pk)) for pk, name in found.offices.items()]
    shown = {
        "offices": offices,
        "gone": [one for one in found.colleagues.values() if one.disabled],
        "coming": coming,
        "arriving": {one.account for one in coming},
        "officer": officer,
        "me": request.actor.account_id,
    }
    return render(request, "people/people.html", shown)


def _officers_house(request: Asked, deed: str) -> Agency:
    """The house, for an officer; anybody else reads why not before filling in anything."""
    house = directory_agency()
    first_may(request.actor, rules.may_enrol, house, deed)
    return house


def add(request: Asked) -> HttpResponse:
    """Bring in a colleague, and print the slip with which they make their own keys."""
    house = _officers_house(request, "people.enrolled")
    form = forms.NewColleague(reads.directory(request.actor, house), request.POST or None)
    if form.is_valid():
        try:
            made = actions.enrol(request.actor, house, newcomer=_newcomer(form), host=this_host())
        except actions.NameTaken:
            form.add_error("handle", _("Somebody signs in by this name already. Choose another."))
        except AlreadyDone:
            return redirect("people:people")
        else:
            return _slip(request, made, form.cleaned_data["handle"])
    return render(request, "people/add.html", {"form": form}, status=form.status)


def _newcomer(form: forms.NewColleague) -> actions.Newcomer:
    given = form.cleaned_data
    agency = Agency.objects.get(pk=given["agency"])
    return actions.Newcomer(given["handle"], form.words, agency, form.work, form.supervised_by)


def _slip(request: Asked, made: actions.Slip, handle: str) -> HttpResponse:
    shown = {"slip": made, "handle": handle, "root_figures": root_figures(made.root)}
    return render(request, "people/slip.html", shown)


@require_POST
def slip(request: Asked, account: UUID) -> HttpResponse:
    """Another slip for somebody who lost theirs or came too late."""
    _coming(request, account)
    made = actions.new_slip(request.actor, directory_agency(), account=account, host=this_host())
    return _slip(request, made, "")


def certify(request: Asked, account: UUID) -> HttpResponse:
    """Compare the figures with the newcomer, and vouch for them."""
    newcomer = _coming(request, account)
    if not newcomer.figures:
        raise Http404
    if request.method == "POST":
        vouch = actions.certify_peer if newcomer.peer else actions.certify_card
        vouch(request.actor, directory_agency(), account=account, figures=request.POST.get("figures", ""))
        return redirect("people:people")
    return render(request, "people/certify.html", {"newcomer": newcomer})


def _coming(request: Asked, account: UUID) -> reads.Newcomer:
    coming = reads.newcomers(request.actor, directory_agency())
    found = next((one for one in coming if one.account == account), None)
    if found is None:
        raise Http404
    return found


def office(request: Asked) -> HttpResponse:
    """Bring in another office."""
    house = _officers_house(request, "people.office_added")
    form = forms.OfficeForm(request.POST or None)
    if form.is_valid():
        with suppress(AlreadyDone):  # the same form sent twice makes one office
            actions.add_office(request.actor, house, words=form.words, **form.stands)
        return redirect("people:people")
    return render(request, "people/office.html", {"form": form}, status=form.status)


def correct(request: Asked, account: UUID) -> HttpResponse:
    """Correct how colleagues know somebody."""
    house = _officers_house(request, "people.card_corrected")
    names = reads.directory(request.actor, house)
    found = _here(names, account)
    form = forms.CorrectCard(names, request.POST or None, initial=vars(found))
    if form.is_valid():
        with suppress(AlreadyDone):
            actions.correct_card(request.actor, house, account=account, **form.deed())
        return redirect("people:people")
    return render(request, "people/correct.html", {"form": form, "colleague": found}, status=form.status)


def _here(names: reads.Directory, account: UUID) -> reads.Colleague:
    """Somebody who works here."""
    found = names.colleagues.get(account)
    if found is None or found.disabled:
        raise Http404
    return found


def disable(request: Asked, account: UUID) -> HttpResponse:
    """Close a colleague's way in."""
    house = _officers_house(request, "people.disabled")
    found = _here(reads.directory(request.actor, house), account)
    if request.method == "POST":
        actions.disable(request.actor, house, account=account)
        return redirect("people:people")
    return render(request, "people/disable.html", {"colleague": found})
