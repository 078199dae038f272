"""A browser asks for a recording in parts, as Safari does: it is opened once, and one line tells of one hearing."""

from dataclasses import replace

import pytest

from klang.voices import actions, listened
from klang.voices.listened import HEARING, recording_for
from klang.web.middleware import HEADERS
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.people.told import deeds
from tests.voices.test_recordings import SOUND, WORDS, at

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture(autouse=True)
def _nothing_is_heard_yet():
    listened._open.clear()
    yield
    listened._open.clear()


@pytest.fixture
def item(server, team):
    """A recording that arrived."""
    return actions.put(server, team, words=WORDS)


def heard_in_parts(hearer, item, *wishes):
    """What a browser is given that asks for one part after the other."""
    return [hearer.get(at("sound", item.pk), headers={"range": wish}) for wish in wishes]


def lines_of_hearing():
    return deeds().count("voices.heard")


def test_a_browser_that_asks_in_parts_hears_it_and_one_line_tells_of_it(lena, team, item):
    hearer = client_of(lena)

    first, rest, end = heard_in_parts(hearer, item, "bytes=0-1", "bytes=2-", "bytes=-5")
    [beyond] = heard_in_parts(hearer, item, f"bytes={len(SOUND)}-")
    whole = hearer.get(at("sound", item.pk), headers={"accept-encoding": "gzip"})

    assert [one.status_code for one in (first, rest, end, beyond, whole)] == [206, 206, 206, 416, 200]
    assert first.content + rest.content == whole.content == SOUND
    assert end.content == SOUND[-5:]
    assert first.headers["Content-Range"] == f"bytes 0-1/{len(SOUND)}"
    assert {name: rest.headers[name] for name in HEADERS} == HEADERS
    assert lines_of_hearing() == 1


def test_each_who_hears_it_leaves_a_line_and_so_does_hearing_it_again_later(lena, team, item):
    here, there = b"one session", b"another"

    for session, at_once in ((here, NOW), (there, NOW), (here, NOW + HEARING / 2), (here, NOW + HEARING)):
        by = replace(fresh(lena), at=at_once)
        assert recording_for(by, team, item=item.pk, session=session) == SOUND

    assert lines_of_hearing() == 3


def test_what_was_heard_is_dropped_when_the_hearing_is_over(lena, team, item):
    recording_for(replace(fresh(lena), at=NOW), team, item=item.pk, session=b"here")
    assert listened._open

    listened.forget(NOW + HEARING)

    assert not listened._open


def test_only_a_few_are_held_at_once(lena, team, item):
    for number in range(listened.MOST + 2):
        recording_for(fresh(lena), team, item=item.pk, session=bytes([number]))

    assert [session for session, _ in listened._open] == [bytes([one]) for one in range(2, listened.MOST + 2)]


def test_once_it_is_gone_no_part_of_it_is_heard(lena, team, item):
    hearer = client_of(lena)
    heard_in_parts(hearer, item, "bytes=0-1")

    actions.put_aside(fresh(lena), team, item=item.pk)

    assert [one.status_code for one in heard_in_parts(hearer, item, "bytes=2-")] == [404]


def test_whoever_does_not_hear_any_more_hears_no_part(lena, officer, team, item):
    hearer = client_of(lena)
    heard_in_parts(hearer, item, "bytes=0-1")

    actions.end_hearing(fresh(officer), team, account=lena.account_id)

    assert [one.status_code for one in heard_in_parts(hearer, item, "bytes=2-")] == [403]
