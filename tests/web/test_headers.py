"""No answer says anything but the house's headers, or the one exception there is."""

import pytest
from django.http import HttpResponse

from klang.web.middleware import CSP, HEADERS, RECORDS, Headers

OTHERS = [
    {"Content-Security-Policy": "default-src *"},
    {"Content-Security-Policy": f"{CSP}; media-src *"},
    {"Permissions-Policy": "microphone=(self)"},
    {"Cache-Control": "max-age=60"},
    {"X-Frame-Options": RECORDS["Permissions-Policy"]},
]


def answered(rf, headers):
    return Headers(lambda request: HttpResponse(headers=headers))(rf.get("/")).headers


@pytest.mark.parametrize("headers", OTHERS, ids=lambda told: next(iter(told)))
def test_what_a_page_says_otherwise_is_said_as_the_house_says_it(rf, headers):
    told = answered(rf, headers)

    assert {name: told[name] for name in HEADERS} == HEADERS


def test_where_somebody_records_there_is_one_exception_and_all_the_rest(rf):
    told = answered(rf, RECORDS)

    assert {name: told[name] for name in HEADERS} == HEADERS | RECORDS


def test_one_policy_holds_everywhere_and_names_nothing_but_this_house():
    allowed = dict(one.strip().split(" ", 1) for one in CSP.split(";"))

    assert allowed.pop("default-src") == "'none'"
    assert allowed.pop("require-trusted-types-for") == "'script'"
    assert allowed.pop("trusted-types") == "default"
    assert set(allowed.values()) == {"'self'", "'none'"}
    assert allowed["media-src"] == "'self'"
