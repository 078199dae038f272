"""The pages of meetings, as they are met with scripts off."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from klang.casework.models import Due
from klang.casework.terms import DueCode
from klang.meetings.actions import close_item, give_line
from klang.meetings.models import Decision, Meeting
from klang.meetings.reads import decisions_of_case, meetings_of_case, minutes
from klang.people.terms import Discipline
from klang.vault.registers import Drawer
from tests.browser_free import client_of
from tests.cast import fresh
from tests.meetings.told import deeds_about, page, plainly

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

HER_WISH = "ขอให้มีล่ามผู้หญิง"


def boxes(name, day):
    return {f"{name}_day": str(day.day), f"{name}_month": str(day.month), f"{name}_year": str(day.year + 543)}


@pytest.fixture
def resolution(lena):
    return {
        "drawer": "plan",
        "text": "อยู่ห้องเช่าเดิม",
        "wish": "AS_WISHED",
        "owner": str(lena.account_id),
        **boxes("due", localdate() + timedelta(days=3)),
    }


@pytest.fixture
def differing(mali, lena, resolution):
    return resolution | {
        "wish": "DIFFERS",
        "reason": "ห้องเดิมล็อกไม่ได้",
        "tells": str(mali.account_id),
        **boxes("review_on", localdate() + timedelta(days=7)),
    }


def test_a_meeting_is_called_for_a_day_with_some_of_ones_own_files_on_its_agenda(lena, file):
    day = localdate() + timedelta(days=4)

    answer = client_of(lena).post(
        reverse("meetings:call"), {"cases": [str(file.pk)], **boxes("on", day)}, follow=True
    )

    assert Meeting.objects.get().on == day
    assert "ดาว" in plainly(answer)
    assert "ดาว" in plainly(client_of(lena).get(reverse("meetings:list")))


@pytest.mark.parametrize("days", [-40, 400])
def test_a_meeting_is_not_called_for_a_day_that_cannot_be(lena, file, days):
    day = localdate() + timedelta(days=days)

    answer = client_of(lena).post(reverse("meetings:call"), {"cases": [str(file.pk)], **boxes("on", day)})

    assert answer.status_code == 422
    assert "เลือกวันที่ผ่านมาไม่เกิน 1 เดือน" in plainly(answer)
    assert not Meeting.objects.exists()


def test_a_month_alone_is_no_day_of_a_meeting(lena, file):
    given = {"cases": [str(file.pk)], "on_day": "", "on_month": "12", "on_year": "2569"}

    answer = client_of(lena).post(reverse("meetings:call"), given)

    assert answer.status_code == 422
    assert "เขียนวันด้วย" in plainly(answer)


def test_a_meeting_of_another_office_is_not_there(nok, item):
    answer = client_of(nok).get(reverse("meetings:agenda", args=[item.meeting_id]))

    assert answer.status_code == 404


def test_a_meeting_is_closed_on_a_page_of_its_own_by_whoever_called_it(lena, mali, item):
    where = reverse("meetings:close", args=[item.meeting_id])

    refused = client_of(mali).post(where, {"once": ""})
    client_of(lena).post(where, {"draft": ""})

    assert refused.status_code == 403
    assert Meeting.objects.get().closed_on == localdate()


def test_a_file_is_laid_on_the_agenda_of_an_open_meeting_from_its_own_page(cast, lena, file, item):
    last = localdate() + timedelta(days=365)
    other = Meeting.objects.create(agency=cast.house, on=last, called_by=lena.account_id)
    given = {"meeting": str(other.pk), "reason": "REVIEW", "agree_on": "ที่พัก\nงาน", "agrees": "AGREES"}

    client_of(lena).post(reverse("meetings:lay", args=[file.pk]), given)
    assert [one.meeting for one in meetings_of_case(fresh(lena), file)] == [other, item.meeting]
    assert deeds_about(file)[-1] == "meetings.of_case_read"


def test_without_agreement_the_law_is_named_before_somebody_is_talked_about(lena, item):
    given = {"reason": "REVIEW", "agree_on": "", "agrees": "ANOTHER_BASIS", "version": "1"}

    answer = client_of(lena).post(page("why", item), given)

    assert answer.status_code == 422
    assert "เขียนมาตราของกฎหมาย" in plainly(answer)


def test_her_message_stands_on_the_table_word_for_word(lena, item):
    given = {"drawers": ["plan"], "said_original": HER_WISH, "said_language": "th", "said_heard": "WRITTEN"}

    client_of(lena).post(page("message", item), given | {"takes_part": "SPOKEN_FOR", "spokesperson": "พี่สา"})

    table = plainly(client_of(lena).get(page("table", item)))
    assert f'<q lang="th" dir="auto">{HER_WISH}</q>' in table
    assert "พี่สา" in table


def test_her_message_lies_somewhere_and_who_speaks_for_her_has_a_name(lena, item):
    given = {"said_original": HER_WISH, "said_heard": "SPOKEN", "said_language": "th"}

    answer = client_of(lena).post(page("message", item), given | {"takes_part": "SPOKEN_FOR"})

    assert answer.status_code == 422
    assert "เลือกส่วนของแฟ้มอย่างน้อย 1 ส่วน" in plainly(answer)
    assert "เขียนว่าใครพูดแทน" in plainly(answer)
    assert HER_WISH in plainly(answer)


def test_three_lines_are_given_for_oneself_and_for_a_colleague_who_told_them(lena, mali, item):
    given = {"line_1": "นอนไม่หลับ", "drawer": ""}

    client_of(mali).post(page("lines", item), given | {"account": str(mali.account_id)})
    told = {"account": str(mali.account_id), "discipline": "HEALTH"}
    client_of(lena).post(page("lines", item), given | told)

    lines = minutes(fresh(lena), item).lines
    assert [(one.words.account, one.drawer) for one in lines] == [
        (mali.account_id, Drawer.PLAN),
        (mali.account_id, Drawer.HEALTH),
    ]


def test_no_line_is_no_input(mali, item):
    answer = client_of(mali).post(page("lines", item), {"account": str(mali.account_id), "line_1": " "})

    assert answer.status_code == 422
    assert "เขียน 1 ถึง 3 บรรทัด" in plainly(answer)


def test_lines_are_not_kept_where_their_writer_cannot_write(mali, item):
    given = {"account": str(mali.account_id), "discipline": "LAW", "line_1": "ยื่นคำร้องแล้ว"}

    answer = client_of(mali).post(page("lines", item), given)

    assert answer.status_code == 422
    assert "ยื่นคำร้องแล้ว" in plainly(answer)


def test_the_table_says_who_was_asked_and_has_not_sent_lines_yet(lena, mali, item):
    give_line(lena, item, discipline=Discipline.CASE_MANAGEMENT, lines=["ใกล้สอบแล้ว"])

    table = plainly(client_of(lena).get(page("table", item)))

    assert "ใกล้สอบแล้ว" in table
    assert "Mali" in table.split("ยังไม่ส่ง")[0]
    assert table.count("ยังไม่ส่ง") == 1


def test_who_is_there_is_noted_for_each_person_by_name(lena, mali, item):
    given = {
        f"here_{lena.account_id.hex}": "PRESENT",
        f"here_{mali.account_id.hex}": "APOLOGIES",
        "version": "1",
    }

    client_of(lena).post(page("attendance", item), given)

    kept = minutes(fresh(lena), item).item.words.attendance
    assert {one.account: one.here for one in kept} == {
        lena.account_id: "PRESENT",
        mali.account_id: "APOLOGIES",
    }
    assert "ลาประชุม" in plainly(client_of(lena).get(page("table", item)))


def test_a_resolution_is_made_on_the_table_and_appears_in_its_owners_today(lena, item, resolution):
    client_of(lena).post(page("table", item), resolution)

    due = Due.objects.get(code=DueCode.ACTION)
    assert (due.account, due.on) == (lena.account_id, localdate() + timedelta(days=3))
    today = client_of(lena).get(reverse("desk:today")).content.decode()
    assert f"{reverse('meetings:of_case', args=[item.case_id])}#r-{due.about}" in today


def test_a_resolution_against_her_wish_says_at_once_all_it_lacks_and_keeps_what_was_typed(
    lena, item, resolution
):
    answer = client_of(lena).post(page("table", item), resolution | {"wish": "DIFFERS"})

    said = plainly(answer)
    assert answer.status_code == 422
    for sentence in ("เขียนเหตุผล", "เลือกว่าใครเป็นคนบอก", "เลือกวันหลังจากวันนี้"):
        assert sentence in said
    assert "อยู่ห้องเช่าเดิม" in said
    assert not Decision.objects.exists()


@pytest.mark.parametrize("gap", ["reason", "tells", "review_on_day"])
def test_none_of_the_three_can_be_left_out(lena, item, differing, gap):
    answer = client_of(lena).post(page("table", item), differing | {gap: ""})

    assert answer.status_code == 422
    assert not Decision.objects.exists()


def test_with_reason_teller_and_review_it_is_final(lena, file, item, differing):
    client_of(lena).post(page("table", item), differing)

    [one] = decisions_of_case(fresh(lena), file)
    assert one.words.reason == "ห้องเดิมล็อกไม่ได้"
    shown = plainly(client_of(lena).get(reverse("meetings:of_case", args=[file.pk])))
    assert "ไม่ตรงกับที่ต้องการ" in shown
    assert "Mali" in shown


def test_nobody_is_given_a_task_in_a_part_they_cannot_open(mali, lena, item, resolution):
    given = resolution | {"drawer": "legal", "owner": str(mali.account_id)}

    answer = client_of(lena).post(page("table", item), given)

    assert answer.status_code == 422
    assert "Mali ยังเปิดส่วนนี้ไม่ได้" in plainly(answer)


def test_a_closed_item_takes_no_more_resolutions_and_what_was_typed_stays(lena, item, resolution):
    client_of(lena).post(page("close_item", item), {"draft": ""})
    assert "เขียนมติ" not in plainly(client_of(lena).get(page("table", item)))

    answer = client_of(lena).post(page("table", item), resolution)

    assert answer.status_code == 422
    assert all(words in plainly(answer) for words in ("วาระนี้ปิดแล้ว", resolution["text"]))
    assert not Decision.objects.exists()


def test_what_is_written_for_an_item_closed_meanwhile_stays_on_the_page(lena, item):
    close_item(lena, item)
    given = {"drawers": ["plan"], "said_original": HER_WISH, "said_heard": "SPOKEN", "said_language": "th"}

    answer = client_of(lena).post(page("message", item), given)

    assert answer.status_code == 422
    assert all(words in plainly(answer) for words in ("วาระนี้ปิดแล้ว", HER_WISH))


def test_two_people_note_attendance_and_neither_writes_over_the_other(lena, mali, item):
    given = {f"here_{lena.account_id.hex}": "PRESENT", "version": "1"}
    client_of(lena).post(page("attendance", item), given)

    answer = client_of(mali).post(
        page("attendance", item), given | {f"here_{lena.account_id.hex}": "APOLOGIES"}
    )

    assert answer.status_code == 409
    kept = minutes(fresh(lena), item).item.words.attendance
    assert [one.here for one in kept] == ["PRESENT"]


def test_whoever_may_not_write_reads_why_before_writing_and_it_is_remembered(lena, item, mali, cast):
    item.meeting.closed_on = localdate()
    item.meeting.save()

    answer = client_of(mali).get(page("lines", item))

    assert answer.status_code == 403
    assert "การประชุมนี้ปิดแล้ว" in plainly(answer)
    assert deeds_about(item.case)[-1] == "refused: meetings.line_given"


def test_an_item_of_another_file_is_not_there(lena, cast, item):
    answer = client_of(lena).get(reverse("meetings:table", args=[item.case_id, cast.house.pk]))

    assert answer.status_code == 404


def test_no_page_of_a_meeting_is_there_for_somebody_without_a_seat(stranger, item):
    names = ("table", "why", "message", "lines", "attendance", "close_item", "minutes", "statement")

    answers = {name: client_of(stranger).get(page(name, item)).status_code for name in names}

    assert set(answers.values()) == {404}
