"""What is typed into a page of a meeting is kept in the part of the file it is meant for."""

import re

import pytest
from django.urls import reverse

from klang.casework.models import Draft
from tests.browser_free import client_of
from tests.meetings.conftest import file, item, meeting  # noqa: F401
from tests.web.test_drafts_of_pages import BOX, WORDS, asked

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
PAGES = ["why", "message", "lines", "table", "statement"]


def at(name, item):  # noqa: F811
    return reverse(f"meetings:{name}", args=[item.case_id, item.row])


def keeps(client, address, **said):
    html = client.get(address).content.decode()
    sent = {one: asked(html, one) for one in ("once", "form_name", "kept_in", "draft") if asked(html, one)}
    return client.post(address, {**sent, "keep": "now", **said})


@pytest.mark.parametrize("name", PAGES)
def test_every_form_of_a_meeting_finds_again_what_was_typed(item, mali, name):  # noqa: F811
    client = client_of(mali)
    boxes = [one or other for one, other in BOX.findall(client.get(at(name, item)).content.decode())]
    assert boxes

    answer = keeps(client, at(name, item), **dict.fromkeys(boxes, WORDS))

    assert answer.status_code == 204
    assert client.get(at(name, item)).content.decode().count(WORDS) == len(boxes)


def test_each_item_has_a_draft_of_its_own(item, mali):  # noqa: F811
    keeps(client_of(mali), at("message", item), said_original=WORDS)

    assert re.fullmatch(r"meetings:message/[0-9a-f]{8}", Draft.objects.get().form)


@pytest.mark.parametrize(
    ("name", "said", "drawer"),
    [
        ("message", {"drawers": ["health", "plan"]}, "health"),
        ("message", {}, "plan"),
        ("lines", {"discipline": "HEALTH"}, "health"),
        ("lines", {}, "plan"),
    ],
)
def test_it_lies_where_it_is_meant_to_be_read(item, mali, name, said, drawer):  # noqa: F811
    keeps(client_of(mali), at(name, item), **said)

    assert Draft.objects.get().drawer == drawer
