"""A peer stands by somebody under the name she chose, and after a hard time the page offers rest."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.urls import reverse

from klang.config.verifying import verify
from klang.peers import actions
from klang.peers.models import Rest, RestWords, Support, SupportWords
from klang.peers.reads import supports
from klang.peers.rules import wants_rest, was_hard
from klang.peers.terms import Face, Kind, MetHow, Mode, RestKind
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import MEMBERS_ONLY
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
ON = NOW.date() - timedelta(days=1)
STOOD = SupportWords(
    ON,
    "เดือน",
    MetHow.HERSELF,
    Mode.PHONE,
    Kind.LISTENED,
    40,
    Face.LOW,
    Face.SO_SO,
    "อยากกลับไปเรียน",
    "บอกครูเรื่องเรียนได้",
    Face.WELL,
)
SENT = {
    "met_on_day": "1",
    "met_on_month": "2",
    "met_on_year": "2569",
    "person": "เดือน",
    "minutes": "40",
    "met_how": "FAMILY",
    "mode": "TOGETHER",
    "kind": "VISIT",
    "own": "LOW",
}


def hard(kind=Kind.URGENT, own=Face.WELL):
    return replace(STOOD, kind=kind, own=own)


@pytest.mark.parametrize(
    ("kind", "own", "was"),
    [
        (Kind.URGENT, "", True),
        (Kind.LISTENED, Face.LOW, True),
        (Kind.LISTENED, Face.SO_SO, False),
        (Kind.VISIT, "", False),
    ],
)
def test_it_was_hard_where_she_feels_low_or_had_to_help_at_once(kind, own, was):
    assert was_hard(kind, own) is was


def test_rest_is_wanted_until_it_was_taken():
    day, later = ON, ON + timedelta(days=1)

    assert not wants_rest([], [])
    assert wants_rest([day], [])
    assert not wants_rest([day], [day])
    assert wants_rest([day, later], [day])
    assert not wants_rest([day], [later])


def test_it_is_kept_under_the_name_she_chose(cast, group, lena, mali):
    with leaves("peers.support_noted"):
        actions.note_support(mali, group, words=STOOD)

    with leaves("peers.supports_read"):
        told = supports(fresh(lena), group)
    [one] = told.supports
    assert (one.peer, one.words, one.hard) == ("น้องฟ้า", STOOD, False)
    assert one.told == ["Listened", "By telephone", "She came herself"]
    assert one.faces == ["Low", "So-so"]
    assert "เดือน" not in repr(told)
    assert verify(cast.host).lines


def test_nobody_else_writes_or_reads(group, stranger):
    with refuses("peers.support_noted", MEMBERS_ONLY):
        actions.note_support(stranger, group, words=STOOD)
    with refuses("peers.rest_noted", MEMBERS_ONLY):
        actions.note_rest(fresh(stranger), group, words=RestWords(RestKind.REST, ON))
    with refuses("peers.supports_read", MEMBERS_ONLY):
        supports(fresh(stranger), group)


def test_after_a_hard_time_rest_is_offered_to_her_alone_until_she_takes_it(group, lena, mali):
    actions.note_support(mali, group, words=hard())

    assert supports(fresh(mali), group).wants_rest
    assert not supports(fresh(lena), group).wants_rest
    with leaves("peers.rest_noted"):
        actions.note_rest(fresh(mali), group, words=RestWords(RestKind.SUPERVISION, ON, words="ได้คุย"))
    told = supports(fresh(lena), group)
    assert [(one.peer, one.what) for one in told.rests] == [
        ("น้องฟ้า", "A talk with somebody who stands behind me")
    ]
    assert not supports(fresh(mali), group).wants_rest


def test_what_tells_of_her_disappears_as_the_group_agreed(cast, group, mali):
    actions.note_support(mali, group, words=STOOD)
    before = bytes(Support.objects.get().envelope)
    later = cast.at(fresh(mali), mali.at + timedelta(days=90))

    told = supports(later, group)
    assert (told.supports[0].words, told.overdue) == (STOOD.forgotten(), True)
    actions.let_go(cast.at(fresh(mali), later.at), group)

    row = Support.objects.get()
    assert (row.version, bytes(row.envelope) != before) == (2, True)
    told = supports(cast.at(fresh(mali), later.at), group)
    assert (told.supports[0].words, told.supports[0].faces, told.overdue) == (STOOD.forgotten(), [], False)
    assert told.supports[0].words.minutes == 40
    assert verify(cast.host).lines


def page(name, group):
    return reverse(f"peers:{name}", args=[group.pk])


def test_it_is_written_down_on_pages_and_rest_is_offered(group, mali):
    client = client_of(mali)

    shown = client.post(page("support", group), SENT, follow=True).content.decode()
    assert page("rest", group) in shown
    assert page("rest", group) in client.get(page("beside", group)).content.decode()
    assert supports(fresh(mali), group).wants_rest
    client.post(
        page("rest", group),
        {
            "kind": "REST",
            "began_on_day": "3",
            "began_on_month": "2",
            "began_on_year": "2569",
            "words": "ไปทะเล",
        },
    )

    told = supports(fresh(mali), group)
    assert (told.wants_rest, told.rests[0].words.words) == (False, "ไปทะเล")
    assert "ไปทะเล" in client.get(page("beside", group)).content.decode()
    assert Support.objects.get().version == 2


@pytest.mark.parametrize("where", ["asked_for", "passes_on"])
def test_a_name_that_slipped_in_is_asked_about(group, mali, where):
    answer = client_of(mali).post(page("support", group), SENT | {where: "โทรหาคุณสมใจ"})

    assert answer.status_code == 422
    assert not Support.objects.exists()


def test_a_rest_does_not_end_before_it_begins(group, mali):
    days = {"began_on_day": "3", "began_on_month": "2", "began_on_year": "2569", "until_day": "1"}
    wrong = {"kind": "REST", **days, "until_month": "2", "until_year": "2569"}

    answer = client_of(mali).post(page("rest", group), wrong)

    assert "until" in answer.context["form"].errors
    assert not Rest.objects.exists()
