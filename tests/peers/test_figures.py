"""A group counts its own work, and shows of it what it chooses: none below five, no day twice, nothing else."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.http import Http404
from django.urls import reverse

from klang.audit.verifying import Fault
from klang.config.verifying import verify
from klang.peers import actions, rules
from klang.peers.models import GatheringWords, Released, SupportWords, TalkWords
from klang.peers.reads import counted, released
from klang.peers.terms import Figure, Home, Kind, MetHow, Mode, Place, Sex, Where
from klang.vault.records.holding import Altered, NoKey
from tests.audit.insider import named
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import COORDINATOR_ONLY, MEMBERS_ONLY, TOLD
from tests.remembered import leaves, refuses
from tests.standing import standing

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
TODAY = NOW.date()
SINCE = TODAY - timedelta(days=30)
DAYS = {"since": SINCE, "until": TODAY}
STOOD = SupportWords(TODAY, "เดือน", MetHow.HERSELF, Mode.PHONE, Kind.TOLD, 40, first=True, sex=Sex.WOMAN)


def stands_by(who, group, times, **given):
    for _ in range(times):
        actions.note_support(fresh(who), group, words=replace(STOOD, **given))


def figures(who, group, **days):
    return counted(fresh(who), group, **(DAYS | days)).figures


def release(lena, group, *chosen, **days):
    return actions.release_figures(fresh(lena), group, chosen=chosen, **(DAYS | days))


@standing
def busy(group, mali):
    """A month in which the group did much."""
    met = GatheringWords(TODAY, Place.ROOM, 7, True, (), (0, 0, 0), (0, 0, 0))
    actions.note_gathering(fresh(mali), group, words=met)
    actions.note_gathering(fresh(mali), group, words=replace(met, on=SINCE - timedelta(days=1)))
    stands_by(mali, group, 3, home=Home.HERE)
    stands_by(mali, group, 2, sex=Sex.MAN, home=Home.ELSEWHERE, kind=Kind.LISTENED)
    stands_by(mali, group, 1, first=False, sex=Sex.OTHERWISE)
    actions.note_talk(fresh(mali), group, words=TalkWords(TODAY, Where.SCHOOL, 40))
    actions.note_talk(fresh(mali), group, words=TalkWords(SINCE, Where.COMMUNITY, 12))


def test_everything_is_counted_once_and_only_of_these_days(group, mali, busy):
    with leaves("peers.figures_read"):
        told = counted(mali, group, **DAYS)

    assert told.figures == {
        "MEMBERS": 2,
        "MET": 1,
        "STOOD_BY": 6,
        "TOLD": 4,
        "PEOPLE": 5,
        "WOMEN": 3,
        "MEN": 2,
        "HERE": 3,
        "ELSEWHERE": 2,
        "TALKS": 2,
        "SCHOOLS": 1,
        "LISTENERS": 52,
    }
    assert {label for label, _, enough in told.told if enough} == {
        str(one.label) for one in (Figure.STOOD_BY, Figure.PEOPLE, Figure.LISTENERS)
    }


def test_what_is_counted_stays_when_what_was_told_has_disappeared(cast, group, lena, mali):
    stands_by(mali, group, 5)
    later = cast.at(fresh(lena), NOW + timedelta(days=100))
    actions.let_go(later, group)

    assert counted(cast.at(fresh(lena), later.at), group, **DAYS).figures["WOMEN"] == 5


def test_nobody_else_counts_or_writes_down_a_talk(cast, group):
    for who in (cast.officer, cast.stranger):
        with refuses("peers.figures_read", MEMBERS_ONLY):
            counted(fresh(who), group, **DAYS)
        with refuses("peers.talk_noted", MEMBERS_ONLY):
            actions.note_talk(fresh(who), group, words=TalkWords(TODAY, Where.SCHOOL, 40))


def test_a_talk_leaves_one_line(group, mali):
    with leaves("peers.talk_noted"):
        actions.note_talk(mali, group, words=TalkWords(TODAY, Where.SCHOOL, 40))


def test_what_was_chosen_is_read_by_everybody_and_nothing_else(cast, group, lena, mali):
    stands_by(mali, group, 6)
    with leaves("peers.figures_released"):
        release(lena, group, Figure.STOOD_BY)

    with leaves("peers.released_read"):
        [one] = released(fresh(cast.nok), cast.house)
    assert one.figures == ("STOOD_BY 6",)
    assert one.told == [(str(Figure.STOOD_BY.label), 6)]
    assert (one.since, one.until, one.group_id) == (SINCE, TODAY, group.pk)


def test_only_a_coordinator_releases_and_takes_down(group, lena, mali):
    stands_by(mali, group, 6)
    with refuses("peers.figures_released", COORDINATOR_ONLY):
        release(mali, group, Figure.STOOD_BY)
    kept = release(lena, group, Figure.STOOD_BY)
    with refuses("peers.figures_taken_down", COORDINATOR_ONLY):
        actions.take_figures_down(fresh(mali), group, release=kept.row)


def test_nobody_reads_them_without_keys(cast):
    with pytest.raises(NoKey):
        released(replace(fresh(cast.nok), keyring=None), cast.house)


@pytest.mark.parametrize("chosen", [(), (Figure.MEMBERS,), (Figure.PEOPLE, Figure.WOMEN)])
def test_nothing_below_five_is_released_nor_can_be_reckoned(group, lena, mali, chosen):
    stands_by(mali, group, 5)
    stands_by(mali, group, 2, sex="")

    with refuses("peers.figures_released", "fewer than five"):
        release(lena, group, *chosen)
    assert not Released.objects.exists()


def test_no_day_is_released_twice_also_not_after_it_was_taken_down(group, lena, mali):
    stands_by(mali, group, 6)
    kept = release(lena, group, Figure.STOOD_BY)
    with refuses("peers.figures_released", "shown before"):
        release(lena, group, Figure.PEOPLE, until=SINCE)
    actions.take_figures_down(fresh(lena), group, release=kept.row)
    with refuses("peers.figures_released", "shown before"):
        release(lena, group, Figure.STOOD_BY, since=TODAY)


def test_taken_down_nobody_reads_it(cast, group, lena, mali):
    stands_by(mali, group, 6)
    kept = release(lena, group, Figure.STOOD_BY)
    with leaves("peers.figures_taken_down"):
        actions.take_figures_down(fresh(lena), group, release=kept.row)

    assert released(fresh(cast.nok), cast.house) == []
    for row in (kept.row, uuid4()):
        with pytest.raises(Http404):
            actions.take_figures_down(fresh(lena), group, release=row)


@pytest.mark.parametrize("change", [{"figures": ("STOOD_BY 7",)}, {"down": True}, {"until": SINCE}])
def test_what_was_changed_from_outside_is_not_shown(cast, group, lena, mali, change):
    stands_by(mali, group, 6)
    release(lena, group, Figure.STOOD_BY)
    Released.objects.update(**change)

    with leaves("altered: peers.released_read"), pytest.raises(Altered):
        released(fresh(cast.nok), cast.house)


def test_what_a_group_released_is_verified_and_what_was_changed_is_named(cast, group, lena, mali):
    stands_by(mali, group, 6)
    kept = release(lena, group, Figure.STOOD_BY)
    actions.take_figures_down(fresh(lena), group, release=kept.row)
    assert verify(cast.host).lines

    Released.objects.filter(version=1).update(figures=("STOOD_BY 7",))

    assert named(cast.host) == (Fault.ROW, f"released-figures/{kept.row}, version 1")


NUMBERS = dict.fromkeys(map(str, Figure), 0) | {
    "PEOPLE": 20,
    "WOMEN": 13,
    "MEN": 7,
    "HERE": 17,
    "ELSEWHERE": 3,
}


@pytest.mark.parametrize(
    ("chosen", "points"),
    [
        (("PEOPLE",), False),
        (("PEOPLE", "WOMEN"), False),
        (("PEOPLE", "WOMEN", "MEN"), False),
        (("WOMEN", "MEN"), False),
        (("PEOPLE", "HERE"), True),
        (("HERE",), False),
        (("ELSEWHERE",), True),
        (("MEMBERS",), True),
    ],
)
def test_a_whole_and_its_parts_point_at_nobody(chosen, points):
    assert rules.points_at_few(NUMBERS, chosen) is points


@pytest.mark.parametrize(("number", "enough"), [(0, False), (4, False), (5, True)])
def test_five_are_enough(number, enough):
    assert rules.is_enough(number) is enough


@pytest.mark.parametrize(
    ("since", "until", "both"), [(1, 4, False), (1, 5, True), (6, 7, True), (9, 12, True), (10, 12, False)]
)
def test_days_overlap_where_one_is_in_both(since, until, both):
    before = [(date(2026, 1, 5), date(2026, 1, 9))]

    assert rules.overlaps(date(2026, 1, since), date(2026, 1, until), before) is both


LABEL = "จำนวนครั้งที่อยู่เป็นเพื่อน"


def sent(sure, *chosen, since=SINCE, until=TODAY):
    return {**boxes("since", since), **boxes("until", until), "chosen": chosen, "sure": sure}


def boxes(name, day):
    given = {"day": day.day, "month": day.month, "year": day.year + 543} if day else {}
    return {f"{name}_{part}": str(number) for part, number in given.items()}


def test_it_is_looked_at_exactly_as_it_will_stand_there(cast, group, lena, mali):
    stands_by(mali, group, 6)
    actions.show(fresh(lena), group, words=TOLD)
    client, page = client_of(fresh(lena)), reverse("peers:figures", args=[group.pk])
    assert page in client.get(reverse("peers:group", args=[group.pk])).content.decode()
    assert client.get(page).status_code == 200
    assert client.post(page, sent("count")).context["counted"].figures["STOOD_BY"] == 6

    look = client.post(page, sent("look", "STOOD_BY"))
    assert look.context["told"] == [(LABEL, 6)]
    assert client.post(page, sent("change", "STOOD_BY")).status_code == 200
    assert not Released.objects.exists()
    client.post(page, sent("yes", "STOOD_BY"))

    groups = reverse("peers:groups")
    assert LABEL in client_of(fresh(cast.nok)).get(groups).content.decode()
    client.post(reverse("peers:figures_down", args=[group.pk, Released.objects.get().row]))
    assert LABEL not in client_of(fresh(cast.nok)).get(groups).content.decode()


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        (sent("look"), "chosen"),
        (sent("look", "MEMBERS"), "chosen"),
        (sent("look", "PEOPLE", "WOMEN"), "chosen"),
        (sent("look", "STOOD_BY", since=TODAY, until=SINCE), "until"),
        (sent("look", "STOOD_BY", since=None), "since"),
    ],
)
def test_what_cannot_be_shown_says_why(group, lena, mali, given, asked):
    stands_by(mali, group, 5)
    stands_by(mali, group, 2, sex="")

    answer = client_of(fresh(lena)).post(reverse("peers:figures", args=[group.pk]), given)

    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [asked])


def test_days_that_were_shown_say_so(group, lena, mali):
    stands_by(mali, group, 6)
    release(lena, group, Figure.STOOD_BY)

    answer = client_of(fresh(lena)).post(reverse("peers:figures", args=[group.pk]), sent("look", "PEOPLE"))

    assert list(answer.context["form"].errors) == ["since"]


def test_a_talk_is_written_down_on_its_page(group, mali):
    client, page = client_of(mali), reverse("peers:talk", args=[group.pk])
    assert page in client.get(reverse("peers:gatherings", args=[group.pk])).content.decode()
    gave = boxes("gave_on", TODAY - timedelta(days=3))
    assert client.post(page, gave | {"where": "SCHOOL"}).status_code == 422

    client.post(page, gave | {"where": "SCHOOL", "listeners": "40"})

    assert figures(mali, group)["LISTENERS"] == 40
