"""What is typed into any page of a case is kept and found again; nothing is done by it, nobody else sees it."""

import re
from uuid import UUID, uuid4

import pytest
from django.urls import get_resolver, reverse

from klang.audit.models import Trace
from klang.casework.models import Draft, Note
from klang.needs.models import Need
from klang.people.models import HeldPost, Session
from klang.survivors.actions import register
from tests.browser_free import client_of

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = "ประตูที่ล็อกได้"
BOX = re.compile(r'<textarea name="([a-z_0-9]+)"|<input type="text" name="([a-z_0-9]+)"')


def pages_of_a_case():
    """The names of all pages that stand on nothing but a case."""
    found = []
    for resolver in get_resolver().url_patterns:
        for pattern in getattr(resolver, "url_patterns", []):
            prefix = str(resolver.pattern) + str(pattern.pattern)
            if prefix.startswith("cases/<uuid:case_id>/") and prefix.count("<") == 1 and pattern.name:
                found.append(f"{resolver.app_name}:{pattern.name}")
    return sorted(found)


@pytest.fixture
def opened(cast, lena):
    """A case, and the browser of the one who leads it."""
    return client_of(lena), register(lena, cast.house, call_name="ดาว", may_write="YES")


def page(client, name, case, query=""):
    return client.get(reverse(name, args=[case.pk]) + query).content.decode()


def asked(html, name):
    """The value of a hidden field of a page."""
    found = re.search(rf'name="{name}" value="([^"]*)"', html)
    return found and found.group(1)


def keeps(client, name, case, keep="now", **said):
    html = page(client, name, case)
    sent = {one: asked(html, one) for one in ("once", "form_name", "kept_in", "draft") if asked(html, one)}
    return client.post(reverse(name, args=[case.pk]), {**sent, "keep": keep, **said})


@pytest.mark.parametrize("name", pages_of_a_case())
def test_every_form_of_a_case_finds_again_what_was_typed(opened, name):
    client, case = opened
    html = page(client, name, case)
    if "data-draft-line" not in html:
        return
    boxes = [one or other for one, other in BOX.findall(html)]

    answer = keeps(client, name, case, **dict.fromkeys(boxes, WORDS))

    assert answer.status_code == 204
    again = page(client, name, case)
    assert again.count(WORDS) == len(boxes)
    assert "data-kept-before" in again
    assert 'class="wrong"' not in again
    assert asked(again, "once") != asked(html, "once")


def test_what_opens_something_is_never_kept_before_it_is_sent(opened):
    client, case = opened

    assert keeps(client, "desk:words", case, slip=WORDS).status_code == 503
    html = page(client, "desk:words", case)
    assert (WORDS in html, "data-draft-line" in html) == (False, False)
    assert not Draft.objects.exists()


def test_there_are_such_forms():
    assert {"needs:note", "survivors:contact", "consent:ask", "casework:note"} <= set(pages_of_a_case())


def test_keeping_does_nothing_and_leaves_no_trace(opened):
    client, case = opened
    page(client, "needs:note", case)
    before = Trace.objects.count()
    sent = {"once": str(uuid4()), "form_name": "NoteNeed", "keep": "now", "area": "HOUSING"}

    client.post(reverse("needs:note", args=[case.pk]), {**sent, "original": WORDS, "heard": "SPOKEN"})

    assert Trace.objects.count() == before
    assert not Need.objects.exists()
    assert Draft.objects.get().id == UUID(sent["once"])


def test_it_lies_in_the_part_of_the_file_it_is_meant_for(opened):
    client, case = opened

    keeps(client, "survivors:contact", case, value="ป้า")
    keeps(client, "needs:note", case, original=WORDS, area="WAGES")
    keeps(client, "casework:note", case, text=WORDS, drawer="health")

    kept = dict(Draft.objects.values_list("form", "drawer"))
    assert kept == {"survivors:contact": "whereabouts", "needs:note": "legal", "casework:note": "health"}


def test_after_it_is_saved_nothing_is_left(opened):
    client, case = opened
    keeps(client, "casework:note", case, text="ประตู")
    html = page(client, "casework:note", case)
    sent = {one: asked(html, one) for one in ("once", "form_name", "draft")}

    answer = client.post(
        reverse("casework:note", args=[case.pk]), {**sent, "text": WORDS, "drawer": "plan"}, follow=True
    )

    assert WORDS in answer.content.decode()
    assert not Draft.objects.exists()
    assert "data-kept-before" not in page(client, "casework:note", case)


def test_who_saved_and_never_heard_of_it_is_told_once(opened):
    client, case = opened
    html = page(client, "casework:note", case)
    sent = {"once": asked(html, "once"), "form_name": "WriteNote", "text": WORDS, "drawer": "plan"}
    client.post(reverse("casework:note", args=[case.pk]), {**sent, "keep": "now"})
    client.post(reverse("casework:note", args=[case.pk]), sent)

    first, second = page(client, "casework:note", case), page(client, "casework:note", case)

    assert "data-saved-before" in first
    assert WORDS not in first
    assert "data-saved-before" not in second


def test_without_a_script_a_button_keeps_it_and_the_page_says_so(opened):
    client, case = opened

    answer = keeps(client, "needs:note", case, keep="later", original=WORDS)

    assert (answer.status_code, answer["Location"]) == (302, reverse("needs:note", args=[case.pk]))
    assert '<noscript><button class="btn q small" name="keep" value="later">' in page(
        client, "needs:note", case
    )


def test_an_empty_page_can_be_begun_and_the_other_text_shown_or_thrown_away(opened):
    client, case = opened
    keeps(client, "casework:note", case, text=WORDS)
    address = reverse("casework:note", args=[case.pk])
    empty = re.search(r'href="(\?since=\d+)"', page(client, "casework:note", case)).group(1)

    html = page(client, "casework:note", case, empty)

    assert WORDS not in html
    there = re.search(r'href="(\?draft=[^"]+)"', html).group(1)
    assert WORDS in page(client, "casework:note", case, there)
    client.post(address, {"keep": f"away-{there.removeprefix('?draft=')}"})
    assert not Draft.objects.exists()


def test_what_was_typed_later_on_the_empty_page_is_found_there(opened):
    client, case = opened
    keeps(client, "casework:note", case, text="อันแรก")
    empty = re.search(r'href="(\?since=\d+)"', page(client, "casework:note", case)).group(1)
    sent = {"once": str(uuid4()), "form_name": "WriteNote", "keep": "now", "text": "อันที่สอง"}
    client.post(reverse("casework:note", args=[case.pk]) + empty, sent)

    html = page(client, "casework:note", case, empty)

    assert "อันที่สอง" in html
    assert "data-kept-other" in html


def test_a_colleague_and_a_stranger_do_not_meet_it(opened, mali, stranger):
    client, case = opened
    keeps(client, "casework:note", case, text=WORDS)

    answer = client_of(stranger).get(reverse("casework:note", args=[case.pk]))

    assert answer.status_code == 404
    assert client_of(stranger).post(
        reverse("casework:note", args=[case.pk]), {"once": str(uuid4()), "keep": "now"}
    ).status_code == 503  # fmt: skip
    assert Draft.objects.count() == 1


def test_a_draft_changed_from_outside_breaks_no_page(opened):
    client, case = opened
    keeps(client, "casework:note", case, text=WORDS)
    Draft.objects.update(version=7)

    html = page(client, "casework:note", case)

    assert WORDS not in html
    assert "เปลี่ยน" in html or "ถูกแก้จากภายนอก" in html


def test_a_page_without_a_file_is_kept_for_its_writer_alone_and_in_memory(cast, lena, mali):
    client = client_of(lena)
    address = reverse("survivors:register")
    sent = {"once": str(uuid4()), "form_name": "Register", "keep": "now", "call_name": WORDS}

    answer = client.post(address, sent)

    assert answer.status_code == 204
    assert HeldPost.objects.get().account_id == lena.account_id
    assert WORDS in client.get(address).content.decode()
    assert WORDS not in client_of(mali).get(address).content.decode()


def test_a_page_that_was_locked_meanwhile_is_kept_and_found_after_unlocking(opened, lena):
    client, case = opened
    html = page(client, "casework:note", case)
    sent = {"once": asked(html, "once"), "form_name": "WriteNote", "keep": "now", "text": WORDS}
    Session.objects.update(envelope=None)

    answer = client.post(reverse("casework:note", args=[case.pk]), sent)

    assert answer.status_code == 202
    assert WORDS in page(client_of(lena), "casework:note", case)


def test_a_page_nobody_is_signed_in_to_any_more_keeps_nothing(opened):
    client, case = opened
    client.post(reverse("people:sign_out"))

    answer = client.post(reverse("casework:note", args=[case.pk]), {"once": str(uuid4()), "keep": "now"})

    assert answer.status_code == 401


def test_what_was_sent_too_late_stands_on_its_own_page_and_is_gone_once_it_is_saved(opened, lena):
    client, case = opened
    address = reverse("casework:note", args=[case.pk])
    sent = {
        "once": asked(page(client, "casework:note", case), "once"),
        "form_name": "WriteNote",
        "text": WORDS,
    }
    Session.objects.update(envelope=None)
    kept = client.post(address, sent)["Location"].partition("held=")[2]
    client = client_of(lena)

    door = client.get(reverse("people:held", args=[UUID(kept)]))
    html = page(client, "casework:note", case)

    assert door["Location"] == address
    assert WORDS in html
    assert "ส่งมาตอนที่หน้าจอล็อกอยู่" in html
    again = {**sent, "once": asked(html, "once"), "draft": asked(html, "draft"), "drawer": "plan"}
    assert client.post(address, again).status_code == 302
    assert "data-kept-before" not in page(client, "casework:note", case)
    assert not HeldPost.objects.exists()


def test_what_was_typed_on_after_unlocking_is_newer_than_what_was_sent_too_late(opened, lena):
    client, case = opened
    address = reverse("casework:note", args=[case.pk])
    sent = {"once": str(uuid4()), "form_name": "WriteNote", "text": "ก่อนล็อก"}
    Session.objects.update(envelope=None)
    client.post(address, sent)
    client = client_of(lena)
    html = page(client, "casework:note", case)

    client.post(
        address, {**sent, "once": asked(html, "once"), "draft": sent["once"], "keep": "now", "text": WORDS}
    )

    again = page(client, "casework:note", case)
    assert WORDS in again
    assert "ก่อนล็อก" not in again
    assert "data-kept-other" not in again


def test_to_open_a_page_with_all_its_answers_kept_saves_nothing(opened):
    client, case = opened
    keeps(client, "casework:note", case, text=WORDS, drawer="plan")

    for _ in range(2):
        assert client.get(reverse("casework:note", args=[case.pk])).status_code == 200

    assert not Note.objects.exists()


def test_a_passphrase_is_kept_by_no_page(cast, lena):
    client = client_of(lena)

    html = client.get(reverse("people:new_way")).content.decode()
    answer = client.post(
        reverse("people:new_way"), {"once": str(uuid4()), "keep": "now", "secret": "river lamp"}
    )

    assert "data-draft-line" not in html
    assert answer.status_code == 503
    assert not HeldPost.objects.exists()
