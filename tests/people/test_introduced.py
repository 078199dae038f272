"""She may wish for a woman, a man, or somebody who speaks her language: whoever chooses a colleague sees it."""

import html

import pytest
from django.urls import reverse

from klang.people import actions
from klang.people.models import NameWords
from klang.people.reads import Colleague
from klang.survivors.actions import register
from tests.browser_free import client_of
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def shown(client, language, path):
    client.cookies["klang_lang"] = language
    return html.unescape(client.get(path).content.decode()).replace("\u2060", "")


@pytest.fixture
def lenas(cast):
    """Lena's browser, and a case she leads."""
    for whom, words in (
        (cast.mali, NameWords("มาลี", ("th", "my"), "WOMAN")),
        (cast.nok, NameWords("นก", ("km",), "MAN")),
    ):
        given = {"account": whom.account_id, "words": words, "disciplines": ("HEALTH",)}
        actions.correct_card(fresh(cast.officer), cast.house, **given)
    return client_of(cast.lena), register(fresh(cast.lena), cast.house, call_name="ดาว")


@pytest.mark.parametrize("page", ["desk:seat", "desk:second"])
def test_who_is_asked_into_the_team_is_introduced(lenas, page):
    client, case = lenas
    path = reverse(page, args=[case.pk])

    assert "มาลี (บ้านริมน้ำ) · พยาบาลหรือแพทย์ · ผู้หญิง · ภาษาไทย · ภาษาพม่า" in shown(client, "th", path)
    assert "มาลี (Riverside House) · Nurse or doctor · Woman · Thai · Burmese" in shown(client, "en", path)


@pytest.mark.parametrize("page", ["consent:ask", "consent:other"])
def test_who_at_an_agency_will_see_it_is_introduced(lenas, page):
    client, case = lenas

    told = shown(client, "en", reverse(page, args=[case.pk]))

    assert "นก (แรงงานจังหวัดสมมติ) · Nurse or doctor · Man · Khmer" in told


def test_colleagues_read_it_of_each_other(lenas):
    client, _ = lenas

    assert "Woman · Thai · Burmese" in shown(client, "en", "/people/")
    assert "ผู้หญิง · ภาษาไทย · ภาษาพม่า" in shown(client, "th", "/people/")


@pytest.mark.parametrize("sex", ["", "OTHER"])
def test_of_whom_nothing_is_known_nothing_is_said(sex):
    somebody = Colleague(None, None, "Lena", "Riverside House", sex=sex)

    assert somebody.introduced == "Lena (Riverside House)"
