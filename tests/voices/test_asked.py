"""A few questions beside what is said: each can be passed by, and answers are counted where five or more gave one."""

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.said import Said
from klang.people.models import Delay
from klang.voices import actions
from klang.voices.asked import PARTS, Asked, Count, Face, counted, known
from klang.voices.models import ArrivedWords
from klang.voices.reads import answers, complaints, voices
from klang.voices.terms import ENOUGH, FREE, Source, Way
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import leaves, refuses
from tests.voices.told import says

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SAID = {"text": "อยากมีห้องเงียบ", "language": "th"}


@pytest.fixture(autouse=True)
def _nobody_came_before():
    Delay.objects.all().delete()


def test_everything_that_is_asked_stands_in_one_part():
    assert sorted(one for part in PARTS.values() for one in part) == sorted(Asked)


def test_fewer_than_five_are_no_figure_nor_how_few_they_were():
    four = counted([{Asked.HOURS: Face.YES}] * (ENOUGH - 1))
    five = counted([{Asked.HOURS: Face.YES}] * (ENOUGH - 1) + [{Asked.HOURS: Face.NO}])

    assert four[Asked.HOURS] == counted([])[Asked.HOURS] == Count(Asked.HOURS, None, ())
    shares = ((Face.YES, 80), (Face.MOSTLY, 0), (Face.HARDLY, 0), (Face.NO, 20))
    assert five[Asked.HOURS] == Count(Asked.HOURS, 5, shares)
    assert five[Asked.SAFE].answered is None


def test_what_is_no_answer_is_none():
    assert known({"HOURS": "YES", "SAFE": "", "FREE": "PERHAPS", "consent": "YES"}) == {"HOURS": "YES"}


answered = st.dictionaries(st.sampled_from(Asked.values), st.sampled_from(Face.values), max_size=4)


@given(st.lists(answered, max_size=40))
def test_shares_are_about_the_whole_and_only_of_five_or_more(told):
    for one in counted(told).values():
        assert one.answered is None or one.answered >= ENOUGH
        assert not one.shares or 97 <= sum(share for _, share in one.shares) <= 103


def test_answers_come_sealed_with_the_words_and_are_counted_once_taken_in(server, lena, team):
    given = {Asked.ONCE: Face.NO, "consent": "YES"}
    for _ in range(ENOUGH):
        item = actions.put(server, team, words=ArrivedWords("ห้องเงียบ", answers=given))
        assert b"ONCE" not in bytes(item.sealed)
        assert answers(fresh(lena), team)[Asked.ONCE].answered is None
        actions.accept(fresh(lena), team, item=item.pk, source=Source.SURVIVOR)

    with leaves("voices.answers_read"):
        told = answers(fresh(lena), team)
    assert told[Asked.ONCE].answered == ENOUGH
    assert voices(fresh(lena), team)[0].words.answers == {"ONCE": "NO"}


def test_whoever_was_not_chosen_reads_no_answer(stranger, team):
    with refuses("voices.answers_read", "chosen to hear"):
        answers(stranger, team)


def test_what_was_said_before_anything_was_asked_still_opens(lena, team):
    says(lena, team)

    assert voices(fresh(lena), team)[0].words.answers == {}


def test_somebody_answers_a_few_before_it_is_sent_and_may_pass_all_by(client, lena, team):
    asked = client.get(reverse("voices:say")).content.decode()
    assert asked.count('type="radio"') == len(Asked) * (len(Face) + 1)

    client.post(reverse("voices:say"), SAID | {"HOURS": "YES", "SAFE": ""})
    client.post(reverse("voices:say"), SAID)

    hearer = client_of(lena)
    for item in team.tray.all():
        hearer.post(reverse("voices:arrived", args=[item.pk]), {"source": "SURVIVOR"})
    told = [one.words.answers for one in voices(fresh(lena), team)]
    assert sorted(told, key=len) == [{}, {"HOURS": "YES"}]


def test_whoever_has_to_wait_keeps_the_answers_too(client, team):
    for _ in range(FREE + 1):
        client.post(reverse("voices:say"), SAID)

    later = client.post(reverse("voices:say"), SAID | {"HOURS": "NO"})

    assert later.status_code == 422
    assert later.context["few"]["HOURS"].value() == "NO"
    assert "อยากมีห้องเงียบ</textarea>" in later.content.decode()
    assert "<details open>" in later.content.decode()


def test_an_answer_goes_along_with_no_complaint(cast, client, lena, team):
    actions.begin_handling(fresh(cast.officer), cast.house)

    client.post(reverse("voices:say"), SAID | {"complaint": "on", "HOURS": "NO"})

    handling = cast.house.teams.exclude(pk=team.pk).get()
    assert (team.tray.count(), handling.tray.count()) == (0, 1)
    [(_, words)] = complaints(fresh(cast.officer), handling).arrived
    assert "HOURS" not in str(vars(words))


def test_answers_on_paper_are_written_down_with_the_words(lena, team):
    sent = SAID | {"source": "SURVIVOR", "way": "PAPER", "FRIENDLY": "MOSTLY", "SAFE": "?"}

    client_of(lena).post(reverse("voices:note"), sent)

    assert voices(fresh(lena), team)[0].words.answers == {"FRIENDLY": "MOSTLY"}


def test_the_page_shows_shares_and_no_small_number(lena, team):
    for _ in range(ENOUGH):
        actions.note_voice(fresh(lena), team, **_heard(HOURS="YES"))
    actions.note_voice(fresh(lena), team, **_heard(SAFE="NO"))

    shown = client_of(lena).get(reverse("voices:answers"))

    counts = {one.asked: one for _, part in shown.context["parts"] for one in part}
    assert {one: count.answered for one, count in counts.items()} == {"HOURS": ENOUGH}
    assert "100 %" in shown.content.decode()


def _heard(**given):
    return {"said": Said("ดี"), "source": Source.SURVIVOR, "way": Way.PAPER, "answers": given}
