from typing import Any
from uuid import UUID, uuid4

from django.db import models

from klang.learning.terms import EDITION, Kind
from klang.people.models import Agency
from klang.people.terms import Language
from klang.vault.encoding import lp, sha
from klang.vault.records.published import Told, ToldByLog
from klang.vault.records.tables import Published

_SUM = 32  # bytes of a digest


class Document(models.Model):
    """One text that is kept here, in whichever languages and editions."""

    # In the open: a random id.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"document {self.pk}"


class Edition(ToldByLog):
    """One edition of a text in one language: what it is called, whose it is, who brought it in and what changed."""

    TYPE = EDITION

    # In the open: published words, for everybody who works here; the digests of its pages stand in the signed log.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    language = models.CharField(max_length=5, choices=Language)
    kind = models.CharField(max_length=10, choices=Kind)
    title = Published()
    title_en = Published(blank=True)
    edition = Published(blank=True)
    source = Published()
    rights = Published()
    changed = Published(blank=True)
    because = models.UUIDField(null=True)  # what was said and released, that this edition answers
    brought_by = models.UUIDField()
    brought_on = models.DateField()
    kept_on = models.DateField(null=True)
    sums = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "language", "number"], name="one_edition")]

    def __str__(self) -> str:
        return f"edition {self.pk}"

    @property
    def owner(self) -> Any:
        """The office that keeps the text, as its traces name it."""
        return self.document.agency.owner

    @property
    def digest(self) -> bytes:
        """All of it as the log knows it: its columns, and the digests of its pages in order."""
        words = (self.title, self.title_en, self.edition, self.source, self.rights, self.changed)
        codes = (str(self.language), str(self.kind), self.brought_on.isoformat())
        written = tuple(one.encode() for one in (*codes, *words))
        told = (self.document_id, self.number, self.brought_by, self.because or b"")
        return sha(lp("klang/v1/edition", *told, written, bytes(self.sums)))

    @property
    def told_as(self) -> Told:
        """The office's line once it is kept, this edition, and its number."""
        return self.owner, self.pk, self.number

    @property
    def tongue(self) -> str:
        """Its language as a browser is told of it."""
        return "und" if self.language == Language.OTHER else str(self.language)

    def called(self, language: str) -> str:
        """The title in the page's own letters, where there is one."""
        return str(self.title if language == self.language else self.title_en or self.title)


class Page(models.Model):
    """One page of an edition: as it was repaired, and as the file gave it."""

    # In the open: published words, as in the edition it belongs to.
    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="pages")
    place = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    heading = Published(blank=True)
    text = Published()
    original = Published(blank=True)
    repaired = models.PositiveIntegerField(default=0)
    doubts = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "place"], name="one_page_of_a_place")]

    def __str__(self) -> str:
        return f"page {self.place} of {self.edition_id}"

    @property
    def digest(self) -> bytes:
        """This page as its edition's list of digests has it."""
        words = tuple(one.encode() for one in (self.number, self.heading, self.text, self.original))
        return sha(lp("klang/v1/page", self.place, words))

    def is_in(self, sums: "bytes | memoryview[int]") -> bool:
        """Whether the edition's list has exactly this page in this place."""
        at = (self.place - 1) * _SUM
        return bytes(sums)[at : at + _SUM] == self.digest


def sums_of(pages: list[Page]) -> bytes:
    """The digests of all pages, in their order."""
    return b"".join(page.digest for page in pages)


def current(agency: UUID) -> "models.QuerySet[Edition]":
    """The newest kept edition of each text in each language."""
    kept = Edition.objects.filter(document__agency=agency).exclude(kept_on=None)
    later = kept.filter(
        document=models.OuterRef("document"),
        language=models.OuterRef("language"),
        number__gt=models.OuterRef("number"),
    )
    return kept.filter(~models.Exists(later)).select_related("document__agency").order_by("brought_on", "pk")
