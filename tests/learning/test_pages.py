"""The pages of the handbook, as a browser without scripts sees them."""

import re
import tempfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from klang.learning import uploads
from klang.learning.models import Edition, Page
from tests.browser_free import client_of
from tests.cast import fresh
from tests.learning.made import SEED
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SHELF, NEW, SEARCH = "/handbook/", "/handbook/new/", "/handbook/search/"
ASKED = {
    "title": "หลักการ",
    "source": "กคม. 2560",
    "rights": "ใช้ในทีม",
    "language": "th",
    "kind": "HANDBOOK",
    "first": "2",
}


@pytest.fixture
def pui(cast):
    return client_of(fresh(cast.officer))


@pytest.fixture
def lena_at_work(cast):
    return client_of(fresh(cast.lena))


def sends(client, data=SEED, name="handbook-preface.txt", **more):
    return client.post(NEW, {**ASKED, "file": SimpleUploadedFile(name, data), **more})


def words(response):
    return re.sub(r"<[^>]+>", "", response.content.decode())


def of(name, edition, *more):
    return reverse(f"learning:{name}", args=[edition.pk, *more])


def test_an_officer_brings_a_text_in_looks_it_over_and_keeps_it(pui, lena_at_work):
    answer = sends(pui)

    edition = Edition.objects.get()
    assert answer["Location"] == of("review", edition)
    seen = pui.get(answer["Location"])
    assert seen.context["waiting"].repaired == 26
    kept = pui.post(of("keep", edition), {"seen": seen.context["seen"]})
    assert kept["Location"] == of("contents", edition)
    assert "คำนำ" in words(lena_at_work.get(of("contents", edition)))
    assert "กคม. 2560" in words(lena_at_work.get(of("page", edition, 1)))


def test_the_same_form_sent_twice_brings_one_text_in(pui):
    once = pui.get(NEW).context["form"].once

    sends(pui, once=once)
    again = sends(pui, once=once)

    assert again["Location"] == SHELF
    assert Edition.objects.count() == 1


def test_the_button_to_keep_pressed_twice_keeps_once(pui, kept):
    answer = pui.post(of("keep", kept), {"seen": kept.digest.hex()})

    assert answer["Location"] == of("contents", kept)
    assert deeds().count("learning.text_kept") == 1


@pytest.mark.parametrize("seen", ["", "zz", "00" * 32])
def test_what_was_not_looked_over_is_not_kept(pui, waiting, seen):
    answer = pui.post(of("keep", waiting), {"seen": seen})

    assert answer.status_code != 302
    assert Edition.objects.get().kept_on is None


def test_what_waits_is_thrown_away(pui, waiting):
    assert pui.post(of("throw_away", waiting))["Location"] == SHELF
    assert not Edition.objects.exists()


def test_a_file_that_cannot_be_read_is_told_beside_its_field_and_nothing_else_is_lost(pui):
    answer = sends(pui, b"%PDF-1.4 half", "a.pdf")

    assert answer.status_code == 422
    assert "ไฟล์นี้เสียหรือไม่ครบ" in words(answer)
    assert 'value="กคม. 2560"' in answer.content.decode()
    assert not Edition.objects.exists()


def test_an_empty_file_and_none_are_told_apart(pui):
    assert "ไฟล์นี้ไม่มีข้อความ" in words(sends(pui, b""))
    assert "ไฟล์นี้ไม่มีข้อความ" not in words(pui.post(NEW, ASKED))


@pytest.mark.parametrize("missing", ["title", "source", "rights", "kind", "file"])
def test_whose_a_text_is_has_to_be_said(pui, missing):
    given = {**ASKED, "file": SimpleUploadedFile("a.txt", SEED)}
    del given[missing]

    answer = pui.post(NEW, given)

    assert answer.status_code == 422
    assert missing in answer.context["form"].errors


def test_a_file_beyond_the_measure_is_read_past_and_told(pui, monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST", 1000)
    monkeypatch.setattr("klang.learning.forms.texts.LARGEST", 1000)

    answer = sends(pui)

    assert "50\u00a0MB" in words(answer)


def test_nothing_of_a_file_touches_the_disk(pui, monkeypatch):
    def never(*_, **__):
        raise AssertionError("a temporary file")

    for name in ("NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "mkstemp"):
        monkeypatch.setattr(tempfile, name, never)

    assert sends(pui, SEED * 40).status_code == 302


@pytest.mark.parametrize("address", [SEARCH, "/handbook/letters/", "/people/add"])
def test_no_other_address_takes_a_file(pui, address):
    answer = pui.post(address, {"sought": "x", "file": SimpleUploadedFile("a.txt", SEED)})

    assert dict(answer.wsgi_request.FILES) == {}


def test_nobody_sends_a_file_who_is_not_signed_in(client, cast):
    answer = sends(client)

    assert "/sign-in" in answer["Location"]
    assert dict(answer.wsgi_request.FILES) == {}


def test_somebody_else_reads_why_not_before_filling_anything_in(lena_at_work):
    answer = lena_at_work.get(NEW)

    assert answer.status_code == 403
    assert deeds()[-1] == "refused: learning.text_brought_in"
    assert NEW not in lena_at_work.get(SHELF).content.decode()


def test_what_waits_is_there_for_officers_only(lena_at_work, pui, waiting):
    assert of("review", waiting) in pui.get(SHELF).content.decode()
    assert of("review", waiting) not in lena_at_work.get(SHELF).content.decode()
    assert lena_at_work.get(of("review", waiting)).status_code == 403
    assert lena_at_work.get(of("contents", waiting)).status_code == 404
    assert lena_at_work.get(of("page", waiting, 1)).status_code == 404


def test_pages_that_are_not_there(pui, kept):
    assert pui.get(of("page", kept, 2)).status_code == 404
    assert pui.get(of("page", kept, 0)).status_code == 404
    assert pui.get(of("page", kept, 10**30)).status_code == 404
    assert pui.get(of("review", kept)).status_code == 404


def test_pages_that_are_not_there_to_be_looked_over(pui, waiting):
    assert pui.get(f"{of('review', waiting)}?page={10**30}").status_code == 404
    assert pui.get(f"{of('review', waiting)}?page=x").status_code == 200


@pytest.mark.parametrize("sought", ["คำนำ", "แม่น้ำโขง", "กลุ่มเพื่อนช่วยเพื่อน"])
def test_a_search_marks_what_it_found_and_keeps_it_out_of_the_address(lena_at_work, kept, sought):
    answer = lena_at_work.post(SEARCH, {"sought": sought})

    assert f"<mark>{sought}" in answer.content.decode()
    assert of("page", kept, 1) in answer.content.decode()
    assert lena_at_work.get(SEARCH, {"sought": sought}).status_code == 405


def test_a_page_that_was_found_shows_where_it_stands_and_leads_back(lena_at_work, kept):
    answer = lena_at_work.post(of("page", kept, 1), {"sought": "แม่น้ำโขง"})

    assert "<mark>แม่น้ำโขง</mark>" in answer.content.decode()
    assert answer.content.decode().count('id="found"') == 1
    assert 'name="sought" value="แม่น้ำโขง"' in answer.content.decode()
    assert "<mark>" not in lena_at_work.get(of("page", kept, 1)).content.decode()


def test_all_of_a_text_stands_on_one_page_with_its_rights(lena_at_work, kept):
    told = words(lena_at_work.get(of("whole", kept)))

    assert "แม่น้ำโขง" in told
    assert kept.rights in told


def test_a_search_without_words_shows_the_shelf(lena_at_work, kept):
    assert "หลักการทำงาน" in words(lena_at_work.post(SEARCH, {"sought": " "}))


def test_words_that_look_like_a_page_are_shown_as_words(lena_at_work, pui):
    sends(pui, "<script>x()</script> & ดี".encode())
    edition = Edition.objects.get()
    pui.post(of("keep", edition), {"seen": edition.digest.hex()})

    assert b"&lt;script&gt;x()&lt;/script&gt; &amp; " in lena_at_work.get(of("page", edition, 1)).content


def test_a_page_changed_from_outside_is_struck_through(lena_at_work, kept):
    Page.objects.update(text="โทรหาเบอร์อื่น")

    answer = lena_at_work.get(of("page", kept, 1)).content.decode()

    assert re.search(r"<del>\s*<p>โทรหาเบอร์อื่น</p>\s*</del>", answer)
    assert "อย่าเพิ่งใช้" in answer


def test_a_text_changed_from_outside_is_not_opened(lena_at_work, kept):
    Edition.objects.update(title="อย่างอื่น")

    assert "<del>อย่างอื่น</del>" in lena_at_work.get(SHELF).content.decode()
    listed = lena_at_work.get(of("contents", kept)).content.decode()
    assert "อย่าเพิ่งใช้" in listed
    assert of("page", kept, 1) not in listed


def test_the_letters_stay_as_large_as_somebody_wants_them(lena_at_work, kept):
    page = of("page", kept, 1)

    answer = lena_at_work.post("/handbook/letters/", {"size": "large", "back": page})

    assert answer["Location"] == page
    assert 'class="reading large"' in lena_at_work.get(page).content.decode()


@pytest.mark.parametrize(
    ("size", "back"), [("x", "https://example.org/"), ("<b>", "//example.org"), ("large", "")]
)
def test_letters_of_another_size_and_another_house_are_not_known(lena_at_work, kept, size, back):
    answer = lena_at_work.post("/handbook/letters/", {"size": size, "back": back})

    assert answer["Location"] == "/"
    assert lena_at_work.cookies["klang_letters"].value in {"", "large"}


def test_a_page_has_its_neighbours(lena_at_work, pui):
    sends(pui, "หนึ่ง\fสอง\fสาม".encode())
    edition = Edition.objects.get()
    pui.post(of("keep", edition), {"seen": edition.digest.hex()})

    middle = lena_at_work.get(of("page", edition, 2)).content.decode()

    assert f'rel="prev" href="{of("page", edition, 1)}"' in middle
    assert f'rel="next" href="{of("page", edition, 3)}"' in middle
    assert 'rel="prev"' not in lena_at_work.get(of("page", edition, 1)).content.decode()
    assert 'rel="next"' not in lena_at_work.get(of("page", edition, 3)).content.decode()
