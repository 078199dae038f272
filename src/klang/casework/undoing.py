"""Taking back what was just written by mistake: a later version says so, and nothing is overwritten."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import islice
from typing import Any, TypeVar
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.casework.calendar import touch
from klang.casework.models import Case
from klang.casework.rules import is_fresh
from klang.vault.records.sealing import Record

T = TypeVar("T")


def standing(records: Iterable[Record[T]], first: int | None = None) -> list[Record[T]]:
    """Those that were not taken back; only so many, the first."""
    return list(islice((one for one in records if not getattr(one.words, "taken_back", False)), first))


def may_still(by: Actor, one: Record[Any]) -> bool:
    """Whether this person wrote it, within the last day."""
    return one.by == by.account_id and is_fresh(one.at, by.at)


def take_back(by: Actor, case: Case, table: Any, row: UUID) -> Any:
    """Let what this person wrote within the last day stand no longer; Refused later, or for anybody else."""
    touch(by, case)
    before = table.objects.one(by, case, row)
    if before is None or before.words.taken_back:
        raise Http404
    if not may_still(by, before):
        raise Refused(
            _("Only who wrote it can take it out, and within a day. Write down what is right instead.")
        )
    words = replace(before.words, taken_back=True)
    return table.objects.seal(by, case, words, drawer=before.drawer, row=row, seen=before.version)
