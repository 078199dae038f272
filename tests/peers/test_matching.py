"""Who would like a peer finds one who speaks her language and is glad to be asked; nobody is pressed."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from klang.peers import actions
from klang.peers.models import OfferWords, RestWords, WelcomeWords
from klang.peers.reads import knocking, offered
from klang.peers.rules import Peer, Sought, in_order, is_resting, keeps_away, why_not
from klang.peers.terms import NotNow, RestKind, Theme
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import KNOCK, MEMBERS_ONLY, YES, again
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
TODAY = NOW.date()
SOUGHT = Sought("lo", frozenset({Theme.WORK, Theme.DEBT}), "57")
LAO = frozenset({"lo", "th"})
FA = OfferWords(("th", "lo"), (Theme.WORK,), (Theme.COURT,), "ตอนเย็น")
DAO = WelcomeWords(TODAY, "ดาว", "lo", "อยากหางานใกล้บ้าน", (Theme.WORK,), "57")


def peer(name, **given):
    return Peer(name, **{"languages": LAO, **given})


def test_who_is_glad_about_most_of_it_comes_first_then_by_name():
    peers = [
        peer("ข"),
        peer("ก"),
        peer("ค", glad=frozenset({Theme.WORK})),
        peer("ง", glad=frozenset({Theme.WORK, Theme.DEBT})),
    ]

    assert [one.name for one in in_order(peers, SOUGHT)] == ["ง", "ค", "ก", "ข"]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({}, None),
        ({"rests": True}, NotNow.RESTS),
        ({"languages": frozenset({"th"})}, NotNow.LANGUAGE),
        ({"rather_not": frozenset({Theme.DEBT})}, NotNow.RATHER_NOT),
        ({"rather_not": frozenset({Theme.COURT})}, None),
    ],
)
def test_whoever_is_not_asked_is_left_out_and_it_is_said_why(given, why):
    one = peer("ก", **given)

    assert why_not(one, SOUGHT) == why
    assert in_order([one], SOUGHT) == ([] if why else [one])


@pytest.mark.parametrize(("not_from", "away"), [("", False), ("57", True), ("50", False)])
def test_whom_she_would_rather_not_meet_she_is_not_proposed_to(not_from, away):
    one = peer("ก", not_from=not_from)

    assert keeps_away(one, SOUGHT) is away
    assert in_order([one], SOUGHT) == ([] if away else [one])


def test_where_nothing_was_said_nobody_keeps_away():
    assert not keeps_away(peer("ก"), Sought("lo", frozenset()))


DAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("until", "today", "rests"),
    [
        (None, DAY - timedelta(days=1), False),
        (None, DAY, True),
        (None, DAY + timedelta(days=13), True),
        (None, DAY + timedelta(days=14), False),
        (DAY + timedelta(days=30), DAY + timedelta(days=30), True),
        (DAY + timedelta(days=30), DAY + timedelta(days=31), False),
    ],
)
def test_a_rest_lasts_to_its_last_day_or_two_weeks(until, today, rests):
    assert is_resting([(DAY, until)], today) is rests


def test_each_says_it_for_herself_and_can_change_it(group, mali, lena):
    assert offered(fresh(mali), group) is None
    with leaves("peers.offered"):
        actions.offer(fresh(mali), group, words=FA)
    actions.offer(fresh(mali), group, words=OfferWords(("th",)))

    with leaves("peers.offer_read"):
        assert offered(fresh(mali), group) == OfferWords(("th",))
    assert offered(fresh(lena), group) is None


def test_nobody_else_says_reads_or_writes_anything_here(cast, group):
    for who in (cast.officer, cast.stranger):
        with refuses("peers.offered", MEMBERS_ONLY):
            actions.offer(fresh(who), group, words=FA)
        with refuses("peers.offer_read", MEMBERS_ONLY):
            offered(fresh(who), group)
        with refuses("peers.welcomed", MEMBERS_ONLY):
            actions.welcome(fresh(who), group, words=DAO)


def matched(who, group):
    [one] = knocking(fresh(who), group).welcomed
    return one


def test_the_page_proposes_who_fits_and_says_about_what_and_when(group, mali, lena):
    actions.offer(fresh(mali), group, words=FA)
    actions.offer(fresh(lena), group, words=OfferWords(("th",)))
    with leaves("peers.welcomed"):
        actions.welcome(fresh(mali), group, words=DAO)

    one = matched(lena, group)

    assert [(fit.name, fit.about, fit.hours) for fit in one.fits] == [
        ("น้องฟ้า", [str(Theme.WORK.label)], "ตอนเย็น")
    ]
    assert one.others == [("พี่สา", str(NotNow.LANGUAGE.label))]
    assert one.topics == [str(Theme.WORK.label)]


def test_whoever_rests_is_not_proposed_and_a_talk_is_no_rest(group, mali):
    actions.offer(fresh(mali), group, words=FA)
    actions.welcome(fresh(mali), group, words=DAO)
    actions.note_rest(fresh(mali), group, words=RestWords(RestKind.SUPERVISION, TODAY))
    assert matched(mali, group).fits
    actions.note_rest(fresh(mali), group, words=RestWords(RestKind.REST, TODAY))

    assert matched(mali, group).others == [("น้องฟ้า", str(NotNow.RESTS.label))]


def test_whoever_keeps_away_is_named_nowhere(group, mali, lena):
    actions.offer(fresh(mali), group, words=OfferWords(("lo",), not_from="57"))
    actions.welcome(fresh(lena), group, words=DAO)

    one = matched(lena, group)

    assert (one.fits, one.others) == ([], [])


def test_whoever_left_is_proposed_no_more(group, mali, lena):
    actions.offer(fresh(mali), group, words=FA)
    actions.welcome(fresh(mali), group, words=DAO)
    actions.end_membership(fresh(lena), group, account=mali.account_id)

    assert (matched(lena, again(group)).fits, matched(lena, again(group)).others) == ([], [])


def test_who_was_announced_is_matched_by_what_the_group_wrote_beside_it(cast, group, lena, item):
    actions.offer(fresh(lena), group, words=OfferWords(("th",), (Theme.HOPE,)))
    topics = (Theme.HOPE,)
    actions.answer_knock(fresh(lena), group, item=item, reply=YES, host=cast.host, topics=topics)

    one = matched(lena, group)

    assert (one.record.words.called, [fit.name for fit in one.fits]) == (KNOCK.called, ["พี่สา"])
    assert one.fits[0].about == [str(Theme.HOPE.label)]


def test_it_is_said_and_found_on_pages(group, mali):
    client = client_of(mali)
    offer, come, knocks = (
        reverse(f"peers:{name}", args=[group.pk]) for name in ("offer", "welcome", "knocks")
    )
    assert offer in client.get(reverse("peers:group", args=[group.pk])).content.decode()
    assert come in client.get(knocks).content.decode()
    both = {"languages": ["lo"], "glad": ["WORK"], "rather_not": ["WORK"], "not_from": "50"}
    assert list(client.post(offer, both).context["form"].errors) == ["rather_not"]
    client.post(offer, both | {"rather_not": ["COURT"], "hours": "ตอนเย็น"})
    assert client.get(offer).context["form"].initial["not_from"] == "50"

    sent = {"called": "ดาว", "language": "lo", "topics": ["WORK"], "wish": "พี่สา ช่วยที", "province": "57"}
    assert list(client.post(come, sent).context["form"].errors) == ["stays"]
    client.post(come, sent | {"wish": "อยากหางาน"})

    shown = client.get(knocks).content.decode()
    assert "อยากหางาน" in shown
    assert "ตอนเย็น" in shown
