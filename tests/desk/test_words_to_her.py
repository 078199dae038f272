"""What she is shown, on her own page and on the paper she takes along, read as a whole against the words of hers."""

import re
from datetime import timedelta
from html import unescape

import pytest
from django.urls import reverse

from klang.consent.actions import record_answer, withdraw_consent
from klang.consent.models import AnswerWords, HowGiven
from klang.consent.reads import requests_of_case
from klang.consent.terms import Purpose, Said
from klang.vault.registers import CASE_DRAWERS
from tests.browser_free import client_of
from tests.cast import fresh
from tests.house.test_thai_words import found_in

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

# What other people wrote, and what is no sentence.
_NOT_OURS = re.compile(r"<(head|script|style|bdi|q)\b.*?</\1>", re.DOTALL)


def sentences(page):
    """The lines of a page, without markup."""
    text = re.sub(r"<[^>]+>", "\n", _NOT_OURS.sub("", page))
    return [line.strip() for line in unescape(text).replace("\u2060", "").splitlines() if line.strip()]


def not_for_her(page):
    return [
        (line, pattern)
        for line in sentences(page)
        for level, pattern in found_in(line, mine=True)
        if level == "err"
    ]


def hers(lena, case):
    client = client_of(fresh(lena))
    client.post(reverse("desk:hand_over", args=[case.pk]), {"pin": "2569"})
    return client.get(reverse("desk:hers")).content.decode()


@pytest.fixture
def answered(cast, lena, nok, file):
    """Every answer there is, about every part of the file, and one that was taken back."""
    drawers = tuple(one for one in CASE_DRAWERS if one != "identity")
    for said, purpose in zip(Said, Purpose, strict=False):
        words = AnswerWords(
            cast.labour.pk, purpose, drawers, said, lena.today + timedelta(days=30), (nok.account_id,)
        )
        record_answer(fresh(lena), file, words=words)
    [taken] = [one for one in requests_of_case(fresh(lena), file) if one.words.said == Said.AGREES]
    withdraw_consent(fresh(lena), file, answer=taken.record.row)
    return file


def test_her_page_speaks_to_her_when_nothing_is_written_yet(cast, lena, case):
    page = hers(lena, case)

    assert "สิ่งที่คุณพูดไว้" in page.replace("\u2060", "")
    assert not_for_her(page) == []


def test_her_page_speaks_to_her_whatever_was_asked_and_whoever_looked(lena, answered):
    page = hers(lena, answered)

    assert "ถอนแล้ว" in page
    assert "คนที่ทำให้เดือดร้อน" in page.replace("\u2060", "")
    assert "ผู้ถูกกล่าวหา" not in page.replace("\u2060", "")
    assert not_for_her(page) == []


@pytest.mark.parametrize("purpose", Purpose)
def test_the_paper_she_takes_along_speaks_to_her_whatever_it_is_for(cast, lena, nok, file, purpose):
    until, how = lena.today + timedelta(days=30), HowGiven("th")
    drawers = tuple(one for one in CASE_DRAWERS if one != "identity")
    words = AnswerWords(cast.labour.pk, purpose, drawers, Said.AGREES, until, (nok.account_id,), how)
    record_answer(fresh(lena), file, words=words)
    [one] = requests_of_case(fresh(lena), file)

    page = (
        client_of(fresh(lena)).get(reverse("consent:slip", args=[file.pk, one.record.row])).content.decode()
    )

    assert "เราก็ยังช่วยคุณเหมือนเดิม" in page
    assert not_for_her(page[page.index("<main") : page.index("</main>")]) == []


def test_what_is_said_to_staff_would_be_found_on_her_page():
    assert not_for_her("<p>ผู้เสียหาย</p><bdi>บ้านพักผู้เสียหาย</bdi>") == [("ผู้เสียหาย", "ผู้เสียหาย|ค้ามนุษย์")]
