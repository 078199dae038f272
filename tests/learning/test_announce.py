from dataclasses import replace
from datetime import date

import pytest

from klang.audit.verifying import Fault, NotAsWritten
from klang.config.verifying import verify
from klang.learning import actions
from klang.learning.models import Series, Workshop
from klang.learning.reads import workshop_told, workshops
from klang.learning.rules import days_fit, each_day
from klang.vault.records.holding import Altered, NoKey
from klang.vault.records.sealing import ChangedMeanwhile
from tests.cast import fresh
from tests.learning.held import ONLY_OFFICERS, SERIES, TOLD
from tests.people.told import deeds
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
LATER = replace(TOLD, title="การฟัง", title_en="", begins_on=date(2017, 7, 26), ends_on=date(2017, 7, 27))


@pytest.fixture
def series(officer, cast):
    return actions.announce_series(officer, cast.house, told=SERIES)


def anew(by, workshop, told=LATER, seen=1):
    return actions.tell_workshop_anew(fresh(by), workshop.agency, workshop=workshop.pk, told=told, seen=seen)


def test_a_workshop_that_is_announced_stands_in_everybodys_list(officer, cast, lena, series):
    with leaves("learning.workshop_announced"):
        made = actions.announce_workshop(fresh(officer), cast.house, told=replace(TOLD, series=series.pk))

    with leaves("learning.workshops_read"):
        [told] = workshops(lena, cast.house).workshops
    assert (told.it, told.title, told.altered) == (made, TOLD.title_en, False)
    assert told.series.it == series


def test_the_latest_stands_first(officer, cast, lena, workshop):
    later = actions.announce_workshop(fresh(officer), cast.house, told=LATER)

    assert [one.it for one in workshops(lena, cast.house).workshops] == [later, workshop]


def test_a_page_in_english_calls_it_by_its_english_name_where_it_has_one(workshop, series):
    workshop.title_en, series.title_en = "", "Together"

    assert (workshop.called("en"), workshop.called("th")) == (TOLD.title, TOLD.title)
    assert (series.called("en"), series.called("th")) == ("Together", SERIES.title)


def test_a_series_of_another_office_is_none(officer, cast, series):
    Series.objects.update(agency=cast.labour)

    made = actions.announce_workshop(fresh(officer), cast.house, told=replace(TOLD, series=series.pk))

    assert made.series is None


def test_a_series_leaves_its_trace(officer, cast):
    with leaves("learning.series_announced"):
        made = actions.announce_series(officer, cast.house, told=SERIES)

    assert made.is_as(None) is False
    assert workshops(fresh(officer), cast.house).series[0].it == made


def test_what_is_told_anew_takes_the_place_of_what_was_told(officer, lena, workshop):
    with leaves("learning.workshop_told_anew"):
        anew(officer, workshop)

    found = Workshop._default_manager.select_related("agency").get()
    with leaves("learning.workshop_read"):
        told = workshop_told(lena, found)
    assert (told.title, told.altered, found.number) == ("การฟัง", False, 2)
    assert told.series is None


def test_what_somebody_else_told_meanwhile_is_not_lost(officer, workshop):
    anew(officer, workshop)

    with pytest.raises(ChangedMeanwhile):
        anew(officer, workshop, TOLD, seen=1)


def test_what_was_changed_from_outside_is_not_told_anew(officer, workshop):
    Workshop._default_manager.update(venues="ที่อื่น")

    with pytest.raises(Altered):
        anew(officer, workshop)

    assert deeds()[-1] == "altered: learning.workshop_told_anew"


def test_only_a_key_officer_announces(lena, cast, workshop):
    with refuses("learning.series_announced", ONLY_OFFICERS):
        actions.announce_series(fresh(lena), cast.house, told=SERIES)
    with refuses("learning.workshop_announced", ONLY_OFFICERS):
        actions.announce_workshop(fresh(lena), cast.house, told=TOLD)
    with refuses("learning.workshop_told_anew", ONLY_OFFICERS):
        anew(lena, workshop)


def test_nobody_reads_the_list_without_keys(cast, lena, workshop):
    without = replace(lena, keyring=None)

    assert not workshop.gives(without, "read")
    with pytest.raises(NoKey):
        workshops(without, cast.house)
    with pytest.raises(NoKey):
        workshop_told(without, workshop)


@pytest.mark.parametrize("column", ["title", "venues", "origin", "begins_on", "series_id", "language"])
def test_a_change_from_outside_is_told_on_the_list_and_named_by_the_command(
    cast, lena, workshop, series, column
):
    changed = {"begins_on": date(2017, 7, 1), "series_id": series.pk, "language": "en"}.get(column, "x")
    Workshop._default_manager.update(**{column: changed})

    assert workshops(lena, cast.house).workshops[0].altered
    with pytest.raises(NotAsWritten) as found:
        verify(cast.host, full=True)
    assert (found.value.fault, found.value.where) == (Fault.ROW, f"workshop/{workshop.pk}, version 1")


def test_a_series_changed_from_outside_is_told(cast, lena, series):
    Series.objects.update(goal="x")

    assert workshops(lena, cast.house).series[0].altered
    with pytest.raises(NotAsWritten):
        verify(cast.host, full=True)


def test_a_series_that_is_gone_turns_the_list_red(cast, lena, series):
    Series.objects.all().delete()

    with pytest.raises(Altered):
        workshops(lena, cast.house)


def test_the_whole_house_is_as_it_was_written(cast, helper, series):
    assert verify(cast.host, full=True).rows


@pytest.mark.parametrize(("days", "fit"), [(0, True), (31, True), (32, False), (-1, False)])
def test_a_workshop_is_as_long_as_days_are_between(days, fit):
    begins = date(2017, 7, 24)

    assert days_fit(begins, date.fromordinal(begins.toordinal() + days)) is fit


def test_each_day_of_a_workshop_is_one_of_its_days():
    assert each_day(TOLD.begins_on, TOLD.ends_on) == [date(2017, 7, 24), date(2017, 7, 25)]
    assert each_day(TOLD.begins_on, TOLD.begins_on) == [date(2017, 7, 24)]
