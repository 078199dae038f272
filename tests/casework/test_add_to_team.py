from datetime import timedelta

import pytest

from klang.casework.actions import add_to_team, end_seat
from klang.casework.models import Case
from klang.casework.reads import team_of_case
from klang.casework.team import Place
from klang.casework.terms import DueCode, Ground
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.reads import needs_of_case
from klang.needs.terms import Area
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.meetings.told import dues
from tests.remembered import ENDED, NO_SEAT, NOT_IN_CHARGE, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

HEALTH = Place((Drawer.HEALTH,))


def test_a_colleague_opens_what_the_seat_gives_and_nothing_else(lena, mali, case):
    note_need(lena, case, area=Area.HEALTH, said=Said("ปวดฟัน", "th"))
    note_need(lena, case, area=Area.WAGES, said=Said("ค่าจ้าง", "th"))

    add_to_team(lena, case, account=mali.account_id, place=HEALTH, reason="ไปหาหมอด้วยกัน")

    [need] = needs_of_case(fresh(mali), case)
    assert need.words.area == Area.HEALTH


def test_the_team_knows_why_and_until_when(lena, mali, case):
    until = lena.today + timedelta(days=1)

    seat = add_to_team(
        lena, case, account=mali.account_id, place=Place(("plan",), until=until), reason="one night"
    )

    [member] = [one for one in team_of_case(fresh(lena), case, with_bases=True) if one.seat == seat]
    assert (member.account, member.drawers, member.manages) == (mali.account_id, ("plan",), False)
    assert (member.basis.ground, member.basis.reason, member.basis.until) == (Ground.TEAM, "one night", until)


def test_it_leaves_one_trace(lena, mali, case):
    with leaves("casework.seated"):
        add_to_team(lena, case, account=mali.account_id, place=HEALTH)


def test_a_seat_for_one_night_reminds_of_its_key_until_it_is_ended(lena, mali, case):
    place = Place((Drawer.PLAN,), Right.READ, lena.today)

    seat = add_to_team(lena, case, account=mali.account_id, place=place)

    assert dues(case, DueCode.KEY_WAITS) == {lena.account_id: lena.today + timedelta(days=1)}
    end_seat(fresh(lena), case, seat=seat)
    assert dues(case, DueCode.KEY_WAITS) == {}


def test_who_has_no_seat_brings_nobody_in(stranger, mali, case):
    with refuses("casework.seated", NO_SEAT):
        add_to_team(stranger, case, account=mali.account_id, place=HEALTH)


def test_who_only_writes_brings_nobody_in(lena, mali, stranger, case):
    mali = joins(lena, case, mali, right=Right.WRITE)

    with refuses("casework.seated", NOT_IN_CHARGE):
        add_to_team(mali, case, account=stranger.account_id, place=HEALTH)


def test_nobody_comes_in_when_help_has_ended(lena, mali, case):
    with refuses("casework.seated", ENDED):
        add_to_team(lena, ended(case), account=mali.account_id, place=HEALTH)


def test_another_office_does_not_come_in_as_one_of_the_team(lena, nok, case):
    with refuses("casework.seated", "office that leads"):
        add_to_team(lena, case, account=nok.account_id, place=HEALTH)

    assert not Case.objects.of(fresh(nok)).exists()
