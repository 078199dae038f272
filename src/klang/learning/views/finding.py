"""What the pages of a workshop are about, where it is there."""

from typing import Any, TypeVar
from uuid import UUID

from django.http import Http404

from klang.learning import reads
from klang.learning.models import Workshop
from klang.learning.reads import Because
from klang.people.doors_pages import Asked
from klang.people.here import directory_agency
from klang.vault.records.sealing import Record

T = TypeVar("T")


def workshop_or_404(workshop_id: UUID) -> Workshop:
    """The workshop: everybody who works here may know of it."""
    every: Any = Workshop._default_manager.select_related("agency", "series__agency")
    found: Workshop | None = every.filter(pk=workshop_id).first()
    if found is None:
        raise Http404
    return found


def because_of(request: Asked, row: UUID | None) -> Because | None:
    """What people said that something was done because of, while it is still released."""
    if row is None:
        return None
    reasons = reads.reasons(request.actor, directory_agency())
    return next((one for one in reasons if one.row == row), None)


def record_or_404(records: list[Record[T]], row: UUID | None) -> Record[T] | None:
    """The record of this row; nothing where a new one is to be written."""
    if row is None:
        return None
    found = next((one for one in records if one.row == row), None)
    if found is None:
        raise Http404
    return found


def shown(record: Record[Any] | None) -> dict[str, Any]:
    """What stands in a form already: the words, and which version they are."""
    return {**vars(record.words), "version": record.version} if record else {}
