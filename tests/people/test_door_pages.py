import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils.timezone import now

from klang.people import sessions
from klang.people.models import HeldPost, Session, Slot
from tests.people.told import where

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.mark.parametrize("path", ["/", "/people/", "/people/add", "/new-way", "/cases/"])
def test_nobody_sees_a_page_of_the_house_without_signing_in(cast, client, path):
    assert where(client.get(path)) == ("/sign-in", {"next": path})


@pytest.mark.parametrize("path", ["/sign-in", "/join", "/note"])
def test_some_pages_are_open_to_all(cast, client, path):
    assert client.get(path).status_code == 200


def test_signing_in_leads_on_to_the_page_asked_for(cast, client):
    given = {"name": "lena", "secret": "lena words here", "next": "/people/?x=1"}

    answer = client.post("/sign-in", given)

    assert answer["Location"] == "/people/?x=1"
    cookie = answer.cookies[sessions.COOKIE]
    assert (cookie["secure"], cookie["httponly"], cookie["samesite"], cookie["path"]) == (
        True,
        True,
        "Strict",
        "/",
    )
    assert cookie["max-age"] == cookie["expires"] == ""


@pytest.mark.parametrize(
    "next_", ["https://elsewhere.example/", "//elsewhere.example", "javascript:x", "\\\\x", ""]
)
def test_signing_in_never_leads_out_of_the_house(cast, client, next_):
    answer = client.post("/sign-in", {"name": "lena", "secret": "lena words here", "next": next_})

    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    ("name", "secret"), [("lena", "mistaken"), ("nobody", "mistaken"), ("", "x"), ("lena", "")]
)
def test_what_did_not_open_says_one_sentence_and_gives_no_cookie(cast, client, name, secret):
    answer = client.post("/sign-in", {"name": name, "secret": secret})

    assert answer.status_code == 422
    assert sessions.COOKIE not in answer.cookies
    assert b"mistaken" not in answer.content


def test_an_unknown_name_and_a_wrong_passphrase_give_the_same_page(cast, client):
    pages = []
    for name in ("lena", "lema"):
        answer = client.post("/sign-in", {"name": name, "secret": "wrong", "once": "x"})
        pages.append(_without_tokens(answer.content.decode()).replace(name, "…"))

    assert pages[0] == pages[1]


def _without_tokens(page):
    return re.sub(r'name="(csrfmiddlewaretoken|once)" value="[^"]*"', "", page)


def test_after_many_tries_the_page_says_how_long_and_that_the_paper_works(cast, client):
    client.cookies["klang_lang"] = "en"
    for _ in range(6):
        answer = client.post("/sign-in", {"name": "lena", "secret": "wrong"})

    assert b"Wait about 10 seconds, or use your paper code now" in answer.content


def test_a_key_put_back_by_somebody_meets_the_red_page(cast, client, lena):
    Slot.objects.filter(account=lena.account_id).update(version=2)
    row = Slot.objects.get(account=lena.account_id, kind="pass")
    kept = bytes(row.envelope)
    row.envelope = kept[:-1] + bytes([kept[-1] ^ 1])
    row.save()

    answer = client.post("/sign-in", {"name": "lena", "secret": "lena words here"})

    assert answer.status_code == 409
    assert sessions.COOKIE not in answer.cookies


def test_an_older_session_of_this_browser_ends_with_the_next_sign_in(cast, at_work):
    client = at_work("lena")

    client.post("/sign-in", {"name": "mali", "secret": "mali words here"})

    assert [row.account_id for row in Session.objects.all()] == [cast.mali.account_id]


def test_a_locked_screen_opens_with_the_passphrase_alone(cast, at_work):
    client = at_work("lena")

    assert where(client.post("/lock", {"next": "/people/"})) == ("/unlock", {"next": "/people/"})
    assert where(client.get("/people/")) == ("/unlock", {"next": "/people/"})
    assert client.post("/unlock", {"secret": "mali words here"}).status_code == 422
    answer = client.post("/unlock", {"secret": "lena words here", "next": "/people/"})

    assert answer["Location"] == "/people/"
    assert client.get("/people/").status_code == 200


def test_an_open_screen_needs_no_unlocking_and_a_stranger_is_led_to_the_door(cast, at_work, client):
    assert where(client.get("/unlock?next=/people/")) == ("/sign-in", {"next": "/people/"})

    assert at_work("lena").get("/unlock?next=/people/")["Location"] == "/people/"


def test_what_is_sent_to_a_locked_screen_comes_back_filled(cast, at_work):
    client = at_work("lena")
    client.post("/lock")
    sent = {"words": "ประตูที่ล็อกได้ <b>", "area": "HOUSING", "once": "f3a0", "csrfmiddlewaretoken": "x"}

    path, asked = where(client.post("/people/office?x=1", sent))
    assert (path, asked["next"]) == ("/unlock", "/people/office?x=1")
    after = client.post("/unlock", {"secret": "lena words here", "held": asked["held"]})
    page = client.get(after["Location"]).content.decode()

    assert "ประตูที่ล็อกได้ &lt;b&gt;</textarea>" in page
    assert '<input type="hidden" name="area" value="HOUSING">' in page
    assert '<form method="post" autocomplete="off" action="/people/office?x=1">' in page
    assert 'value="x"' not in page


def test_what_is_sent_after_the_shift_has_ended_comes_back_filled_too(cast, at_work):
    client = at_work("lena")
    ended = sessions.millis(now() - timedelta(minutes=1))
    Session.objects.update(end=ended)

    path, asked = where(client.post("/people/office", {"office": "คลินิกสายลม"}))

    assert path == "/sign-in"
    given = {"name": "lena", "secret": "lena words here", "held": asked["held"]}
    after = client.post("/sign-in", given)
    assert "คลินิกสายลม" in client.get(after["Location"]).content.decode()


def test_what_a_stranger_sends_is_kept_by_nobody(cast, client):
    assert where(client.post("/people/office", {"office": "x"})) == ("/sign-in", {"next": "/people/office"})
    assert not HeldPost.objects.exists()


def test_somebody_elses_held_page_is_not_there(cast, at_work):
    client = at_work("lena")
    client.post("/lock")
    _, asked = where(client.post("/people/office", {"office": "คลินิกสายลม"}))

    assert at_work("mali").get(f"/held/{asked['held']}")["Location"] == "/"


@pytest.mark.parametrize("way", ["/sign-out", "/out"])
def test_leaving_ends_the_session_and_clears_what_the_browser_kept(cast, at_work, way):
    client = at_work("lena")

    answer = client.post(way)

    assert answer["Location"] == "/note"
    assert answer["Clear-Site-Data"] == '"cache", "storage"'
    assert answer.cookies[sessions.COOKIE]["max-age"] == 0
    assert answer.cookies["__Host-csrf"]["secure"]
    assert not Session.objects.exists()


def test_the_page_after_leaving_says_nothing(cast, client):
    page = client.get("/note").content.decode()

    assert "<title>บันทึก</title>" in page
    assert "<main></main>" in page


def test_leaving_at_once_needs_no_token_and_nothing_else_does_without(cast, at_work, client):
    lena = at_work("lena")
    strict = Client(enforce_csrf_checks=True)
    strict.cookies[sessions.COOKIE] = lena.cookies[sessions.COOKIE].value

    assert strict.post("/sign-out").status_code == 403
    assert strict.post("/lock").status_code == 403
    assert strict.post("/sign-in").status_code == 403
    assert strict.post("/out").status_code == 302


@pytest.mark.parametrize("way", ["/sign-out", "/out", "/lock"])
def test_a_link_ends_no_session(cast, at_work, way):
    client = at_work("lena")

    assert client.get(way).status_code == 405
    assert Session.objects.filter(envelope__isnull=False).exists()


def test_signing_out_twice_is_no_trouble(cast, client):
    assert client.post("/sign-out").status_code == 302
    assert client.post("/out").status_code == 302


def test_a_shift_that_ends_while_the_screen_is_locked_loses_nothing_on_the_way_to_the_door(cast, at_work):
    client = at_work("lena")
    client.post("/lock")
    _, asked = where(client.post("/people/office", {"office": "คลินิกสายลม"}))
    Session.objects.update(end=sessions.millis(now() - timedelta(minutes=1)))

    kept = {"next": "/people/office", "held": asked["held"]}
    assert where(client.post("/unlock", {"secret": "lena words here", **kept})) == ("/sign-in", kept)


def test_what_was_kept_of_a_page_without_a_file_can_be_thrown_away(cast, at_work):
    client, once = at_work("lena"), str(uuid4())
    register = "/cases/new/"
    client.post(register, {"keep": "now", "once": once, "call_name": "ดาว"})
    assert "ดาว" in client.get(register).content.decode()

    client.post(register, {"keep": f"away-{once}"})

    assert not HeldPost.objects.exists()
    assert "ดาว" not in client.get(register).content.decode()


def test_who_does_not_want_to_be_written_down_is_not_kept_as_a_draft_either(cast, at_work):
    client, once = at_work("lena"), str(uuid4())
    register = "/cases/new/"
    client.post(register, {"keep": "now", "once": once, "call_name": "ดาว"})

    client.post(register, {"once": once, "call_name": "ดาว", "may_write": "NO"})

    assert not HeldPost.objects.exists()
