"""The caseload: the files one works in, by what falls due, by longest silence, or by name."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from klang.audit.leaves import read_manifest
from klang.audit.models import Manifest
from klang.casework.actions import set_next, settle_due
from klang.casework.models import Case, NextWords
from klang.config.crowd.telling import Crowd, Team
from klang.desk import rules
from klang.desk.reads import caseload
from klang.survivors.actions import register
from tests.browser_free import client_of
from tests.cast import fresh
from tests.desk.told import opened, stays_shut, without_keys
from tests.remembered import ended, joins, leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def names(cast):
    """The names in somebody's caseload, in the order they stand there."""
    return lambda who, **how: [row.name for row in caseload(fresh(who), cast.house, **how).rows]


@pytest.fixture
def three(cast, lena, later):
    """Three files, begun on three days, with something that falls due in two of them."""
    made = {}
    for days, name in enumerate(("คำ", "ขวัญ", "กล้า")):
        made[name] = register(later(lena, days), cast.house, call_name=name)
    for days, name in ((9, "คำ"), (4, "กล้า")):
        set_next(later(lena, 2), made[name], on=lena.today + timedelta(days=days), words=NextWords("CALL"))
    return made


def test_what_falls_due_first_stands_first_and_what_asks_for_nothing_last(lena, three, names):
    assert names(lena) == ["กล้า", "คำ", "ขวัญ"]


def test_whoever_was_not_talked_to_longest_stands_first_when_silence_is_asked_for(cast, lena, names, later):
    for days in (3, 0, 5, 2, 4, 1):
        register(later(lena, days), cast.house, call_name=f"วันที่ {days}")

    assert names(lena, order="silent") == [f"วันที่ {days}" for days in range(6)]


def test_by_name_they_stand_as_in_a_dictionary(lena, three, names):
    assert names(lena, order="name") == ["กล้า", "ขวัญ", "คำ"]


def test_an_order_nobody_knows_is_what_falls_due_first(lena, three, names):
    assert names(lena, order="; DROP") == names(lena)


@pytest.mark.parametrize("order", ["due", "silent", "name"])
def test_each_order_holds_the_same_files(lena, three, names, order):
    assert sorted(names(lena, order=order)) == sorted(three)


def test_a_line_tells_how_long_nobody_wrote_what_comes_next_and_how_late_it_is(cast, lena, file, later):
    set_next(fresh(lena), file, on=lena.today + timedelta(days=2), words=NextWords("CALL"))

    [row] = caseload(later(lena, 5), cast.house).rows

    assert (row.case, row.name, row.open) == (file.pk, "ดาว", True)
    assert (row.silent_days, row.next_on, row.late) == (5, lena.today + timedelta(days=2), 3)


def test_what_is_done_is_no_longer_what_comes_next(cast, lena, file):
    set_next(fresh(lena), file, on=lena.today, words=NextWords("CALL"))
    settle_due(fresh(lena), file, due=file.dues.get().pk)

    [row] = caseload(fresh(lena), cast.house).rows

    assert (row.next_on, row.late) == (None, 0)


def test_what_falls_due_to_a_colleague_does_not_stand_in_ones_own_list(cast, lena, mali, file):
    set_next(fresh(lena), file, on=lena.today, words=NextWords("CALL"))
    joins(lena, file, mali)

    [row] = caseload(fresh(mali), cast.house).rows

    assert (row.case, row.next_on) == (file.pk, None)


def test_a_file_in_which_help_has_ended_stays_in_the_list_at_its_end(cast, lena, three):
    ended(three["กล้า"])

    rows = caseload(fresh(lena), cast.house).rows

    assert [(row.name, row.open) for row in rows] == [("คำ", True), ("ขวัญ", True), ("กล้า", False)]


def test_a_file_without_a_name_has_its_line_too(lena, case, names):
    assert names(lena) == [""]


def test_who_has_no_seat_has_an_empty_list(stranger, three, names):
    assert names(stranger) == []


def test_when_a_seat_has_ended_its_line_is_gone(cast, lena, mali, file, later):
    joins(lena, file, mali, until=lena.today)

    assert [row.case for row in caseload(fresh(mali), cast.house).rows] == [file.pk]
    assert caseload(later(mali, 1), cast.house).rows == []


def test_fifty_stand_on_a_page_and_the_rest_on_the_next(cast, lena, mali):
    Crowd(cast.house, (Team(fresh(lena), fresh(mali)),), lena.at).add(range(53))

    first, second = (caseload(fresh(lena), cast.house, page=page).rows for page in (1, 2))

    assert (len(first), len(second)) == (50, 3)
    assert {row.case for row in (*first, *second)} == set(Case.objects.values_list("pk", flat=True))


def test_looking_leaves_one_trace_that_names_every_file_shown(cast, lena, mali, three):
    joins(lena, three["คำ"], mali)

    with leaves("desk.caseload_read"):
        caseload(fresh(mali), cast.house)

    assert opened() == {three["คำ"].pk}


def test_whose_keys_are_put_away_sees_nothing(cast, lena, file):
    with stays_shut():
        caseload(without_keys(lena), cast.house)

    assert rules.may_look_at_own_desk.refusal(without_keys(lena), cast.house) == "Sign in first."


def test_who_is_not_signed_in_is_led_to_the_door():
    answer = Client().get(reverse("desk:caseload"))

    assert answer["Location"].startswith(reverse("people:sign_in"))


def test_the_page_shows_the_names_in_the_order_that_was_asked_for(lena, three):
    page = client_of(fresh(lena)).get(reverse("desk:caseload"), {"order": "name"}).content.decode()

    assert page.index("กล้า") < page.index("ขวัญ") < page.index("คำ")


def test_those_without_a_name_stand_behind_those_with_one(cast, lena, three, names):
    register(fresh(lena), cast.house)

    assert names(lena, order="name") == ["กล้า", "ขวัญ", "คำ", ""]


def test_to_order_by_name_is_told_in_the_trace_as_so_many_names(cast, lena, three):
    caseload(fresh(lena), cast.house, order="name")

    manifest = read_manifest(bytes(Manifest.objects.order_by("-pk").first().lines))
    assert [line.version for line in manifest if line.owner == cast.house.owner] == [3]


def test_the_page_tells_how_many_there_are_and_leads_to_the_rest(cast, lena, mali):
    Crowd(cast.house, (Team(fresh(lena), fresh(mali)),), lena.at).add(range(53))
    client = client_of(fresh(lena))

    first, second = (client.get(reverse("desk:caseload"), {"page": page}) for page in ("1", "2"))

    assert (first.context["total"], first.context["further"], second.context["further"]) == (53, 2, None)
    assert "?order=due&amp;page=2" in first.content.decode()
    assert client.get(reverse("desk:caseload"), {"page": "99999999999999999999"}).status_code == 200
