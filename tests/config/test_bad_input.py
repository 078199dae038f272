"""Bad input: a clear sentence in the page's language, nothing lost, nothing half-written, a trace."""

import re
from datetime import date

import pytest
from django.urls import reverse

from klang.casework import team
from klang.casework.actions import add_to_team
from klang.casework.models import Case, Draft, Next, Note
from klang.needs.models import Need
from klang.survivors.actions import register
from klang.survivors.models import Person
from klang.vault.registers import Right
from tests.browser_free import client_of
from tests.cast import fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = "อยากได้ประตูที่ล็อกได้ และหน้าต่างที่เปิดได้"
BOTH = pytest.mark.parametrize("language", ["th", "en"])


@pytest.fixture
def kept(cast, lena):
    """A case, and the browser of the one who leads it."""
    return client_of(lena), register(lena, cast.house, call_name="ดาว", may_write="YES")


def at(name, case):
    return reverse(name, args=[case.pk])


def speaks(client, language):
    client.cookies["klang_lang"] = language
    return client


def once_of(html):
    return re.search(r'name="once" value="([^"]*)"', html).group(1)


def says(answer, language, **sentences):
    """Whether the page says this sentence, in the language it is shown in."""
    found = answer.content.decode().replace("\u2060", "").replace("\u00a0", " ")
    assert sentences[language] in found
    return found


@BOTH
def test_an_unreadable_date_is_shown_as_it_was_read(kept, language):
    client, case = kept
    sent = {"on_day": "31", "on_month": "2", "on_year": "2545", "place_word": WORDS}

    answer = speaks(client, language).post(at("casework:next", case), sent)

    assert answer.status_code == 422
    found = says(answer, language, th="31", en="There is no such day")
    assert WORDS in found
    assert 'value="2545"' in found
    assert not Next.objects.exists()


def test_a_number_that_fails_its_check_is_kept_as_written_and_looks_unusual(kept):
    client, case = kept
    sent = {"kind": "THAI_ID", "number": "1-1037-02071-81-9"}

    answer = client.post(at("survivors:add_paper", case), sent, follow=True)

    assert answer.redirect_chain == [(at("survivors:person", case), 302)]
    says(answer, "th", th="1-1037-02071-81-9")
    says(answer, "th", th="เลขนี้ไม่เหมือนรูปแบบทั่วไป")


def test_ten_thousand_letters_are_kept_whole(kept):
    client, case = kept

    client.post(at("casework:note", case), {"text": "ก" * 10_000, "drawer": "plan"})

    assert "ก" * 10_000 in client.get(at("desk:case", case)).content.decode()


@BOTH
def test_more_than_that_is_said_with_all_of_it_still_there(kept, language):
    client, case = kept

    answer = speaks(client, language).post(
        at("casework:note", case), {"text": "ก" * 10_001, "drawer": "plan"}
    )

    assert answer.status_code == 422
    found = says(answer, language, th="10001", en="This is 10001 characters long. 10000 can be kept")
    assert "ก" * 10_001 in found
    assert not Note.objects.exists()


@BOTH
def test_a_whole_book_is_said_to_be_too_much_for_one_page(kept, language):
    client, case = kept

    answer = speaks(client, language).post(at("casework:note", case), {"text": "ก" * 600_000})

    assert answer.status_code == 413
    says(answer, language, th="กดย้อนกลับ ถ้าข้อความไม่อยู่แล้ว", en="If your words are no longer there")


@pytest.mark.parametrize(
    "words", ["ดีใจ 😊👩🏽‍👧", "\u200bเงียบ\u200d", "<script>alert(1)</script>", "a\u202eb"]
)
def test_signs_of_every_kind_are_kept_as_they_are(kept, words):
    client, case = kept

    client.post(at("casework:note", case), {"text": words, "drawer": "plan"})

    shown = client.get(at("desk:case", case)).content.decode()
    assert words.replace("<", "&lt;").replace(">", "&gt;") in shown


@BOTH
def test_a_nul_is_said_and_everything_else_is_still_there(kept, language):
    client, case = kept

    answer = speaks(client, language).post(
        at("casework:note", case), {"text": f"{WORDS}\x00", "drawer": "plan"}
    )

    assert answer.status_code == 422
    found = says(answer, language, th="มีอักขระหนึ่งตัวที่เก็บไม่ได้", en="One sign in this text cannot be kept")
    assert WORDS in found
    assert "\x00" not in found
    assert not Note.objects.exists()


@BOTH
def test_two_people_save_the_same_and_each_sees_the_words_of_both(kept, lena, mali, language):
    client, case = kept
    place = team.Place(("plan", "identity"), Right.WRITE, None)
    add_to_team(fresh(lena), case, account=mali.account_id, place=place, reason="tonight")
    address = at("survivors:describe", case)
    other = client_of(fresh(mali))
    seen = re.search(r'name="version" value="(\d+)"', client.get(address).content.decode()).group(1)
    other.post(address, {"version": seen, "call_name": "ดาวเรือง", "address": "พี่"})

    answer = speaks(client, language).post(
        address, {"version": seen, "call_name": "ดารา", "interpreter_wish": WORDS}
    )

    assert answer.status_code == 409
    found = says(answer, language, th="ของทั้งสองฝ่ายยังอยู่ครบ", en="Nothing of either is lost.")
    assert 'value="ดารา"' in found
    assert WORDS in found
    assert '<b dir="auto">ดาวเรือง</b>' in found
    newest = re.search(r'name="version" value="(\d+)"', found).group(1)
    chosen = {"version": newest, "call_name": "ดารา", "interpreter_wish": WORDS, "once": once_of(found)}
    assert client.post(address, chosen).status_code == 302
    assert list(Person.objects.order_by("version").values_list("version", flat=True)) == [1, 2, 3]
    assert "ดารา" in client.get(at("survivors:person", case)).content.decode()


def test_sent_twice_it_is_made_once_and_answered_the_same(kept):
    client, case = kept
    once = once_of(client.get(at("casework:note", case)).content.decode())
    sent = {"once": once, "text": WORDS, "drawer": "plan"}

    first, second = (client.post(at("casework:note", case), sent) for _ in range(2))

    assert (first.status_code, first["Location"]) == (second.status_code, second["Location"])
    assert Note.objects.count() == 1


@BOTH
def test_in_a_closed_file_nothing_is_written_and_nothing_is_lost(kept, language):
    client, case = kept
    html = client.get(at("casework:note", case)).content.decode()
    Case.objects.update(closed_month=date(2026, 11, 1))

    answer = speaks(client, language).post(
        at("casework:note", case), {"once": once_of(html), "text": WORDS, "drawer": "plan"}
    )

    assert answer.status_code == 403
    found = says(answer, language, th="แฟ้มนี้", en="Help in this file has ended.")
    assert WORDS in found
    assert not Note.objects.exists()
    assert deeds()[-1] == "refused: casework.noted"
    assert WORDS in client.get(at("casework:note", case)).content.decode()


@BOTH
def test_the_address_of_somebody_elses_file_is_not_there_and_asking_is_remembered(kept, stranger, language):
    _, case = kept
    client = speaks(client_of(stranger), language)

    shown, sent = client.get(at("desk:case", case)), client.post(at("casework:note", case), {"text": WORDS})

    assert (shown.status_code, sent.status_code) == (404, 404)
    says(shown, language, th="ไม่พบหน้านี้", en="This page is not here")
    assert WORDS in sent.content.decode()
    assert "ดาว" not in shown.content.decode()
    assert deeds()[-2:] == ["refused: access.looked_for"] * 2


@BOTH
def test_a_row_changed_from_outside_is_said_remembered_and_breaks_nothing_else(cast, lena, kept, language):
    client, case = kept
    another = register(fresh(lena), cast.house, call_name="ฟ้า", may_write="YES")
    for words in ("แรก", "หลัง"):
        client.post(at("casework:note", case), {"text": words, "drawer": "plan"})
    first, second = Note.objects.order_by("id")
    Note.objects.filter(pk=first.pk).update(envelope=second.envelope)

    answer = speaks(client, language).get(at("desk:case", case))

    assert answer.status_code == 409
    found = says(answer, language, th="เจ้าหน้าที่กุญแจ", en="What lies here is not what was written.")
    assert "หลัง" not in found
    assert deeds()[-1] == "altered: desk.case_opened"
    assert client.get(at("desk:case", another)).status_code == 200
    assert client.get(reverse("desk:caseload")).status_code == 200


def test_a_page_open_for_too_long_keeps_what_was_written_in_front_of_its_writer(kept):
    client, case = kept
    client.handler.enforce_csrf_checks = True

    answer = client.post(at("casework:note", case), {"text": WORDS, "drawer": "plan"})

    assert answer.status_code == 403
    assert WORDS in answer.content.decode()
    assert not Note.objects.exists()
    assert not Draft.objects.exists()


def test_two_people_say_a_need_again_and_each_sees_the_words_of_both(kept, lena, mali):
    client, case = kept
    place = team.Place(("plan", "identity"), Right.WRITE, None)
    add_to_team(fresh(lena), case, account=mali.account_id, place=place, reason="tonight")
    said = {"area": "HOUSING", "source": "HERSELF", "said_original": "ห้อง", "said_language": "th"}
    client.post(at("needs:note", case), said)
    address = reverse("needs:versions", args=[case.pk, Need.objects.get().row])
    seen = {"version": "1", "said_language": "th"}
    client_of(fresh(mali)).post(address, {**seen, "said_original": "ห้องที่มีหน้าต่าง"})

    answer = client.post(address, {**seen, "said_original": WORDS})

    assert answer.status_code == 409
    found = answer.content.decode()
    assert "ห้องที่มีหน้าต่าง" in found
    assert WORDS in found
    newest = re.findall(r'name="version" value="(\d+)"', found)[-1]
    assert client.post(address, {**seen, "version": newest, "said_original": WORDS}).status_code == 302
    assert Need.objects.count() == 3


@pytest.mark.parametrize("method", ["get", "post"])
def test_another_houses_name_is_no_address_of_this_house(kept, method):
    client, _ = kept

    answer = getattr(client, method)("/", HTTP_HOST="elsewhere.example")

    assert answer.status_code == 400
    assert "<h1" in answer.content.decode()


def test_letters_of_another_kind_are_refused_with_a_sentence(kept):
    client, case = kept
    sent = b"text=%80"

    answer = client.post(
        at("casework:note", case), sent, content_type="application/x-www-form-urlencoded; charset=utf-16"
    )

    assert answer.status_code == 400
    assert "<h1" in answer.content.decode()


def test_the_code_of_a_page_that_fell_leads_to_its_place_in_the_log(kept, monkeypatch, capsys, caplog):
    client, case = kept
    client.raise_request_exception = False

    def falls(*_, **__):
        raise LookupError(WORDS)

    monkeypatch.setattr("klang.desk.reads.case_home", falls)
    answer = client.get(at("desk:case", case))

    assert answer.status_code == 500
    [record] = [one for one in caplog.records if one.name == "klang.trouble"]
    code, place = record.code.split()
    assert code in answer.content.decode()
    assert place.startswith("desk/views.py:")
    assert WORDS not in caplog.text
