"""The pages of certificates: given to those who were there, printed, and checked by whoever is shown one."""

from typing import Final
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_POST

from klang.access.actor import Actor
from klang.learning import actions, forms, reads
from klang.learning.apart import print_certificates
from klang.learning.codes import digest_of_code
from klang.learning.models import Proof, Workshop
from klang.learning.printing import frame_of, on_paper
from klang.learning.views.finding import workshop_or_404
from klang.people.doors_pages import Asked, open_to_all
from klang.people.host import this_host
from klang.web.pages import page

AT_ONCE: Final = 200  # so many are issued with one press, and stand in one file


def certificates(request: Asked, workshop_id: UUID, least: int) -> HttpResponse:
    """Who has a certificate; the next ones are given with one press."""
    found = workshop_or_404(workshop_id)
    everybody = reads.certificates(request.actor, found)
    were_there = [one for one in everybody if one.who.halves >= least]
    without = [one.who.record.row for one in were_there if one.certificate is None]
    if request.method == "POST":
        actions.issue_certificates(request.actor, found, people=without[:AT_ONCE])
        return redirect("learning:certificates", found.pk, least)
    have = [one for one in everybody if one.certificate]
    told = {"workshop": found, "were_there": were_there, "left": len(without), "have": have, "least": least}
    told |= {"done": len(were_there) - len(without), "at_once": AT_ONCE, "most": _halves(found)}
    told |= {"parts": range(1, -(-len(have) // AT_ONCE) + 1)}
    return render(request, "learning/certificates.html", told)


def _halves(workshop: Workshop) -> range:
    return range(1, 2 * (workshop.ends_on - workshop.begins_on).days + 3)


def printed(request: Asked, workshop_id: UUID, row: UUID) -> HttpResponse:
    """One certificate as a PDF."""
    found = workshop_or_404(workshop_id)
    everybody = reads.certificates(request.actor, found)
    return _pdf(request, found, [one for one in everybody if one.certificate and one.certificate.row == row])


def printed_part(request: Asked, workshop_id: UUID, part: int) -> HttpResponse:
    """Many certificates as one PDF."""
    found = workshop_or_404(workshop_id)
    have = [one for one in reads.certificates(request.actor, found) if one.certificate]
    return _pdf(request, found, have[max(part - 1, 0) * AT_ONCE : part * AT_ONCE])


def _pdf(request: Asked, workshop: Workshop, chosen: list[reads.Certified]) -> HttpResponse:
    if not chosen:
        raise Http404
    address = request.build_absolute_uri(reverse("learning:check"))
    papers = [on_paper(one.certificate.words) for one in chosen if one.certificate]
    made = print_certificates(frame_of(workshop, address), papers)
    given = {"Content-Disposition": 'attachment; filename="certificates.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=given)


@require_POST
def take_back(request: Asked, workshop_id: UUID, row: UUID) -> HttpResponse:
    """Take a certificate back."""
    found = workshop_or_404(workshop_id)
    actions.take_certificate_back(request.actor, found, certificate=row)
    return redirect("learning:certificates", found.pk, 1)


@open_to_all
def check(request: Asked) -> HttpResponse:
    """Whoever is shown a certificate asks whether it counts. Nothing that is asked stands in the address."""
    form = forms.CheckCertificate(request.POST or None)
    if form.is_valid():
        code, name = form.cleaned_data["code"], form.cleaned_data["name"]
        told = {
            "form": forms.CheckCertificate(),
            "checked": True,
            "found": _checked(code, name),
            "name": name,
        }
        return render(request, "learning/check.html", told)
    return page(request, "learning/check.html", {"form": form})


def _checked(code: str, name: str) -> reads.Shown | None:
    """What the server itself finds; a code that nobody made is looked up by nobody."""
    row = Proof.of_code(digest_of_code(code))
    if row is None:
        return None
    server = this_host().server()
    by = Actor(server.account, now(), keyring=server)
    return reads.check_certificate(by, workshop_or_404(row.workshop_id), code=code, name=name)
