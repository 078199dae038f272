"""The pages of certificates and what is printed, as a browser without scripts sees them."""

import re
from uuid import uuid4

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from klang.learning import actions, apart
from klang.learning.codes import shown
from klang.learning.models import ParticipantWords
from klang.learning.paper import Frame, OnPaper
from klang.learning.reads import certificates, participants
from klang.learning.terms import Half
from klang.learning.views import certificates as pages
from tests.browser_free import client_of
from tests.cast import fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
CHECK = "/certificates/"
FRAME = Frame("th", "วุฒิบัตร", "มอบให้แก่", "ผู้เข้าร่วม", "การฟัง", "25 กรกฎาคม พ.ศ. 2560", "เชียงราย", "รหัส", "x")


@pytest.fixture
def mali(helper):
    return client_of(helper)


@pytest.fixture
def three(helper, workshop):
    people = [ParticipantWords(0, f"คุณคนที่ {number}") for number in range(1, 4)]
    actions.add_participants(fresh(helper), workshop, people=people)
    rows = [one.record.row for one in participants(fresh(helper), workshop).people]
    for half, here in ((Half.AM, rows), (Half.PM, rows[:1])):
        actions.note_who_came(fresh(helper), workshop, on=workshop.begins_on, half=half, here=here)
    return rows


def words(response):
    return re.sub(r"<[^>]+>", "", response.content.decode())


def text_of(data):
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def of(name, workshop, *more):
    return reverse(f"learning:{name}", args=[workshop.pk, *more])


def test_those_who_were_there_long_enough_get_one(mali, helper, workshop, three):
    assert mali.post(of("certificates", workshop, 2))["Location"] == of("certificates", workshop, 2)
    assert [bool(one.certificate) for one in certificates(fresh(helper), workshop)] == [True, False, False]
    mali.post(of("certificates", workshop, 1))
    assert all(one.certificate for one in certificates(fresh(helper), workshop))
    assert "ออกวุฒิบัตรแล้ว 3 ใบ" in words(mali.get(of("certificates", workshop, 1)))


def test_many_are_issued_press_by_press_with_a_bar(mali, workshop, three, monkeypatch):
    monkeypatch.setattr(pages, "AT_ONCE", 2)
    first = words(mali.get(of("certificates", workshop, 1)))
    assert "0 จาก 3 ใบ" in first
    assert "ออกทีละ 2 ใบ" in first
    mali.post(of("certificates", workshop, 1))

    half = mali.get(of("certificates", workshop, 1)).content.decode()
    assert '<progress max="3" value="2"' in half
    assert "ออกทีละ" not in half
    mali.post(of("certificates", workshop, 1))
    done = mali.get(of("certificates", workshop, 1)).content.decode()
    assert "<progress" not in done
    assert len(text_of(mali.get(of("printed_part", workshop, 1)).content)) == 2
    assert len(text_of(mali.get(of("printed_part", workshop, 2)).content)) == 1
    assert mali.get(of("printed_part", workshop, 3)).status_code == 404
    assert mali.get(of("printed_part", workshop, 0)).status_code == 404


def test_one_is_printed_with_all_that_is_on_it(mali, helper, workshop, three):
    actions.issue_certificates(fresh(helper), workshop, people=three[:1])
    made = certificates(fresh(helper), workshop)[0].certificate

    answer = mali.get(of("printed", workshop, made.row))

    [page] = text_of(answer.content)
    assert answer["Content-Type"] == "application/pdf"
    assert "no-store" in answer["Cache-Control"]
    for said in (
        "2560",
        shown(made.words.code),
        "http://testserver/certificates/",
        f"1/{made.words.on.year + 543}",
    ):
        assert said in page.replace("\r\n", " ")
    assert mali.get(of("printed", workshop, uuid4())).status_code == 404


def test_whatever_stands_in_a_name_is_printed_and_never_read_as_typst():
    [page] = text_of(
        apart.print_certificates(FRAME, [OnPaper('#read("/etc/passwd") $x$ *b*', "1", "2", "3")])
    )

    assert '#read("/etc/passwd") $x$ *b*' in page


def test_a_certificate_is_taken_back(mali, helper, workshop, three):
    actions.issue_certificates(fresh(helper), workshop, people=three[:1])
    made = certificates(fresh(helper), workshop)[0].certificate

    answer = mali.post(of("take_certificate_back", workshop, made.row))

    assert answer["Location"] == of("certificates", workshop, 1)
    assert certificates(fresh(helper), workshop)[0].certificate is None


def test_anybody_checks_a_code_and_the_answer_tells_no_name(cast, mali, helper, workshop, three):
    actions.issue_certificates(fresh(helper), workshop, people=three[:1])
    code = shown(certificates(fresh(helper), workshop)[0].certificate.words.code)
    anybody, before = Client(), len(deeds())

    page = anybody.post(CHECK, {"code": code.lower(), "name": "คุณ คนที่ ๑"})

    assert "วุฒิบัตรนี้ใช้ได้" in words(page)
    assert "ตรงกับในวุฒิบัตร" in words(page)
    assert "24\u00a0ก.ค. 2560" in words(page)
    assert deeds()[before:] == ["learning.certificate_checked"]
    without = anybody.post(CHECK, {"code": code})
    assert "ตรงกับ" not in words(without)
    assert "คุณคนที่" not in words(without)
    assert "ไม่ตรง" in words(anybody.post(CHECK, {"code": code, "name": "คุณบัว"}))


def test_a_code_that_is_none_leaves_no_line(cast):
    before = len(deeds())

    unknown = Client().post(CHECK, {"code": "0123-4567-89AB-CDEF"})
    short = Client().post(CHECK, {"code": "0123"})

    assert "ไม่มีวุฒิบัตรที่ใช้ได้" in words(unknown)
    assert short.status_code == 422
    assert Client().get(CHECK).status_code == 200
    assert len(deeds()) == before


def test_nobody_without_a_place_comes_near(lena, workshop):
    client = client_of(fresh(lena))

    assert client.get(of("certificates", workshop, 1)).status_code == 403
    assert client.post(of("certificates", workshop, 1)).status_code == 403
    assert client.get(of("printed_part", workshop, 1)).status_code == 403
