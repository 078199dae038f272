"""What everybody who works here reads: the shelf, a table of contents, a page; and what a search finds."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Max, Sum
from django.utils.translation import get_language

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.lang.folding import fold
from klang.learning import index, rules
from klang.learning.finding import Folded, Hit, find
from klang.learning.models import Edition, Page, current
from klang.learning.passages import Paragraph, Piece, excerpt, paragraphs
from klang.learning.repairing import Beside, beside
from klang.learning.terms import EDITION, Kind
from klang.people.models import Agency
from klang.people.terms import Language
from klang.vault.records.holding import Altered, ledger_of

MOST_SHOWN = 30


@dataclass(frozen=True, repr=False)
class Text:
    """An edition as it stands on the shelf; `altered` where somebody changed it from outside."""

    edition: Edition
    title: str
    altered: bool = False

    @property
    def language(self) -> str:
        """Its language, in words."""
        return str(Language(self.edition.language).label)

    @property
    def kind(self) -> str:
        """What kind of text it is, in words."""
        return str(Kind(self.edition.kind).label)


@dataclass(frozen=True, repr=False)
class Contents:
    """A text with the list of its pages, its other languages and its earlier editions."""

    text: Text
    pages: list[Page]
    others: list[Text]
    history: list[Edition]


@dataclass(frozen=True, repr=False)
class OpenPage:
    """One page to be read, and its neighbours."""

    text: Text
    page: Page
    paragraphs: list[Paragraph]
    altered: bool
    last: int


@dataclass(frozen=True, repr=False)
class Waiting:
    """A text that was brought in and not kept: how much was repaired in all of it, and one page to look over."""

    text: Text
    repaired: int
    doubts: int
    doubtful: list[Page]
    page: Page
    repairs: list[Beside]
    paragraphs: list[Paragraph]
    last: int


@dataclass(frozen=True, repr=False)
class Found:
    """One page on which it was found, and a few words around it."""

    text: Text
    place: int
    number: str
    heading: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, repr=False)
class Results:
    """What a search found: the best, and on how many pages altogether."""

    hits: list[Found]
    total: int


@use_case("learning.shelf_read", may=rules.may_read, peers=True)
def shelf(by: Actor, agency: Agency) -> list[Text]:
    """Read which texts are kept here."""
    texts = [_text(by, edition) for edition in current(agency.pk)]
    known = ledger_of(by).rows_of(agency.owner, EDITION, [""])
    if set(known) - set(_ids(agency)):
        raise Altered  # a text that was kept is gone
    return texts


def _ids(agency: Agency) -> Any:
    return Edition.objects.filter(document__agency=agency).exclude(kept_on=None).values_list("pk", flat=True)


@use_case("learning.waiting_read", may=rules.may_bring_in)
def waiting(by: Actor, agency: Agency) -> list[Text]:
    """Read which texts were brought in and wait to be looked over."""
    found = Edition.objects.filter(document__agency=agency, kept_on=None).order_by("brought_on", "pk")
    return [Text(edition, edition.called(_spoken())) for edition in found]


@use_case("learning.text_looked_over", may=rules.may_bring_in)
def look_over(by: Actor, edition: Edition, *, place: int) -> Waiting | None:
    """Read a page of a text that waits, every repair beside the original; nothing, where there is no such page."""
    page = edition.pages.filter(place=place).first()
    if page is None or edition.kept_on is not None:
        return None
    told = edition.pages.aggregate(repaired=Sum("repaired"), doubts=Sum("doubts"), last=Max("place"))
    doubtful = list(edition.pages.filter(doubts__gt=0).defer("text", "original").order_by("place"))
    repairs = beside(page.original) if page.original else []
    text = Text(edition, edition.called(_spoken()))
    counted = (told["repaired"], told["doubts"], doubtful[:MOST_SHOWN])
    return Waiting(text, *counted, page, repairs, paragraphs(page.text), told["last"])


@use_case("learning.contents_read", may=rules.may_read, peers=True)
def contents(by: Actor, edition: Edition) -> Contents:
    """Read a text's table of contents, its source and its rights."""
    pages = list(edition.pages.defer("text", "original").order_by("place"))
    kept = Edition.objects.filter(document=edition.document).exclude(kept_on=None).exclude(pk=edition.pk)
    kept = kept.select_related("document__agency")
    others = [
        _text(by, one)
        for one in current(edition.owner.id).filter(document=edition.document).exclude(pk=edition.pk)
    ]
    history = [*kept.filter(language=edition.language, number__lt=edition.number).order_by("-number")]
    return Contents(
        _text(by, edition),
        pages,
        [one for one in others if one.edition.language != edition.language],
        history,
    )


@use_case("learning.page_read", may=rules.may_read, peers=True)
def page_of(by: Actor, edition: Edition, *, place: int, sought: str = "") -> OpenPage | None:
    """Read one page of a text, with what was sought marked in it; nothing, where there is no such page."""
    text = _text(by, edition)
    page = edition.pages.filter(place=place).first()
    if page is None:
        return None
    altered = text.altered or not page.is_in(edition.sums)
    hits = _hits(sought, [index.folded(page)])
    told = paragraphs(page.text, hits[0].found if hits else ())
    return OpenPage(text, page, told, altered, edition.pages.count())


@dataclass(frozen=True, repr=False)
class Whole:
    """All pages of a text one after another, to be read or printed; `altered` where one is not as it was kept."""

    text: Text
    pages: list[OpenPage]

    @property
    def altered(self) -> bool:
        """Whether it cannot be relied on."""
        return self.text.altered or any(one.altered for one in self.pages)


@use_case("learning.whole_text_read", may=rules.may_read, peers=True)
def whole(by: Actor, edition: Edition) -> Whole:
    """Read all pages of a text."""
    return _whole(_text(by, edition))


def _whole(text: Text) -> Whole:
    pages, sums = list(text.edition.pages.order_by("place")), text.edition.sums
    opened = [OpenPage(text, one, paragraphs(one.text), not one.is_in(sums), len(pages)) for one in pages]
    return Whole(text, opened)


@use_case("learning.texts_taken_along", may=rules.may_read, peers=True)
def everything(by: Actor, agency: Agency) -> list[Whole]:
    """Read all texts that are kept here, to take them along; not one that somebody changed."""
    texts = [_whole(_text(by, one)) for one in current(agency.pk)]
    return [one for one in texts if not one.altered]


@use_case("learning.searched", may=rules.may_read, peers=True)
def search(by: Actor, agency: Agency, *, sought: str) -> Results:
    """Find the pages of all texts on which something stands, by a part of a word, in any script."""
    texts = {
        text.edition.pk: text for text in (_text(by, one) for one in current(agency.pk)) if not text.altered
    }
    pages = index.searched(text.edition for text in texts.values())
    hits = _hits(sought, [page.folded for page in pages])
    best = {pages[hit.at].page: hit.found for hit in hits[:MOST_SHOWN]}
    opened = Page.objects.in_bulk(best)
    shown = [(opened[pk], found) for pk, found in best.items() if pk in opened]
    return Results([_found(texts[page.edition_id], page, found) for page, found in shown], len(hits))


def _hits(sought: str, pages: list[Folded]) -> list[Hit]:
    return find(fold(sought), [fold(word) for word in sought.split()], pages)


def _found(text: Text, page: Page, found: tuple[str, ...]) -> Found:
    if not page.is_in(text.edition.sums):
        raise Altered
    return Found(text, page.place, page.number, page.heading, excerpt(page.text, found))


def _text(by: Actor, edition: Edition) -> Text:
    return Text(edition, edition.called(_spoken()), altered=edition.altered(by))


def _spoken() -> str:
    return get_language() or "th"
