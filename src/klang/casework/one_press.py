"""What is done about a file with one press of a button, and has no page of its own."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from klang.access.requests import Request
from klang.access.use_cases import or_404
from klang.casework.models import Case


def one_press(deed: Callable[..., Any], *, to: str) -> Callable[..., HttpResponse]:
    """A view that does this deed, and goes on to another page of the file; its address names what the deed takes."""

    @require_POST
    def pressed(request: Request, case_id: UUID, **named: UUID) -> HttpResponse:
        case = or_404(request.actor, Case, case_id)
        deed(request.actor, case, **named)
        return redirect(to, case.pk)

    return pressed
