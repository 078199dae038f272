import pytest

from klang.access.predicates import Refused
from klang.casework.models import Case
from klang.lang.said import Heard, Said
from klang.meetings.actions import close_item, close_meeting, write_message
from klang.meetings.models import Message
from klang.meetings.reads import minutes
from klang.meetings.terms import TakesPart
from klang.meetings.troubles import Incomplete, ItemClosed
from klang.vault.records.sealing import ChangedMeanwhile
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.meetings.told import deeds_about

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

IN_BURMESE = Said(
    "စာမေးပွဲ မပြီးခင် မပြောင်းပါနဲ့", "my", "อย่าเพิ่งย้ายก่อนสอบเสร็จ", interpreter="มล", heard=Heard.INTERPRETED
)


def heard_by(who, item):
    found = minutes(fresh(who), item).message
    return found and found.words.said


def test_it_is_kept_word_for_word_in_its_own_language(lena, mali, item):
    write_message(lena, item, said=IN_BURMESE)

    assert heard_by(mali, item) == IN_BURMESE


def test_unless_something_else_is_chosen_it_lies_in_the_plan(lena, nok, item, wages_for_nok):
    write_message(fresh(lena), item, said=IN_BURMESE)

    assert [copy.drawer for copy in Message.objects.all()] == [Drawer.PLAN]
    assert heard_by(nok, item) is None


def test_the_inspector_reads_it_only_where_the_legal_part_was_ticked(lena, mali, nok, item, wages_for_nok):
    write_message(fresh(lena), item, said=IN_BURMESE, drawers=(Drawer.PLAN, Drawer.LEGAL))

    assert heard_by(nok, item) == IN_BURMESE
    assert heard_by(mali, item) == IN_BURMESE


def test_a_tick_taken_away_takes_the_copy_back(lena, nok, item, wages_for_nok):
    write_message(fresh(lena), item, said=IN_BURMESE, drawers=(Drawer.PLAN, Drawer.LEGAL))

    write_message(fresh(lena), item, said=IN_BURMESE)

    assert heard_by(nok, item) is None
    assert heard_by(lena, item) == IN_BURMESE


def test_said_anew_the_later_words_stand_and_the_earlier_ones_are_kept(lena, item):
    write_message(lena, item, said=IN_BURMESE)

    write_message(fresh(lena), item, said=Said("ย้ายได้ ถ้าไปเรียนต่อได้"))

    assert heard_by(lena, item).first == "ย้ายได้ ถ้าไปเรียนต่อได้"
    assert [copy.version for copy in Message.objects.order_by("pk")] == [1, 2]


def test_how_they_take_part_can_be_noted_without_a_message(lena, mali, item):
    write_message(lena, item, said=None, takes_part=TakesPart.SPOKEN_FOR, spokesperson="พี่สา")

    words = minutes(fresh(mali), item).item.words
    assert (words.takes_part, words.spokesperson) == (TakesPart.SPOKEN_FOR, "พี่สา")
    assert heard_by(mali, item) is None


def test_whoever_speaks_for_them_has_a_name(lena, item):
    with pytest.raises(Incomplete) as missing:
        write_message(lena, item, said=IN_BURMESE, takes_part=TakesPart.SPOKEN_FOR)

    assert missing.value.fields == ("spokesperson",)


@pytest.mark.parametrize("drawers", [(), (Drawer.FACTS,), (Drawer.PLAN, Drawer.ALLEGED)])
def test_it_lies_in_a_part_that_a_meeting_reads(lena, item, drawers):
    with pytest.raises(Incomplete) as missing:
        write_message(lena, item, said=IN_BURMESE, drawers=drawers)

    assert missing.value.fields == ("drawers",)


def test_it_is_remembered(lena, file, item):
    write_message(lena, item, said=IN_BURMESE)

    assert deeds_about(file)[-1] == "meetings.message_written"


def test_without_a_seat_nothing_is_written(stranger, file, item):
    with pytest.raises(Refused, match="do not have a seat"):
        write_message(stranger, item, said=IN_BURMESE)

    assert deeds_about(file)[-1] == "refused: meetings.message_written"


def test_who_may_only_read_writes_nothing(nok, item, wages_for_nok):
    with pytest.raises(Refused, match="not write"):
        write_message(fresh(nok), item, said=IN_BURMESE, drawers=(Drawer.LEGAL,))


def test_after_the_meeting_was_closed_it_is_a_statement_and_no_message(lena, meeting, item):
    close_meeting(lena, meeting)

    with pytest.raises(Refused, match="closed"):
        write_message(fresh(lena), type(item).objects.get(pk=item.pk), said=IN_BURMESE)


def test_after_the_item_was_closed_nothing_half_written_stays(lena, item):
    close_item(lena, item)

    with pytest.raises(ItemClosed):
        write_message(fresh(lena), item, said=IN_BURMESE)

    assert not Message.objects.exists()


def test_where_help_has_ended_nothing_is_written(lena, file, item):
    Case.objects.filter(pk=file.pk).update(closed_month=lena.today.replace(day=1))

    with pytest.raises(Refused, match="ended"):
        write_message(lena, type(item).objects.get(pk=item.pk), said=IN_BURMESE)


def test_what_a_colleague_wrote_meanwhile_is_not_written_over(lena, item):
    write_message(fresh(lena), item, said=Said("อยากได้ค่าจ้าง", "th"), seen=1)

    with pytest.raises(ChangedMeanwhile):
        write_message(fresh(lena), item, said=Said("อยากกลับบ้าน", "th"), seen=1)

    assert Message.objects.count() == 1
