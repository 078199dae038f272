"""Today, the list, a case home, a need and a search, as an ordinary programme would make them."""

from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.csrf import csrf_exempt

from benchmarks.plain import reads
from benchmarks.plain.models import Looked, Written
from klang.access.requests import Request
from klang.casework.models import Case
from klang.desk import forms, homes
from klang.lang.said import Said
from klang.needs.forms import SaidForm
from klang.needs.models import NeedWords
from klang.vault.records.wording import body_of


def _looked(request: Request, deed: str, case: UUID | None = None) -> None:
    by = request.actor
    Looked.objects.create(account=by.account_id, at=by.at, deed=deed, case_id=case)


@transaction.atomic
def today(request: Request) -> HttpResponse:
    """What falls due today."""
    seen = reads.today(request.actor)
    _looked(request, "today")
    return render(request, "desk/today.html", {"seen": seen, "day": request.actor.today})


@transaction.atomic
def caseload(request: Request) -> HttpResponse:
    """The files one works in."""
    rows = reads.caseload(request.actor)
    _looked(request, "caseload")
    return render(
        request,
        "desk/caseload.html",
        {"rows": rows, "total": len(rows), "order": "due", "form": forms.Search(), "sought": ""},
    )


@csrf_exempt
@transaction.atomic
def search(request: Request) -> HttpResponse:
    """Somebody by name."""
    sought = request.POST["sought"]
    rows = reads.search(request.actor, sought)
    _looked(request, "search")
    shown = {
        "rows": rows,
        "total": len(rows),
        "order": "",
        "form": forms.Search({"sought": sought}),
        "sought": sought,
    }
    return render(request, "desk/caseload.html", shown)


@transaction.atomic
def case(request: Request, case_id: UUID) -> HttpResponse:
    """The home of a case."""
    found = get_object_or_404(Case.objects.of(request.actor), pk=case_id)
    home = reads.case_home(request.actor, found)
    _looked(request, "case", case_id)
    return render(
        request,
        "desk/case.html",
        {"case": found, **homes.shown(request.actor, found, home, lines=homes.NEWEST)},
    )


@csrf_exempt
@transaction.atomic
def note(request: Request, case_id: UUID) -> HttpResponse:
    """What would help."""
    by = request.actor
    found: Any = get_object_or_404(Case.objects.of(by), pk=case_id)
    form = SaidForm(request.POST)
    said = form.cleaned_data["said"] if form.is_valid() else Said()
    words = NeedWords(request.POST["area"], said, request.POST["source"])
    body = body_of(by=by.account_id, at=by.at, opened={}, words=words).decode()
    Written.objects.create(case_id=found.pk, kind="need", drawer="legal", row=uuid4(), body=body)
    Case.objects.filter(pk=found.pk).update(last_on=by.today)
    _looked(request, "need", case_id)
    return redirect("desk:case", case_id)
