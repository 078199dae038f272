"""A theme goes its whole way on pages, with scripts off."""

import pytest
from django.urls import reverse

from klang.voices import actions
from klang.voices.models import Activity, Theme
from klang.voices.reads import themes
from klang.voices.terms import State
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import leaves
from tests.voices.told import REPORT, answered, joined, says

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
DAY = {"on_day": "25", "on_month": "11", "on_year": "2569"}
DECIDED = {"what": "TO_DO", "reason": "ขอกันหลายคน", "by_whom": "ที่ประชุมทีม", **DAY}
REVIEW = {"review_on_day": "1", "review_on_month": "2", "review_on_year": "2570"}


def at(name, *places):
    return reverse(f"voices:{name}", args=places)


def the_theme(lena, team):
    [found] = themes(fresh(lena), team)
    return found.record.words


def test_a_theme_goes_its_way_page_by_page(lena, team):
    client = client_of(lena)
    voices = [str(says(lena, team, f"รถ {one}")) for one in range(2)]

    client.post(at("join"), {"voices": voices, "title": "รถตอนเย็น"})
    theme = Theme.objects.get().row
    client.post(at("decide", theme), DECIDED)
    client.post(at("activity", theme), {"kind": "SERVICE", "text": "รถทุกเย็น", "carries": "งานบริการ", **DAY})
    client.post(at("result", theme), {"text": "มีรถแล้ว", "evidence": "ตารางรถ", **DAY})
    client.post(at("report", theme), {"to": "ทุกคน", "text": "มีรถแล้วทุกเย็น", **DAY})

    shown = client.get(at("theme", theme)).content.decode()
    for words in ("รถ 0", "รถ 1", "ขอกันหลายคน", "ที่ประชุมทีม", "งานบริการ", "ตารางรถ", "มีรถแล้วทุกเย็น"):
        assert words in shown
    assert the_theme(lena, team).state == State.TOLD
    assert "รถตอนเย็น" in client.get(at("themes")).content.decode()


def test_a_voice_is_added_to_a_theme_that_is_there(lena, team):
    theme, voice = joined(lena, team), says(lena, team)
    client = client_of(lena)

    client.post(at("join"), {"voices": [str(voice)], "theme": str(theme)})

    assert len(the_theme(lena, team).voices) == 2
    assert client.get(at("join")).context["free"] == []


def test_without_a_title_voices_are_not_joined(lena, team):
    voice = says(lena, team)

    answer = client_of(lena).post(at("join"), {"voices": [str(voice)]})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["title"]
    assert not Theme.objects.exists()


def test_a_theme_that_was_told_takes_no_more_voices(cast, lena, team):
    theme = answered(lena, team)
    actions.report_back(fresh(lena), team, theme=theme, report=REPORT)
    says(lena, team)

    assert "theme" not in client_of(lena).get(at("join")).context["form"].fields


@pytest.mark.parametrize(
    ("given", "odd"),
    [
        ({"what": "LATER"}, ["review_on"]),
        ({"what": "TOLD"}, ["what"]),
        ({"on_day": ""}, ["on"]),
        ({"on_about": "on"}, ["on"]),
        ({"reason": ""}, ["reason"]),
        ({"what": "LATER", **REVIEW, "review_on_day": ""}, ["review_on"]),
    ],
)
def test_what_a_decision_lacks_is_named(lena, team, given, odd):
    theme = joined(lena, team)

    answer = client_of(lena).post(at("decide", theme), DECIDED | given)

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == odd
    assert the_theme(lena, team).state == State.HEARD


def test_what_comes_later_comes_on_a_day(lena, team):
    theme = joined(lena, team)

    client_of(lena).post(at("decide", theme), DECIDED | {"what": "LATER"} | REVIEW)

    assert the_theme(lena, team).verdict.review_on.isoformat() == "2027-02-01"


def test_something_may_be_done_without_a_theme(lena, team):
    answer = client_of(lena).post(at("activity_alone"), {"kind": "STUDY", "text": "ถามทุกบ้าน", **DAY})

    assert answer.status_code == 302
    assert Activity.objects.count() == 1


@pytest.mark.parametrize("name", ["theme", "decide", "activity", "result", "report"])
def test_a_theme_that_is_not_there_is_not_there(lena, team, name):
    assert client_of(lena).get(at(name, team.pk)).status_code == 404


def test_a_step_somebody_else_took_meanwhile_is_shown_beside(lena, team):
    theme = joined(lena, team)
    client = client_of(lena)
    client.post(at("decide", theme), DECIDED | {"what": "LATER", "version": "1"} | REVIEW)

    answer = client.post(at("decide", theme), DECIDED | {"version": "1"})

    assert answer.status_code == 409
    assert the_theme(lena, team).state == State.LATER


@pytest.mark.parametrize("text", ["ขอบคุณ นาง สายใจ", "Thanks to Mali"])
def test_a_name_in_what_is_told_back_is_asked_about(lena, team, text):
    theme = answered(lena, team)

    answer = client_of(lena).post(at("report", theme), {"to": "ทุกคน", "text": text, **DAY})

    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["stays"]


def test_whoever_was_not_chosen_reads_why(stranger, team):
    client = client_of(stranger)

    for name, trace in (("said", "voices.read"), ("themes", "voices.themes_read"), ("join", "voices.joined")):
        with leaves(f"refused: {trace}"):
            assert client.get(at(name)).status_code == 403
