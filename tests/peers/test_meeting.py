"""A group met: counts and themes, notes that disappear, and nothing that a name slipped into unasked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from klang.audit.verifying import Fault
from klang.config.verifying import verify
from klang.lang.said import Said
from klang.peers import actions
from klang.peers.models import Ask, Gathering, GatheringWords, Notes, Remembered
from klang.peers.reads import gatherings
from klang.peers.rules import is_over
from klang.peers.terms import Place, Theme
from tests.audit.insider import named
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import AGREED, MEMBERS_ONLY, again, inside
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
ON = NOW.date() - timedelta(days=1)
MET = GatheringWords(ON, Place.COMMUNITY, 7, True, (Theme.DEBT, Theme.STIGMA), (1, 4, 2), (5, 2, 0))
SENT = {
    "met_on_day": "1",
    "met_on_month": "2",
    "met_on_year": "2569",
    "place": "ROOM",
    "present": "7",
    "themes": ["DEBT"],
}


def on(day):
    """A day, as it is typed."""
    return {"met_on_day": day.day, "met_on_month": day.month, "met_on_year": day.year + 543}


def met(by, group, **more):
    given = {"notes": Remembered("ทำกับข้าว", "อยากพบกันบ่อยขึ้น"), "ask": Said("คลินิกเปิดตอนเย็นได้ไหม")}
    return actions.note_gathering(fresh(by), group, words=MET, **given | more)


@pytest.mark.parametrize(("days", "over"), [(29, False), (30, False), (31, True)])
def test_notes_are_over_when_their_days_have_passed(days, over):
    assert is_over(ON, 30, ON + timedelta(days=days)) is over


def test_what_a_group_writes_down_is_read_by_its_members(cast, group, lena, mali):
    with leaves("peers.met"):
        actions.note_gathering(
            mali, group, words=MET, notes=Remembered("ทำกับข้าว", "นัดเดือนละครั้ง"), ask=Said("ขอคลินิกตอนเย็น")
        )

    with leaves("peers.gatherings_read"):
        [one] = gatherings(fresh(lena), group).met
    assert (one.record.words, one.place) == (MET, "Temple or community hall")
    assert one.themes == ["Debt", "Family and what people say"]
    assert (one.notes.did, one.notes.text) == ("ทำกับข้าว", "นัดเดือนละครั้ง")
    assert [ask.words.said.original for ask in one.asks] == ["ขอคลินิกตอนเย็น"]
    assert "คลินิก" not in repr(one)
    assert verify(cast.host).lines


def test_counts_alone_are_enough(group, mali):
    actions.note_gathering(mali, group, words=MET)
    actions.note_gathering(fresh(mali), group, words=replace(MET, on=ON - timedelta(days=7)))

    newest, first = gatherings(fresh(mali), group).met
    assert (newest.notes, newest.asks, first.record.words.on) == (None, [], ON - timedelta(days=7))
    assert not Notes.objects.exists()
    assert not Ask.objects.exists()


def test_nobody_else_writes_reads_or_lets_go(group, stranger):
    with refuses("peers.met", MEMBERS_ONLY):
        actions.note_gathering(stranger, group, words=MET)
    with refuses("peers.gatherings_read", MEMBERS_ONLY):
        gatherings(fresh(stranger), group)
    with refuses("peers.notes_let_go", MEMBERS_ONLY):
        actions.let_go(fresh(stranger), group)


def later(cast, who, days):
    return cast.at(fresh(who), who.at + timedelta(days=days))


def test_notes_are_shown_no_longer_when_their_time_is_over(cast, group, mali):
    met(mali, group)

    assert gatherings(later(cast, mali, 89), group).met[0].notes is not None
    assert gatherings(later(cast, mali, 89), group).overdue is False
    times = gatherings(later(cast, mali, 90), group)
    assert (times.met[0].notes, times.overdue) == (None, True)
    assert times.met[0].record.words.present == 7


def test_a_shorter_rule_counts_for_what_was_written_before(cast, group, lena, mali):
    met(mali, group)

    actions.agree(lena, group, words=replace(AGREED, days=30))

    assert gatherings(later(cast, mali, 40), again(group)).met[0].notes is None


def test_what_is_let_go_is_kept_nowhere_and_everything_else_stays(cast, group, mali):
    met(mali, group)
    actions.note_gathering(
        fresh(mali), group, words=replace(MET, on=date(2027, 2, 1)), notes=Remembered(text="ใหม่")
    )
    before = bytes(Notes.objects.first().envelope)

    with leaves("peers.notes_let_go"):
        actions.let_go(later(cast, mali, 90), group)

    assert sorted(Notes.objects.values_list("version", flat=True)) == [1, 2]
    assert before not in {bytes(one.envelope) for one in Notes.objects.all()}
    times = gatherings(later(cast, mali, 91), group)
    assert [one.notes.text if one.notes else None for one in times.met] == ["ใหม่", None]
    assert (times.overdue, Gathering.objects.count(), Ask.objects.count()) == (False, 2, 1)
    assert verify(cast.host).lines


def test_a_newest_note_that_is_gone_and_any_other_record_that_is_gone_are_noticed(cast, group, mali):
    met(mali, group)
    actions.let_go(later(cast, mali, 90), group)

    Notes.objects.all().delete()

    assert named(cast.host)[0] == Fault.MISSING_ROW


def test_it_is_all_read_after_a_member_left(group, lena, mali):
    met(mali, group)

    actions.end_membership(lena, group, account=mali.account_id)

    [one] = gatherings(fresh(lena), again(group)).met
    assert one.notes.text == "อยากพบกันบ่อยขึ้น"


def page(name, group):
    return reverse(f"peers:{name}", args=[group.pk])


def test_it_is_written_down_on_a_page(group, mali):
    client = client_of(mali)
    faces = {"came_well": "3", "went_low": "1", "worried": "on", "rules_read": "on"}

    given = SENT | faces | {"did": "เดินเล่น", "notes": "สนุก", "ask": "ขอรถตอนเย็น"}
    shown = client.post(page("note", group), given, follow=True).content.decode()

    assert "ขอรถตอนเย็น" in shown
    [one] = gatherings(fresh(mali), group).met
    words = one.record.words
    assert (words.on, words.present, words.themes) == (date(2026, 2, 1), 7, ("DEBT",))
    assert (words.came, words.went, words.worried, words.rules_read) == ((3, 0, 0), (0, 0, 1), True, True)


def test_what_has_had_its_time_goes_with_the_next_look(group, mali):
    client = client_of(mali)
    client.post(page("note", group), SENT | {"notes": "สนุก"})

    assert "สนุก" not in client.get(page("gatherings", group)).content.decode()
    assert [one.version for one in Notes.objects.all()] == [2]


@pytest.mark.parametrize("words", ["ขอให้คุณสมใจ มาอีก", "น้องฟ้า ร้องเพลง", "โทร 081-234-5678"])
@pytest.mark.parametrize("where", ["did", "notes", "ask"])
def test_a_name_that_slipped_in_is_asked_about(group, mali, words, where):
    client = client_of(mali)

    asked = client.post(page("note", group), SENT | {where: words})

    assert asked.status_code == 422
    assert not Gathering.objects.exists()
    [(told, _)] = asked.context["form"].fields["stays"].choices
    client.post(page("note", group), SENT | {where: words, "stays": told})
    assert Gathering.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"came_well": "5", "came_so": "3"}, "came_well"),
        ({"went_low": "8"}, "went_well"),
        ({"present": ""}, "present"),
    ],
)
def test_what_cannot_be_is_asked_about_again(group, mali, wrong, field):
    answer = client_of(mali).post(page("note", group), SENT | wrong)

    assert answer.status_code == 422
    assert field in answer.context["form"].errors


def test_nobody_met_on_a_day_to_come(group, mali):
    tomorrow = on(localdate() + timedelta(days=1))

    assert "met_on" in client_of(mali).post(page("note", group), SENT | tomorrow).context["form"].errors


def test_what_it_would_like_the_next_time_and_what_it_cost_are_read_beside_it(group, mali):
    client = client_of(fresh(mali))
    client.post(page("note", group), SENT | {"next_time": ["GUEST", "EASY"], "baht": "240"})

    [one] = gatherings(fresh(mali), group).met
    assert (one.record.words.next_time, one.record.words.baht) == (("GUEST", "EASY"), 240)
    shown = client.get(page("gatherings", group)).content.decode()
    assert "เชิญคนที่รู้เรื่องนี้" in shown
    assert "240" in shown


def test_who_led_is_told_by_the_names_they_chose_and_goes_with_the_notes(cast, group, lena, mali):
    led = Remembered(led=(mali.account_id, lena.account_id))
    actions.note_gathering(mali, group, words=MET, notes=led)

    assert gatherings(fresh(lena), group).met[0].led == ["น้องฟ้า", "พี่สา"]
    assert gatherings(later(cast, lena, 90), group).met[0].led == []
    actions.let_go(later(cast, lena, 90), group)
    [kept] = Notes.objects.whole(inside(lena), group)
    assert (kept.words.led, Notes.objects.count()) == ((), 1)


def test_whoever_led_is_told_after_she_left(group, lena, mali):
    actions.note_gathering(lena, group, words=MET, notes=Remembered(led=(mali.account_id,)))
    actions.end_membership(fresh(lena), group, account=mali.account_id)

    assert gatherings(fresh(lena), again(group)).met[0].led == ["น้องฟ้า"]


def test_nobody_led_who_does_not_belong(group, mali, stranger):
    with refuses("peers.met", "belongs to the group"):
        actions.note_gathering(mali, group, words=MET, notes=Remembered(led=(stranger.account_id,)))

    assert not Gathering.objects.exists()


def test_who_led_is_chosen_by_name_on_the_page_and_read_there(group, lena, mali):
    client = client_of(mali)
    offered = client.get(page("note", group)).context["form"].fields["led"].choices
    assert {name for _, name in offered} == {"<bdi>พี่สา</bdi>", "<bdi>น้องฟ้า</bdi>"}

    client.post(page("note", group), SENT | on(localdate()) | {"led": [str(lena.account_id)]})

    [one] = gatherings(fresh(mali), group).met
    assert one.led == ["พี่สา"]


def test_who_led_stands_on_the_page_while_the_notes_do(group, lena, mali):
    actions.note_gathering(
        lena, group, words=replace(MET, on=localdate()), notes=Remembered(led=(mali.account_id,))
    )

    shown = client_of(mali).get(page("gatherings", group)).content.decode()

    assert "<bdi>น้องฟ้า</bdi>" in shown
