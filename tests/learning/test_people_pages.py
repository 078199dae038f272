"""The pages of those who come, as a browser without scripts sees them."""

import gzip
import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from klang.learning import actions
from klang.learning.models import Participant, ParticipantWords
from klang.learning.reads import participants
from klang.learning.terms import LARGEST
from tests.browser_free import client_of
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
LIST = "ชื่อ,หน่วยงาน,จังหวัด\nคุณมะลิ,บ้านริมน้ำ,เชียงราย\n,บ้านริมน้ำ,\nคุณบัว,มูลนิธิ,แดนไกล\n"


@pytest.fixture
def mali(helper):
    return client_of(helper)


def words(response):
    return re.sub(r"<[^>]+>", "", response.content.decode())


def of(name, workshop, *more):
    return reverse(f"learning:{name}", args=[workshop.pk, *more])


def names(by, workshop):
    return [one.words.name for one in participants(fresh(by), workshop).people]


def chooses(client, workshop, data=LIST.encode(), name="list.csv"):
    return client.post(of("choose_list", workshop), {"file": SimpleUploadedFile(name, data)})


def sent_again(answer, **changed):
    form = answer.context["form"]
    given = {name: form[name].value() or "" for name in form.fields}
    return {**given, "once": form.once, **changed}


def test_somebody_is_added_corrected_and_left_out(mali, helper, workshop):
    given = {"name": "คุณมะลิ", "province": "57", "photo": "on"}
    assert mali.post(of("participant", workshop), given)["Location"] == of("participants", workshop)
    [one] = participants(fresh(helper), workshop).people
    address = of("correct_participant", workshop, one.record.row)
    form = mali.get(address).context["form"]

    assert (form["name"].value(), form["photo"].value(), form["version"].value()) == ("คุณมะลิ", True, 1)
    assert "เชียงราย" in words(mali.get(of("participants", workshop)))
    mali.post(address, {"name": "คุณมะลิวัลย์", "version": "1"})
    assert names(helper, workshop) == ["คุณมะลิวัลย์"]
    mali.post(address, {"name": "คุณมะลิวัลย์", "left_out": "on", "version": "2"})
    assert names(helper, workshop) == []
    assert mali.post(address, {"name": "x"}).status_code == 404


def test_a_list_is_looked_over_before_anything_is_kept_and_no_row_is_lost(mali, helper, workshop):
    answer = chooses(mali, workshop)

    assert answer.status_code == 422
    assert "เก็บได้ 1 แถว" in words(answer)
    assert "ยังเก็บไม่ได้ 2 แถว" in words(answer)
    assert [(one.line.number, str(one.why)) for one in answer.context["judged"].bad] == [
        (3, "NO_NAME"),
        (4, "PROVINCE"),
    ]
    assert not Participant.objects.exists()

    left = mali.post(of("keep_list", workshop), sent_again(answer))
    assert names(helper, workshop) == ["คุณมะลิ"]
    assert [one.line.number for one in left.context["judged"].bad] == [3, 4]

    corrected = "3 | คุณจำปา | บ้านริมน้ำ\n4 | คุณบัว | มูลนิธิ | | เชียงราย"
    done = mali.post(of("keep_list", workshop), sent_again(left, bad=corrected))
    assert done["Location"] == of("participants", workshop)
    assert names(helper, workshop) == ["คุณมะลิ", "คุณจำปา", "คุณบัว"]


def test_the_button_pressed_twice_keeps_everybody_once(mali, helper, workshop):
    sent = sent_again(chooses(mali, workshop, "ชื่อ\nคุณมะลิ\nคุณบัว".encode()))

    for _ in range(2):
        assert mali.post(of("keep_list", workshop), sent)["Location"] == of("participants", workshop)

    assert names(helper, workshop) == ["คุณมะลิ", "คุณบัว"]


def test_who_is_here_already_is_named(mali, helper, workshop):
    actions.add_participants(fresh(helper), workshop, people=[ParticipantWords(0, "คุณมะลิ", "บ้านริมน้ำ")])

    answer = chooses(mali, workshop)

    assert [str(one.why) for one in answer.context["judged"].bad] == ["TWICE", "NO_NAME", "PROVINCE"]


def test_a_list_that_is_taken_out_whole_keeps_nothing(mali, workshop):
    sent = sent_again(chooses(mali, workshop), good="", bad="")

    assert mali.post(of("keep_list", workshop), sent)["Location"] == of("participants", workshop)
    assert not Participant.objects.exists()


def test_what_is_more_than_a_page_can_carry_leads_back_to_the_file(mali, workshop):
    answer = mali.post(of("keep_list", workshop), {"good": "", "bad": "ก" * 400_001})

    assert answer.status_code in {302, 413}


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "ไฟล์นี้ไม่มีข้อความ"),
        ("หน่วยงาน\nก".encode(), "ไม่มีคอลัมน์ “ชื่อ”"),
        (b"\xd0\xcf\x11\xe0" + bytes(600), "แบบเก่า"),
        (b"x" * (LARGEST + 1), "50\u00a0MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_beside_its_field(mali, workshop, data, said):
    answer = chooses(mali, workshop, data)

    assert answer.status_code == 422
    assert said in words(answer)


def test_nobody_without_a_place_comes_near(cast, lena, workshop):
    client = client_of(fresh(lena))
    for name, more in (("participants", ()), ("participant", ()), ("choose_list", ()), ("attendance", (1,))):
        assert client.get(of(name, workshop, *more)).status_code == 403
    assert client.post(of("keep_list", workshop), {"good": "1 | ก", "bad": ""}).status_code == 403
    assert client.post(of("participant", workshop), {"name": "ก"}).status_code == 403


def test_who_was_there_is_noted_and_the_next_half_day_comes(mali, helper, workshop):
    people = [ParticipantWords(0, "คุณมะลิ"), ParticipantWords(0, "คุณบัว")]
    actions.add_participants(fresh(helper), workshop, people=people)
    first, second = participants(fresh(helper), workshop).people
    page = mali.get(of("attendance", workshop, 1))

    sent = {"absent": [str(second.record.row)], "version": page.context["form"]["version"].value()}
    answer = mali.post(of("attendance", workshop, 1), sent)

    assert answer["Location"] == of("attendance", workshop, 2)
    assert [one.halves for one in participants(fresh(helper), workshop).people] == [1, 0]
    again = mali.get(of("attendance", workshop, 1)).context["form"]
    assert again["absent"].value() == [str(second.record.row)]
    last = mali.post(of("attendance", workshop, 9), {"version": "1"})
    assert last["Location"] == of("attendance", workshop, 4)
    assert str(first.record.row) not in again["absent"].value()


def test_the_page_for_a_hundred_and_twenty_people_stays_small(mali, helper, workshop):
    people = [ParticipantWords(0, f"คุณคนที่ {number}", "บ้านริมน้ำ") for number in range(120)]
    actions.add_participants(fresh(helper), workshop, people=people)

    for address in (of("attendance", workshop, 1), of("participants", workshop)):
        assert len(gzip.compress(mali.get(address).content)) <= 15_000


def test_somebody_who_is_not_there_is_not_corrected(mali, workshop):
    assert mali.get(of("correct_participant", workshop, uuid4())).status_code == 404
