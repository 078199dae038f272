from dataclasses import replace

import pytest
from django.utils import translation

from klang.learning import actions
from klang.learning.importers.pages import ReadPage
from klang.learning.models import Edition, Page
from klang.learning.reads import MOST_SHOWN, contents, everything, page_of, search, shelf, whole
from klang.people.book import forget_cards
from klang.people.models import Certificate
from klang.vault.records.holding import Altered, NoKey
from tests.cast import fresh
from tests.learning.conftest import TOLD
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def found(cast, sought):
    return search(fresh(cast.lena), cast.house, sought=sought)


def test_everybody_reads_the_shelf_a_text_and_a_page(cast, kept):
    with leaves("learning.shelf_read", "learning.contents_read", "learning.page_read"):
        [text] = shelf(fresh(cast.nok), cast.house)
        listed = contents(fresh(cast.nok), kept)
        page = page_of(fresh(cast.nok), kept, place=1)

    assert (text.edition, text.altered) == (kept, False)
    assert [(one.number, one.heading) for one in listed.pages] == [("2", "คำนำ")]
    assert (page.page.number, page.last, page.altered) == ("2", 1, False)
    assert "แม่น้ำโขง" in "".join(piece.text for one in page.paragraphs for piece in one.pieces)


def marks(page):
    return [piece.text for one in page.paragraphs for piece in one.pieces if piece.found]


@pytest.mark.parametrize(
    ("sought", "marked"),
    [
        ("แม่น้ำโขง", "แม่น้ำโขง"),
        ("แม่ น้ำ โขง", "แม่น้ำโขง"),
        ("กลุมเพือนชวยเพือน", "กลุ่มเพื่อนช่วยเพื่อน"),
        ("คำปรารภ", None),
        ("", None),
    ],
)
def test_what_was_sought_is_marked_on_the_page_that_is_opened(cast, kept, sought, marked):
    page = page_of(fresh(cast.lena), kept, place=1, sought=sought)

    assert set(marks(page)) == ({marked} if marked else set())


def test_a_whole_text_is_read_at_once_page_after_page(officer, cast, kept):
    edition = actions.bring_in(
        fresh(officer), cast.house, told=TOLD, pages=(ReadPage("1", "ก", "ก"), ReadPage("2", "ข", "ข"))
    )
    actions.keep(fresh(officer), edition, seen=edition.digest)

    with leaves("learning.whole_text_read"):
        read = whole(fresh(cast.nok), edition)

    assert [(one.page.number, one.altered) for one in read.pages] == [("1", False), ("2", False)]
    assert not read.altered


def test_a_whole_text_says_that_one_of_its_pages_was_changed_from_outside(cast, kept):
    Page.objects.update(text="โอนเงินมาที่นี่")

    read = whole(fresh(cast.lena), kept)

    assert read.altered
    assert [one.altered for one in read.pages] == [True]


def test_all_texts_are_taken_along_but_none_that_somebody_changed(officer, cast, kept):
    other = actions.bring_in(fresh(officer), cast.house, told=TOLD, pages=(ReadPage("1", "ก", "ก"),))
    actions.keep(fresh(officer), other, seen=other.digest)
    Page.objects.filter(edition=kept).update(text="โอนเงินมาที่นี่")

    with leaves("learning.texts_taken_along"):
        taken = everything(fresh(cast.nok), cast.house)

    assert [one.text.edition for one in taken] == [other]


def test_there_is_no_page_beyond_the_last(cast, kept):
    assert page_of(fresh(cast.lena), kept, place=2) is None


def test_a_title_is_in_the_letters_of_the_page(cast, kept):
    for language, title in (("th", TOLD.title), ("en", TOLD.title_en)):
        with translation.override(language):
            assert shelf(fresh(cast.lena), cast.house)[0].title == title


def test_words_and_kinds_are_said_in_words(cast, kept):
    [text] = shelf(fresh(cast.lena), cast.house)

    assert (text.kind, text.language) == ("Handbook", "Thai")


@pytest.mark.parametrize(
    "sought",
    ["คำนำ", "แม่น้ำโขง", "กลุ่มเพื่อนช่วยเพื่อน", "ค ำน ำ", "แม่ น้ำ โขง", "EMPOWERMENT kansai", "๒๕๖๐", "น้ำโข"],
)
def test_a_part_of_a_word_is_found_whatever_its_spaces(cast, kept, sought):
    results = found(cast, sought)

    assert results.total == 1
    [hit] = results.hits
    assert (hit.text.edition, hit.place, hit.number) == (kept, 1, "2")
    assert any(piece.found for piece in hit.pieces)


def test_what_stands_nowhere_is_not_found(cast, kept):
    assert found(cast, "ดาวเทียมสื่อสาร").total == 0
    assert found(cast, "   ").total == 0


def test_a_slip_is_forgiven_only_where_nothing_else_is_found(officer, cast, kept):
    assert found(cast, "แม่น้ำโขค").total == 1
    pages = (ReadPage("1", "แม่น้ำโขค"),)
    other = actions.bring_in(fresh(officer), cast.house, told=TOLD, pages=pages)
    actions.keep(fresh(officer), other, seen=other.digest)

    assert [hit.text.edition for hit in found(cast, "แม่น้ำโขค").hits] == [other]


def test_a_search_is_remembered_without_what_was_sought(cast, kept):
    with leaves("learning.searched"):
        found(cast, "คำนำ")


def test_only_so_many_are_shown_and_all_are_counted(officer, cast):
    pages = tuple(ReadPage(str(at), "คำนำ") for at in range(MOST_SHOWN + 5))
    edition = actions.bring_in(officer, cast.house, told=TOLD, pages=pages)
    actions.keep(fresh(officer), edition, seen=edition.digest)

    results = found(cast, "คำนำ")

    assert (len(results.hits), results.total) == (MOST_SHOWN, MOST_SHOWN + 5)


def test_the_newest_edition_is_searched_and_no_other(officer, cast, kept):
    pages = (ReadPage("2", "คำปรารภ"),)
    later = actions.bring_in(fresh(officer), cast.house, told=TOLD, pages=pages, document=kept.document_id)
    assert found(cast, "คำปรารภ").total == 0
    actions.keep(fresh(officer), later, seen=later.digest)

    assert found(cast, "คำปรารภ").total == 1
    assert found(cast, "แม่น้ำโขง").total == 0


def test_a_page_changed_from_outside_is_told_as_changed_and_not_found(cast, kept):
    Page.objects.update(text="โอนเงินมาที่นี่")

    assert page_of(fresh(cast.lena), kept, place=1).altered
    assert found(cast, "โอนเงินมาที่นี่").total == 0


def test_a_page_changed_after_it_was_searched_is_never_shown_as_ours(cast, kept):
    assert found(cast, "คำนำ").total == 1
    Page.objects.update(text="โอนเงินมาที่นี่")

    with pytest.raises(Altered):
        found(cast, "คำนำ")


@pytest.mark.parametrize("column", ["title", "source", "rights"])
def test_a_text_changed_from_outside_is_told_as_changed_everywhere(cast, kept, column):
    Edition.objects.update(**{column: "อย่างอื่น"})
    edition = Edition.objects.get()

    assert [text.altered for text in shelf(fresh(cast.lena), cast.house)] == [True]
    assert contents(fresh(cast.lena), edition).text.altered
    assert page_of(fresh(cast.lena), edition, place=1).altered
    assert found(cast, "คำนำ").total == 0


def test_a_text_that_waits_cannot_be_pushed_onto_the_shelf_from_outside(cast, waiting):
    Edition.objects.update(kept_on=waiting.brought_on)

    assert [text.altered for text in shelf(fresh(cast.lena), cast.house)] == [True]


def test_a_text_taken_away_from_outside_is_noticed(cast, kept):
    Edition.objects.all().delete()

    with pytest.raises(Altered):
        shelf(fresh(cast.lena), cast.house)


def test_whoever_has_no_keys_in_hand_reads_nothing(cast, kept):
    nobody = replace(fresh(cast.lena), keyring=None)

    for ask in (
        lambda: shelf(nobody, cast.house),
        lambda: contents(nobody, kept),
        lambda: page_of(nobody, kept, place=1),
        lambda: whole(nobody, kept),
        lambda: search(nobody, cast.house, sought="คำนำ"),
    ):
        with pytest.raises(NoKey):
            ask()


READS = {
    "learning.shelf_read": lambda cast, _: shelf(fresh(cast.lena), cast.house),
    "learning.contents_read": lambda cast, kept: contents(fresh(cast.lena), kept),
    "learning.page_read": lambda cast, kept: page_of(fresh(cast.lena), kept, place=1),
    "learning.whole_text_read": lambda cast, kept: whole(fresh(cast.lena), kept),
    "learning.texts_taken_along": lambda cast, _: everything(fresh(cast.lena), cast.house),
    "learning.searched": lambda cast, _: search(fresh(cast.lena), cast.house, sought="คำนำ"),
}


@pytest.mark.parametrize(("trace", "ask"), READS.items(), ids=list(READS))
def test_whoever_is_not_vouched_for_reads_nothing(cast, kept, trace, ask):
    Certificate.objects.filter(card__principal=cast.lena.account_id).delete()
    forget_cards()

    with refuses(trace, "has not yet compared"):
        ask(cast, kept)
