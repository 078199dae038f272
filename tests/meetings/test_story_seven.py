"""Story 7: the meeting decides for a shelter against her wish, and cannot pass over it."""

from datetime import timedelta

import pytest

from klang.casework.models import Due
from klang.casework.terms import DueCode
from klang.desk.reads import today
from klang.lang.said import Said
from klang.meetings.actions import close_item, give_line, lay_item, resolve, write_message
from klang.meetings.models import Decision, DecisionWords, OnAgenda
from klang.meetings.reads import minutes
from klang.meetings.terms import Agrees, Reason, Wish
from klang.meetings.troubles import Incomplete
from klang.people.models import Worker
from klang.people.terms import Discipline
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

HER_WISH = "ขอให้มีล่ามผู้หญิง และอย่าเพิ่งย้ายก่อนสอบเสร็จ"


@pytest.fixture
def dao_speaks(lena, mali, file, meeting, item):
    about = OnAgenda(Reason.PLACEMENT, ("อยู่ที่ไหนต่อ",), Agrees.AGREES)
    lay_item(lena, file, meeting=meeting, words=about)
    write_message(lena, item, said=Said(HER_WISH))
    give_line(mali, item, discipline=Discipline.SOCIAL_WORK, lines=["ห้องเช่าเดิมล็อกไม่ได้"])
    return item


def against_her_wish(lena, **answers):
    return DecisionWords("เข้าบ้านพัก 14 วัน", Wish.DIFFERS, owner=lena.account_id, due=lena.today, **answers)


@pytest.fixture
def watched(cast, lena):
    """Somebody stands behind Lena."""
    Worker.objects.filter(pk=lena.account_id).update(supervisor=cast.officer.account_id)


@pytest.fixture
def decided(lena, mali, dao_speaks):
    """The meeting decided otherwise, and said why, who tells her, and when it looks again."""
    in_a_week = lena.today + timedelta(days=7)
    whole = against_her_wish(lena, reason="มีคนมาถามหาที่หอ 2 ครั้ง", tells=mali.account_id, review_on=in_a_week)
    resolve(fresh(lena), dao_speaks, words=whole)
    close_item(fresh(lena), dao_speaks)
    return dao_speaks


def test_a_resolution_against_her_wish_needs_reason_teller_and_review(lena, watched, dao_speaks):
    with pytest.raises(Incomplete) as missing:
        resolve(lena, dao_speaks, words=against_her_wish(lena))

    assert missing.value.fields == ("reason", "tells", "review_on")
    assert not Decision.objects.exists()
    assert not Due.objects.filter(code=DueCode.DIFFERS).exists()


def test_its_owner_its_teller_its_reviewer_and_the_supervisor_are_reminded(
    cast, lena, mali, watched, decided
):
    dues = {due.code: (due.account, due.on) for due in Due.objects.exclude(code=DueCode.INPUT)}

    assert dues == {
        DueCode.ACTION: (lena.account_id, lena.today),
        DueCode.TELL: (mali.account_id, lena.today),
        DueCode.REVIEW: (lena.account_id, lena.today + timedelta(days=7)),
        DueCode.DIFFERS: (cast.officer.account_id, lena.today),
    }


def test_the_supervisor_reads_that_it_differs_and_not_about_whom(cast, watched, decided):
    [told] = today(fresh(cast.officer), cast.house).supervised

    assert (told.code, told.name) == (DueCode.DIFFERS, "")


def test_the_minutes_quote_her_and_tell_what_was_resolved(mali, decided):
    read = minutes(fresh(mali), decided)

    assert read.message.words.said.first == HER_WISH
    assert [one.words.text for one in read.decisions] == ["เข้าบ้านพัก 14 วัน"]
