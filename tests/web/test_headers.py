"""No answer says anything but the house's headers, or one of the two exceptions that are listed."""

import pytest
from django.http import HttpResponse

from klang.web.middleware import CSP, HEADERS, HEARS, RECORDS, Headers

OTHERS = [
    {"Content-Security-Policy": "default-src *"},
    {"Content-Security-Policy": f"{CSP}; media-src *"},
    {"Permissions-Policy": "microphone=(self)"},
    {"Cache-Control": "max-age=60"},
    {"X-Frame-Options": HEARS["Content-Security-Policy"]},
]


def answered(rf, headers):
    return Headers(lambda request: HttpResponse(headers=headers))(rf.get("/")).headers


@pytest.mark.parametrize("headers", OTHERS, ids=lambda told: next(iter(told)))
def test_what_a_page_says_otherwise_is_said_as_the_house_says_it(rf, headers):
    told = answered(rf, headers)

    assert {name: told[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize("headers", [RECORDS, HEARS], ids=["records", "hears"])
def test_one_who_records_or_hears_has_one_exception_and_all_the_rest(rf, headers):
    told = answered(rf, headers)

    assert {name: told[name] for name in HEADERS} == HEADERS | headers
