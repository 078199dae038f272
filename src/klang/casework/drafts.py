"""What somebody is typing into a page of a case, before it is saved.

A draft is no deed and stands in no trace (decisions 2.4): it is kept every few seconds, and nothing is done by it.
The seat is asked and the key opens as everywhere; only the line in the log is left out.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from klang.access.actor import Actor
from klang.audit.log import LogWitness
from klang.audit.models import Once
from klang.casework import rules
from klang.casework.models import Case, Draft
from klang.vault.bodies import dump, load
from klang.vault.encoding import Broken
from klang.vault.ledger import Ledger
from klang.vault.records.asking import written_once
from klang.vault.records.drafting import Draft as OnItsWay
from klang.vault.records.drafting import read_drafts, write_draft
from klang.vault.records.holding import keyring_of, millis

KEPT_DAYS: Final = 7
Fields = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, repr=False)
class Typed:
    """What was typed into one form; its id is the form's `once`, so that a saved form is no draft any more."""

    id: UUID
    page: str
    form: str
    fields: Fields
    at: datetime


@dataclass(frozen=True, repr=False)
class Found:
    """What lies there for one page: the texts, newest first, how many cannot be read, whether one was saved."""

    texts: tuple[Typed, ...] = ()
    unread: int = 0
    saved: datetime | None = None


def keep(by: Actor, case: Case, *, typed: Typed, drawer: str, instead_of: Iterable[UUID] = ()) -> None:
    """Keep what was typed, sealed; what it was made from goes. What has been saved meanwhile is no draft."""
    if done(by, [typed.id]):
        return
    said = [[name, list(values)] for name, values in typed.fields]
    body = dump({"at": millis(typed.at), "form": typed.form, "fields": said})
    with transaction.atomic():
        rules.may_read.require(by, case)
        write_draft(_unnoted(by), case, OnItsWay(typed.id, typed.page, drawer, body))
        case.drafts.filter(
            author=by.account_id, pk__in=[one for one in instead_of if one != typed.id]
        ).delete()
        Draft.objects.filter(kept_on__lt=_oldest(by)).delete()


def found(by: Actor, case: Case, *, page: str) -> Found:
    """What this person typed into this page and did not save. What was saved is forgotten here."""
    rows = _written_by(Draft, by.account_id, case.pk, _oldest(by))
    over = done(by, [row.pk for row in rows])
    if over:
        case.drafts.filter(author=by.account_id, pk__in=over).delete()
    saved = by.at if any(row.pk in over and row.form == page for row in rows) else None
    rows = [row for row in rows if row.pk not in over and row.form == page]
    if not rows or not rules.may_read(by, case):
        return Found(saved=saved)
    with transaction.atomic():
        read = [_read(row, body) for row, body in read_drafts(_unnoted(by), case, rows)]
    texts = sorted((one for one in read if one), key=lambda one: one.at, reverse=True)
    return Found(tuple(texts), len(read) - len(texts), saved)


@written_once
def _written_by(drafts: Any, author: UUID, case: UUID, since: date) -> Any:
    return drafts.objects.filter(author=author, case_id=case, kept_on__gte=since)


def forget(by: Actor, case: Case, *, drafts: Iterable[UUID]) -> None:
    """Throw away one's own drafts."""
    case.drafts.filter(author=by.account_id, pk__in=list(drafts)).delete()


def _unnoted(by: Actor) -> Actor:
    """The actor with a ledger that no trace is made of."""
    return replace(by, ledger=Ledger(LogWitness(keyring_of(by))))


def done(by: Actor, ids: list[UUID]) -> set[UUID]:
    """Which of these forms were saved."""
    if not ids:
        return set()
    return set(Once.objects.filter(account_id=by.account_id, once__in=ids).values_list("once", flat=True))


def _oldest(by: Actor) -> Any:
    return by.at.date() - timedelta(days=KEPT_DAYS)


def _read(row: Draft, body: bytes | None) -> Typed | None:
    try:
        told = load(body or b"")
        fields = tuple((str(name), tuple(str(one) for one in values)) for name, values in told["fields"])
        at = datetime.fromtimestamp(told["at"] / 1000, UTC)
        return Typed(row.pk, row.form, str(told["form"]), fields, at)
    except (Broken, KeyError, TypeError, ValueError):
        return None
