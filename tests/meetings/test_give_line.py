import pytest

from klang.access.predicates import Refused
from klang.casework.models import Case
from klang.casework.terms import DueCode
from klang.meetings.actions import close_meeting, give_line
from klang.meetings.models import Line
from klang.meetings.reads import minutes
from klang.meetings.troubles import Incomplete
from klang.people.terms import Discipline
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.meetings.told import deeds_about, dues

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

SLEEP = ["นอนไม่หลับ 3 คืน", "แนะนำเลี่ยงการย้ายกะทันหัน"]


def lines_for(by, item):
    return {(line.words.discipline, line.drawer): line.words.lines for line in minutes(fresh(by), item).lines}


def test_lines_lie_in_the_drawer_of_their_discipline(lena, mali, item):
    give_line(mali, item, discipline=Discipline.HEALTH, lines=SLEEP)

    assert lines_for(lena, item) == {(Discipline.HEALTH, Drawer.HEALTH): tuple(SLEEP)}


def test_a_nurse_may_word_it_for_everybody_beside_what_only_the_health_team_reads(lena, mali, item):
    give_line(mali, item, discipline=Discipline.HEALTH, lines=SLEEP)
    give_line(fresh(mali), item, discipline=Discipline.HEALTH, lines=SLEEP[1:], drawer=Drawer.PLAN)

    assert lines_for(lena, item) == {
        (Discipline.HEALTH, Drawer.HEALTH): tuple(SLEEP),
        (Discipline.HEALTH, Drawer.PLAN): (SLEEP[1],),
    }


def test_given_again_they_are_the_same_lines_in_a_later_version(lena, mali, item):
    give_line(mali, item, discipline=Discipline.HEALTH, lines=SLEEP)

    line = give_line(fresh(mali), item, discipline=Discipline.HEALTH, lines=["หลับดีขึ้นแล้ว"])

    assert line.version == 2
    assert lines_for(lena, item) == {(Discipline.HEALTH, Drawer.HEALTH): ("หลับดีขึ้นแล้ว",)}


def test_two_colleagues_of_one_part_keep_a_row_each(lena, mali, item):
    give_line(mali, item, discipline=Discipline.SOCIAL_WORK, lines=["หอเดิมล็อกไม่ได้"])
    give_line(lena, item, discipline=Discipline.CASE_MANAGEMENT, lines=["ห้องว่างวันที่ 1"])

    assert len(lines_for(lena, item)) == 2


def test_what_was_asked_for_is_settled_for_whoever_gave_it(lena, mali, file, item):
    give_line(mali, item, discipline=Discipline.HEALTH, lines=SLEEP)

    assert set(dues(file, DueCode.INPUT)) == {lena.account_id}


def test_lines_told_by_telephone_are_written_down_for_a_colleague(lena, nok, item, wages_for_nok):
    give_line(
        fresh(lena),
        item,
        discipline=Discipline.LABOUR,
        lines=["นัดนายจ้าง 3 ธ.ค."],
        account=nok.account_id,
    )

    [line] = minutes(fresh(nok), item).lines
    assert (line.words.account, line.by, line.drawer) == (nok.account_id, lena.account_id, Drawer.LEGAL)


def test_nothing_is_written_down_for_somebody_outside_the_team(lena, stranger, item):
    with pytest.raises(Incomplete) as missing:
        give_line(lena, item, discipline=Discipline.OTHER, lines=["..."], account=stranger.account_id)

    assert missing.value.fields == ("account",)


def test_empty_lines_are_not_counted(lena, item):
    line = give_line(lena, item, discipline=Discipline.LAW, lines=["", "  ยื่นคำร้องแล้ว ", "", ""])

    assert line.version == 1
    assert lines_for(lena, item) == {(Discipline.LAW, Drawer.LEGAL): ("ยื่นคำร้องแล้ว",)}


@pytest.mark.parametrize("lines", [[], [" "], ["หนึ่ง", "สอง", "สาม", "สี่"], ["ก" * 301]])
def test_it_is_one_to_three_lines(lena, item, lines):
    with pytest.raises(Incomplete) as missing:
        give_line(lena, item, discipline=Discipline.LAW, lines=lines)

    assert missing.value.fields == ("lines",)
    assert not Line.objects.exists()


def test_it_is_remembered(mali, file, item):
    give_line(mali, item, discipline=Discipline.HEALTH, lines=SLEEP)

    assert deeds_about(file)[-1] == "meetings.line_given"


def test_without_a_seat_nothing_is_given(stranger, file, item):
    with pytest.raises(Refused, match="do not have a seat"):
        give_line(stranger, item, discipline=Discipline.OTHER, lines=["..."])

    assert deeds_about(file)[-1] == "refused: meetings.line_given"


def test_who_may_only_read_tells_them_to_whoever_is_responsible(nok, item, wages_for_nok):
    with pytest.raises(Refused, match="Tell your lines"):
        give_line(fresh(nok), item, discipline=Discipline.LABOUR, lines=["..."])


def test_nobody_writes_into_a_part_they_do_not_hold(mali, file, item):
    with pytest.raises(NoKey):
        give_line(mali, item, discipline=Discipline.LAW, lines=["..."])

    assert deeds_about(file)[-1] == "refused: meetings.line_given"


def test_a_closed_meeting_takes_no_more_lines(lena, mali, meeting, item):
    close_meeting(lena, meeting)

    with pytest.raises(Refused, match="closed"):
        give_line(mali, item_again(item), discipline=Discipline.HEALTH, lines=SLEEP)


def test_where_help_has_ended_no_lines_are_given(lena, file, item):
    Case.objects.filter(pk=file.pk).update(closed_month=lena.today.replace(day=1))

    with pytest.raises(Refused, match="ended"):
        give_line(lena, item_again(item), discipline=Discipline.LAW, lines=["..."])


def item_again(item):
    return type(item).objects.get(pk=item.pk)
