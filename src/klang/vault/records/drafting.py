"""What is being written and not yet saved: sealed under the drawer it is meant for, bound to form and author.

Under the drawer's key and not under the writer's: a seat that ends leaves no filled page behind (key review 20).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from klang.vault.box import DrawerKey
from klang.vault.encoding import Broken
from klang.vault.records.holding import Holding, NoKey, Reader, holding, keyring_of
from klang.vault.records.sealing import hold_still
from klang.vault.registers import Right
from klang.vault.rosters import Roster


@dataclass(frozen=True, repr=False)
class Draft:
    """One draft on its way into a drawer: its id, the page's code, the drawer wished for, and the body."""

    id: UUID
    form: str
    drawer: str
    body: bytes


def write_draft(by: Reader, kept: Any, draft: Draft) -> None:
    """Seal a draft in the place of what it was before; nobody else's row can be overwritten with it."""
    hold_still(by, kept)
    key = _key_for(holding(by, kept), draft.drawer)
    row = kept.drafts.model.objects.filter(pk=draft.id).first()
    if row is None:
        row = kept.drafts.model(pk=draft.id, author=by.account_id, version=0)
        setattr(row, kept.drafts.field.name, kept)
    elif row.author != by.account_id or getattr(row, kept.drafts.field.attname) != kept.pk:
        raise NoKey
    row.form, row.drawer, row.epoch, row.version = draft.form, key.drawer, key.epoch, row.version + 1
    row.kept_on = by.at.date()
    row.envelope = key.close_other("draft", draft.body, *_bound(row))
    row.save()


def _key_for(held: Holding, wished: str) -> DrawerKey:
    """The key of the drawer wished for; where she does not hold it, of the first she may write in."""
    order = [drawer for drawer in (wished, "plan", *held.drawers) if drawer in held.drawers]
    writable = [drawer for drawer in order if held.may(drawer, Right.WRITE)]
    if not order:
        raise NoKey
    return held.key((writable or order)[0])


def read_drafts(by: Reader, kept: Any, rows: Any) -> Iterator[tuple[Any, bytes | None]]:
    """Each of these rows she holds the drawer of, with its body; None for one that was changed from outside."""
    held = holding(by, kept)
    for row in rows:
        if row.drawer in held.drawers:
            yield row, _opened(held.key(row.drawer), row)


def carry_drafts(
    by: Reader, kept: Any, page: Roster, keys: tuple[Mapping[str, DrawerKey], Mapping[str, DrawerKey]]
) -> None:
    """A drawer's key has changed: seal anew what its readers are writing, forget what the others were."""
    old, fresh = keys
    drafts = getattr(kept, "drafts", None)
    if drafts is None or not fresh:
        return
    stays = _who_stays(by, page)
    for row in drafts.filter(drawer__in=fresh):
        body = _opened(old[row.drawer], row) if (row.author, row.drawer) in stays else None
        if body is None:
            row.delete()
            continue
        row.epoch, row.version = fresh[row.drawer].epoch, row.version + 1
        row.envelope = fresh[row.drawer].close_other("draft", body, *_bound(row))
        row.save()


def _who_stays(by: Reader, page: Roster) -> set[tuple[UUID, str]]:
    book = keyring_of(by).book
    return {(book.certified(line.card).principal, drawer) for line in page.seats for drawer in line.drawers}


def _opened(key: DrawerKey, row: Any) -> bytes | None:
    try:
        return key.open_other("draft", bytes(row.envelope), *_bound(row))
    except (Broken, ValueError):
        return None


def _bound(row: Any) -> tuple[str, UUID, UUID, int]:
    return (row.form, row.pk, row.author, row.version)
