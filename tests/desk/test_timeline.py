"""The timeline: what was said, answered and decided, each on its own day, with her view of it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.template import engines
from django.urls import reverse
from django.utils.translation import override

from klang.casework.actions import set_next, take_step
from klang.casework.journey_terms import State, View
from klang.casework.models import NextWords
from klang.consent.actions import withdraw_consent
from klang.consent.terms import Purpose, Standing
from klang.consent.terms import Said as Answered
from klang.desk.homes import ShownEntry
from klang.desk.reads import case_home
from klang.desk.timeline import Entry
from klang.lang.said import Heard, Said
from klang.meetings.terms import Wish
from klang.needs.actions import note_strength, reword_need
from klang.needs.reads import needs_of_case
from klang.needs.terms import Area
from klang.web.templatetags.words import quoted
from tests.browser_free import client_of
from tests.cast import fresh
from tests.meetings.told import plainly

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def told(cast, file):
    """The lines of one kind that somebody reads, oldest first."""

    def of(who, kind):
        lines = case_home(fresh(who), file, office=cast.house).timeline
        return [one for one in reversed(lines) if one.kind == kind]

    return of


def home(who, file):
    return plainly(client_of(fresh(who)).get(reverse("desk:case", args=[file.pk]), {"all": 1}))


def test_a_consent_taken_back_is_told_twice_as_it_was_and_as_it_is(lena, file, agreed, told, later):
    withdraw_consent(later(lena, 3), file, answer=agreed.row, how="บอกตอนกินข้าว")

    yes, no = told(lena, "consent")
    assert (yes.view, yes.at.date()) == (str(Answered.AGREES.label), lena.at.date())
    assert (no.view, no.text) == (str(Standing.WITHDRAWN.label), "บอกตอนกินข้าว")
    assert {yes.title, no.title} == {str(Purpose.WAGES.label)}
    assert no.at - yes.at == timedelta(days=3)


def test_words_said_anew_stand_there_beside_the_first_ones(lena, file, told, later):
    first = needs_of_case(fresh(lena), file)[1]

    reword_need(later(lena, 2), file, need=first.row, said=Said("ห้องที่เงียบ"))

    lines = [one for one in told(lena, "need") if one.title == str(Area.HOUSING.label)]
    assert [one.said.first for one in lines] == ["ประตูที่ล็อกได้", "ห้องที่เงียบ"]
    assert lines[1].at - lines[0].at >= timedelta(days=1)


def test_what_somebody_builds_on_is_told_too(lena, file, told):
    note_strength(fresh(lena), file, area=Area.LEARNING, said=Said("ทอผ้าเป็น"))

    assert [one.said.first for one in told(lena, "strength")] == ["ทอผ้าเป็น"]


def test_a_resolution_is_told_with_whether_it_is_as_wished(lena, nok, item, told):
    for who in (lena, nok):
        [line] = told(who, "decision")
        assert (line.text, line.view) == ("ยื่นคำร้องค่าจ้าง", str(Wish.AS_WISHED.label))


@pytest.mark.parametrize(("view", "why"), [(View.DISAGREE, ""), (View.COULD_NOT_BE_ASKED, "หลับอยู่")])
def test_a_step_tells_what_was_thought_of_it(lena, file, told, view, why):
    said = Said("ခဏစောင့်ပါ", "my", "รอก่อน", interpreter="คุณมล", heard=Heard.INTERPRETED)
    words = {"said": said} if view is View.DISAGREE else {"why": why}

    take_step(fresh(lena), file, to=State.PRESCREEN, view=view, **words)

    [line] = told(lena, "step")
    assert (line.view, line.why) == (str(view.label), (why,) if why else ())


def test_the_page_shows_the_view_the_translation_and_who_interpreted(lena, file):
    said = Said("ခဏစောင့်ပါ", "my", "รอก่อน", interpreter="คุณมล", heard=Heard.INTERPRETED)
    take_step(fresh(lena), file, to=State.PRESCREEN, view=View.DISAGREE, said=said)

    page = home(lena, file)

    assert all(words in page for words in ("ไม่เห็นด้วย", "ခဏစောင့်ပါ", "“รอก่อน”", "คุณมล"))


def test_the_reason_of_a_step_is_told_where_there_could_be_several(lena, file):
    unasked = {"view": View.NOT_ASKED, "why": "ยังพักอยู่"}
    take_step(fresh(lena), file, to=State.PRESCREEN, **unasked)
    take_step(fresh(lena), file, to=State.MISSING, reason="UNSAFE", **unasked)

    assert "ติดต่อตอนนี้ไม่ปลอดภัย" in home(lena, file)


def test_how_one_meets_next_stands_beside_when_and_where(lena, file):
    words = NextWords("โทรหา", "09.30", "ที่เดิม")
    set_next(fresh(lena), file, on=lena.today + timedelta(days=2), words=words)

    page = home(lena, file)

    assert all(word in page for word in ("โทรหา", "09.30", "ที่เดิม"))


def test_who_only_reads_is_offered_nothing_to_write(lena, nok, file, agreed):
    hers, theirs = home(lena, file), home(nok, file)

    for name in ("needs:note", "casework:note", "consent:ask", "desk:step", "casework:next"):
        assert reverse(name, args=[file.pk]) in hers
        assert reverse(name, args=[file.pk]) not in theirs
    assert "คุณอ่านได้ แต่ยังเขียนไม่ได้" in theirs


def drawn(line, **more):
    """This line as the page has it."""
    page = engines["django"].from_string("{% load lines %}{% timeline_lines told quiet %}")
    with override("en"):
        return page.render({"told": [line], "csrf_token": "t", **more})


THEN = datetime(2026, 11, 23, 3, tzinfo=UTC)
WORDS = Said("ห้อง <ที่> เงียบ", heard=Heard.INTERPRETED, interpreter="ฟ้า & จันทร์", translation="a quiet room")
WHOLE = Entry(
    THEN, UUID(int=1), "need", "ที่ <อยู่>", WORDS, "ข้อ & ความ", view="As <she> wishes", why=("a < b", "c")
)


def test_a_line_has_everything_in_its_place_and_nothing_of_it_is_read_as_markup():
    line = drawn(ShownEntry(WHOLE, "ดาว & เพื่อน", "/out/"))

    assert line.replace("\u00a0", " ").replace("\u2060", "") == (
        '<li class="v"><b>23 Nov 2026</b> · <bdi>ดาว &amp; เพื่อน</bdi> · ที่ &lt;อยู่&gt; '
        '<span class="tag n">As &lt;she&gt; wishes</span><br><span class="m" dir="auto">a &lt; b</span><br>'
        f'<span class="m" dir="auto">c</span><br>{quoted(WORDS)}<br><span dir="auto">“{WORDS.beside}”</span> '
        "<small>interpreted by ฟ้า &amp; จันทร์</small>"
        '<br><span dir="auto">ข้อ &amp; ความ</span><form method="post" autocomplete="off" action="/out/">'
        '<input type="hidden" name="csrfmiddlewaretoken" value="t"><button class="btn q">'
        "Written by mistake: take it out</button></form></li>"
    )
    assert "<form" not in drawn(ShownEntry(WHOLE, "ดาว", "/out/"), quiet=True)


def test_a_line_without_words_says_when_and_who():
    line = drawn(ShownEntry(Entry(THEN, UUID(int=1), "note", ""), "ดาว"))

    assert line.replace("\u00a0", " ") == "<li><b>23 Nov 2026</b> · <bdi>ดาว</bdi></li>"
