"""What is done with a text: it is brought in, looked over, and kept or thrown away."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.importers.pages import ReadPage
from klang.learning.models import Document, Edition, Page, sums_of
from klang.learning.repairing import Mended, mend
from klang.people.models import Agency
from klang.vault.records.holding import ledger_of
from klang.vault.records.sealing import ChangedMeanwhile, hold_still


@dataclass(frozen=True, repr=False)
class Told:
    """What is told about a text: what it is called, its language and kind, whose it is, and what changed."""

    title: str
    source: str
    rights: str
    language: str = "th"
    kind: str = "HANDBOOK"
    title_en: str = ""
    edition: str = ""
    changed: str = ""
    because: UUID | None = None


class AlreadyKept(Exception):
    """This edition is kept already; another one may follow, but this one does not change."""


@use_case("learning.text_brought_in", may=rules.may_bring_in)
def bring_in(
    by: Actor, agency: Agency, *, told: Told, pages: tuple[ReadPage, ...], document: UUID | None = None
) -> Edition:
    """Bring in a text with its pages repaired; nobody else reads it before it was looked over and kept."""
    hold_still(by, agency)
    known = Document.objects.filter(pk=document, agency=agency).first() if document else None
    kept = known or Document.objects.create(agency=agency)
    before = Edition.objects.filter(document=kept, language=told.language).aggregate(last=Max("number"))[
        "last"
    ]
    number = (before or 0) + 1
    edition = Edition(
        document=kept, number=number, brought_by=by.account_id, brought_on=by.today, **vars(told)
    )
    fresh = [_page(edition, place, mend(page)) for place, page in enumerate(pages, start=1)]
    edition.sums = sums_of(fresh)
    edition.save(force_insert=True)
    Page.objects.bulk_create(fresh, batch_size=100)
    return edition


def _page(edition: Edition, place: int, mended: Mended) -> Page:
    original = mended.page.text if mended.changes else ""
    heading = mended.heading or _first_line(mended.text)
    written = {"number": mended.page.number, "heading": heading, "text": mended.text, "original": original}
    return Page(
        edition=edition, place=place, **written, repaired=len(mended.changes), doubts=len(mended.doubts)
    )


def _first_line(text: str) -> str:
    """By what a page without a heading is found in the list: its first short line that is not only its number."""
    lines = [line.strip() for line in text.split("\n")]
    told = (line for line in lines if 2 < len(line) <= 60 and not _only_a_number(line))
    return next(told, "")


def _only_a_number(line: str) -> bool:
    words = line.lower().replace(".", " ").split()
    return words[0] in {"p", "page", "หน้า"} or all(word.isdecimal() for word in words)


@use_case("learning.text_kept", may=rules.may_bring_in)
def keep(by: Actor, edition: Edition, *, seen: bytes) -> Edition:
    """Keep a text as it was looked over: from now on everybody who works here reads it, and it changes no more."""
    hold_still(by, edition.document.agency)
    edition = _still_waiting(edition)
    pages = list(edition.pages.order_by("place"))
    if edition.digest != seen or sums_of(pages) != bytes(edition.sums):
        raise ChangedMeanwhile
    edition.kept_on = by.today
    edition.save(update_fields=["kept_on"])
    ledger_of(by).note(edition.line)
    return edition


@use_case("learning.text_thrown_away", may=rules.may_bring_in)
def throw_away(by: Actor, edition: Edition) -> None:
    """Throw a text away that was brought in and not kept."""
    hold_still(by, edition.document.agency)
    document = _still_waiting(edition).document
    Edition.objects.filter(pk=edition.pk).delete()
    if not document.editions.exists():
        document.delete()


def _still_waiting(edition: Edition) -> Edition:
    found = Edition.objects.select_related("document__agency").filter(pk=edition.pk, kept_on=None).first()
    if found is None:
        raise AlreadyKept
    return found
