import pytest

from klang.casework.actions import note, take_back_note
from klang.casework.models import Note
from klang.casework.reads import notes_of_case
from klang.vault.encoding import Broken
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_notes_are_kept_as_written_the_newest_first(lena, case):
    note(lena, case, text="ยิ้มเมื่อเห็นสวน")
    note(fresh(lena), case, text="အိမ်ပြန်ချင်တယ်", her_words=True)

    told = [(one.words.text, one.words.her_words) for one in notes_of_case(fresh(lena), case)]

    assert told == [("အိမ်ပြန်ချင်တယ်", True), ("ยิ้มเมื่อเห็นสวน", False)]


def test_a_note_lies_in_the_part_its_writer_chose(lena, mali, nok, case):
    mali = joins(lena, case, mali, Drawer.PLAN)

    note(fresh(lena), case, text="นัดหมอฟัน", drawer=Drawer.HEALTH)

    assert notes_of_case(mali, case) == []


def test_the_day_of_the_last_line_lies_in_the_open_and_the_words_do_not(lena, case):
    kept = note(lena, case, text="สวน")

    assert case.last_on == lena.today
    assert "สวน".encode() not in bytes(Note.objects.get(row=kept.row).envelope)
    assert str(kept) == "‹sealed›"


def test_it_leaves_one_trace(lena, case):
    with leaves("casework.noted"):
        note(lena, case, text="สวน")


def test_who_has_no_seat_writes_nothing(stranger, case):
    with refuses("casework.noted", NO_SEAT):
        note(stranger, case, text="สวน")


def test_nothing_is_written_when_help_has_ended(lena, case):
    with refuses("casework.noted", ENDED):
        note(lena, ended(case), text="สวน")


def test_who_may_only_read_a_part_writes_nothing_in_it(lena, mali, case):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.READ)

    with leaves("refused: casework.noted"), pytest.raises(NoKey):
        note(mali, case, text="สวน")

    assert not Note.objects.exists()


def test_of_many_notes_only_those_that_are_shown_are_opened(lena, case):
    first = note(lena, case, text="ยิ้มเมื่อเห็นสวน")
    note(fresh(lena), case, text="ชอบนั่งริมหน้าต่าง")
    note(fresh(lena), case, text="ได้เตียงริมหน้าต่าง")
    Note.objects.filter(row=first.row).update(envelope=bytes(300))

    newest = notes_of_case(fresh(lena), case, newest=2)

    assert [one.words.text for one in newest] == ["ได้เตียงริมหน้าต่าง", "ชอบนั่งริมหน้าต่าง"]
    with pytest.raises(Broken):
        notes_of_case(fresh(lena), case)


def test_a_note_taken_out_makes_room_for_the_one_before_it(lena, case):
    note(lena, case, text="ยิ้มเมื่อเห็นสวน")
    wrong = note(fresh(lena), case, text="สวน")
    take_back_note(fresh(lena), case, note=wrong.row)

    assert [one.words.text for one in notes_of_case(fresh(lena), case, newest=1)] == ["ยิ้มเมื่อเห็นสวน"]
