"""The pages that only the answer to a form shows, in both languages: seen as every other page is."""

import re

import pytest

from klang.config.demo.people import passphrase
from tests.pages import checks, habits
from tests.pages.table import SIGNED_OUT, headers_of
from tests.stories.working import address

pytestmark = pytest.mark.browser
NAME = "ดาว"
OFFICES = {"th": "สำนักงานแรงงานสายธาร (ตัวอย่าง)", "en": "Stream Labour Office (demo)"}

# Forms that ask again when nothing is written in them.
ASK_AGAIN = {
    "survivors:add_paper": "kaew",
    "casework:note": "kaew",
    "casework:next": "kaew",
    "desk:seat": "kaew",
    "needs:note": "kaew",
    "consent:ask": "kaew",
    "consent:other": "kaew",
    "meetings:call": "kaew",
    "meetings:lines": "kaew",
    "people:sign_in": SIGNED_OUT,
    "people:add": "pui",
}


def asked_for_consent(office, person):
    """A file of her own, and the question about her wages filled in."""
    person.opens("cases/new/")
    person.fills(call_name=NAME, may_write="YES")
    person.presses()
    case = address(person)
    person.opens(f"{case}consent/ask/")
    person.page.get_by_label(OFFICES[person.lang], exact=True).check()
    person.page.get_by_label(re.compile("คุณนก")).check()
    person.fills(purpose="WAGES", drawers="legal", known_as=NAME, told="READ_ALOUD", grown="YES")
    return case


def her_card(office, person):
    asked_for_consent(office, person)
    person.fills(language="th")
    person.presses("main button[name=card]")


def her_card_in_burmese(office, person):
    asked_for_consent(office, person)
    person.fills(language="my")
    person.presses("main button[name=card]")


def stopped(office, person):
    case = asked_for_consent(office, person)
    person.fills(language="th", said="AGREES")
    person.presses()
    person.page.locator(f"main a[href^='/{case}consent/'][href$='/stop/']").click()
    person.presses()


def not_written(office, person):
    person.opens("cases/new/")
    person.fills(may_write="NO")
    person.presses()


def found(office, person):
    person.opens("cases/")
    person.fills(sought="มะทันดา")
    person.presses("main form[action$='/search/'] button")


def fresh_paper_code(office, person):
    person.opens("new-way")
    person.fills(kind="paper", secret=passphrase("kaew"))
    person.presses()


def slip(office, person):
    return _slip_for(person, f"slip{person.lang}")


def _slip_for(person, handle):
    person.opens("people/add")
    person.presses("main summary")
    person.fills(name="คุณน้อย", handle=handle, disciplines="SOCIAL_WORK", languages="th")
    person.presses()
    return handle, person.big()[1]


def joined(office, person, handle="first"):
    handle, code = _slip_for(office.person("pui"), f"{handle}{person.lang}")
    person.opens("join")
    person.fills(name=handle, slip=code)
    person.presses()
    return handle


def not_vouched_for(office, person):
    handle = joined(office, person, "second")
    person.signs_in(handle, person.big()[1])


def not_there(office, person):
    person.opens("cases/00000000-0000-4000-8000-000000000000/")


def refused(office, person):
    person.opens("people/add")


# Who comes to the page, how, and by what the page is known in Thai.
ANSWERS = {
    her_card: ("kaew", "main svg"),
    her_card_in_burmese: ("kaew", "main [lang=my] svg"),
    stopped: ("kaew", "main h1 ~ h2 + ul"),
    not_written: ("kaew", "main h1"),
    found: ("kaew", "main a[href^='/cases/']"),
    fresh_paper_code: ("kaew", "main .big"),
    slip: ("pui", "main .big"),
    joined: (SIGNED_OUT, "main .big"),
    not_vouched_for: (SIGNED_OUT, "main .big"),
    not_there: ("kaew", "main h1"),
    refused: ("kaew", "main h1"),
}
LANGUAGES = pytest.mark.parametrize("language", ["th", "en"])


def in_order(person, language):
    page = person.page
    found = {
        **checks.all_of_them(page),
        "language": habits.foreign(page, language),
        "targets": habits.too_small(page),
        "title": habits.personal(page),
        "said": list(person.complaints),
    }
    return {what: lines for what, lines in found.items() if lines}


@LANGUAGES
@pytest.mark.parametrize("way", ANSWERS, ids=lambda way: way.__name__)
def test_a_page_that_answers_is_right(office, way, language):
    who, known_by = ANSWERS[way]
    person = office.person(who, language)
    person.page.set_viewport_size({"width": 360, "height": 740})

    way(office, person)

    assert person.page.locator(known_by).count()
    assert in_order(person, language) == {}


@LANGUAGES
@pytest.mark.parametrize("name", ASK_AGAIN)
def test_a_page_that_asks_again_is_right(office, name, language):
    person = office.person(ASK_AGAIN[name], language)
    person.page.set_viewport_size({"width": 360, "height": 740})
    person.opens(office.path(name))
    person.page.evaluate("for (const one of document.forms) { one.noValidate = true; one.reset(); }")

    with person.page.expect_response(lambda one: one.request.method == "POST") as answer:
        person.presses()

    assert answer.value.status == 422
    headers = headers_of(name)
    assert {key: answer.value.headers.get(key.lower()) for key in headers} == headers
    assert person.page.locator("main [role=alert] a").count()
    assert person.page.locator("main [aria-invalid=true]").count()
    assert in_order(person, language) == {}
