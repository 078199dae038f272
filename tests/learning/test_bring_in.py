from unicodedata import combining

import pytest

from klang.learning import actions
from klang.learning.importers.pages import ReadPage
from klang.learning.models import Document, Edition, Page
from klang.learning.reads import contents, look_over, shelf
from klang.learning.reads import waiting as waiting_texts
from tests.cast import fresh
from tests.learning.conftest import TOLD
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
ONLY_OFFICERS = "Only a key officer can bring in a text"


def test_the_page_of_the_handbook_is_repaired_and_waits_to_be_looked_over(officer, cast, preface):
    with leaves("learning.text_brought_in"):
        edition = actions.bring_in(officer, cast.house, told=TOLD, pages=preface)

    seen = look_over(fresh(officer), edition, place=1)
    assert (seen.repaired, seen.doubts, len(seen.repairs)) == (26, 0, 26)
    assert (seen.page.number, seen.page.heading) == ("2", "คำนำ")
    assert "แม่น้ำโขง" in seen.page.text
    assert "น ้าโขง" in seen.page.original
    assert shelf(fresh(cast.lena), cast.house) == []
    assert [text.edition for text in waiting_texts(fresh(officer), cast.house)] == [edition]


def test_a_page_without_a_fault_is_kept_once(officer, cast):
    edition = actions.bring_in(officer, cast.house, told=TOLD, pages=(ReadPage("1", "คำนำ"),))

    assert edition.pages.get().original == ""


def test_what_is_lost_is_told_and_not_guessed(officer, cast):
    pages = (ReadPage("1", "ดี"), ReadPage("2", "ค\ufffdนำ และ ำ"))

    edition = actions.bring_in(officer, cast.house, told=TOLD, pages=pages)

    seen = look_over(fresh(officer), edition, place=2)
    assert [page.place for page in seen.doubtful] == [2]
    assert seen.page.text == "ค\ufffdนำ และ ำ"
    [paragraph] = seen.paragraphs
    assert [piece.text for piece in paragraph.pieces if piece.damaged] == ["\ufffd", " ำ"]


def test_each_repair_stands_beside_the_original(officer, waiting):
    seen = look_over(fresh(officer), waiting, place=1)

    assert (seen.repairs[0].was, seen.repairs[0].now) == ("ค ำ", "คำ")
    river = next(one for one in seen.repairs if one.now == "น้ำ")
    assert river.was == "น ้า"
    assert river.before.endswith("ลุ่มแม่")
    assert river.after.startswith("โขง")
    assert not [one.before for one in seen.repairs if one.before[:1] and combining(one.before[0])]


def test_there_is_no_page_beyond_the_last_to_look_over(officer, waiting):
    assert look_over(fresh(officer), waiting, place=2) is None


def test_only_a_key_officer_brings_a_text_in(lena, cast, preface):
    with refuses("learning.text_brought_in", ONLY_OFFICERS):
        actions.bring_in(lena, cast.house, told=TOLD, pages=preface)

    assert Document.objects.count() == Edition.objects.count() == Page.objects.count() == 0


def test_only_a_key_officer_sees_what_waits(lena, cast, waiting):
    with refuses("learning.waiting_read", ONLY_OFFICERS):
        waiting_texts(lena, cast.house)
    with refuses("learning.text_looked_over", ONLY_OFFICERS):
        look_over(fresh(lena), waiting, place=1)


def test_to_look_is_remembered(officer, cast, waiting):
    with leaves("learning.waiting_read", "learning.text_looked_over"):
        waiting_texts(fresh(officer), cast.house)
        look_over(fresh(officer), waiting, place=1)


def test_another_edition_says_what_changed_and_takes_the_place_of_the_first(officer, cast, kept, preface):
    told = actions.Told(**vars(TOLD) | {"edition": "2569", "changed": "เติมเบอร์โทร"})
    later = actions.bring_in(fresh(officer), cast.house, told=told, pages=preface, document=kept.document_id)
    before = shelf(fresh(cast.lena), cast.house)

    actions.keep(fresh(officer), later, seen=later.digest)

    assert [text.edition for text in before] == [kept]
    [now] = shelf(fresh(cast.lena), cast.house)
    assert (now.edition, now.edition.number, now.edition.changed) == (later, 2, "เติมเบอร์โทร")
    assert contents(fresh(cast.lena), later).history == [kept]


def test_another_language_stands_beside_the_first(officer, cast, kept):
    told = actions.Told(**vars(TOLD) | {"language": "en", "title": "Working together"})
    pages = (ReadPage("2", "Foreword"),)
    english = actions.bring_in(fresh(officer), cast.house, told=told, pages=pages, document=kept.document_id)
    actions.keep(fresh(officer), english, seen=english.digest)

    assert len(shelf(fresh(cast.lena), cast.house)) == 2
    assert [one.edition for one in contents(fresh(cast.lena), kept).others] == [english]
    assert contents(fresh(cast.lena), english).history == []


def test_a_number_is_never_given_twice(officer, cast, kept, preface):
    def another():
        return actions.bring_in(
            fresh(officer), cast.house, told=TOLD, pages=preface, document=kept.document_id
        )

    second, third = another(), another()
    actions.throw_away(fresh(officer), second)

    assert (third.number, another().number) == (3, 4)
