from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from klang.access.predicates import Refused
from klang.access.use_cases import AlreadyDone
from klang.casework.actions import offer_second, settle_due
from klang.casework.models import Case, Due
from klang.casework.terms import DueCode
from klang.meetings.actions import call_meeting, close_item, close_meeting, resolve
from klang.meetings.models import AgendaItem, Decision, DecisionWords
from klang.meetings.reads import decisions_of_case, minutes
from klang.meetings.terms import Standing, Wish
from klang.meetings.troubles import CannotOpen, Incomplete, ItemClosed
from klang.people.models import Worker
from klang.vault.registers import Drawer
from tests.cast import fresh
from tests.meetings.told import deeds_about, dues

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

STAYS = DecisionWords("ยังไม่ย้าย เพิ่มเวรกลางคืน", Wish.AS_WISHED)


def against(by, teller, **more):
    day = by.today + timedelta(days=7)
    return DecisionWords(
        "เข้าบ้านพัก", Wish.DIFFERS, reason="มีคนมาถามหา", tells=teller.account_id, review_on=day, **more
    )


def test_a_resolution_as_wished_is_kept_whole(lena, mali, item):
    words = DecisionWords(
        "เพิ่มเวรกลางคืน",
        Wish.AS_WISHED,
        basis="หอเดิมล็อกไม่ได้",
        her_view="ดีแล้ว",
        tells=mali.account_id,
        owner=mali.account_id,
        due=lena.today + timedelta(days=1),
    )

    resolve(lena, item, words=words)

    [one] = minutes(fresh(mali), item).decisions
    assert one.words.text == "เพิ่มเวรกลางคืน"
    assert (one.words.basis, one.words.her_view, one.words.meeting) == (
        "หอเดิมล็อกไม่ได้",
        "ดีแล้ว",
        item.meeting_id,
    )
    assert one.standing is Standing.UNDER_WAY


def test_what_is_to_be_done_stands_in_the_owners_today_and_what_is_told_on_the_same_day(
    lena, mali, file, item
):
    day = lena.today + timedelta(days=5)

    resolve(
        lena,
        item,
        words=DecisionWords("x", Wish.AS_WISHED, tells=lena.account_id, owner=mali.account_id, due=day),
    )

    assert dues(file, DueCode.ACTION) == {mali.account_id: day}
    assert dues(file, DueCode.TELL) == {lena.account_id: lena.today}
    assert dues(file, DueCode.REVIEW) == dues(file, DueCode.DIFFERS) == {}


def test_nothing_to_carry_out_reminds_nobody(lena, file, item):
    resolve(lena, item, words=STAYS)

    assert not Due.objects.filter(case=file).exclude(code=DueCode.INPUT).exists()
    [one] = decisions_of_case(fresh(lena), file)
    assert one.standing is Standing.NOTHING_TO_DO


def test_the_supervisor_of_whoever_is_responsible_is_told_whoever_wrote_it(cast, lena, mali, file, item):
    Worker.objects.filter(pk=lena.account_id).update(supervisor=cast.officer.account_id)
    Worker.objects.filter(pk=mali.account_id).update(supervisor=cast.stranger.account_id)

    resolve(mali, item, words=against(mali, lena))

    assert dues(file, DueCode.DIFFERS) == {cast.officer.account_id: mali.today}
    assert dues(file, DueCode.REVIEW) == {lena.account_id: mali.today + timedelta(days=7)}


def test_a_second_holder_does_not_hide_who_leads(cast, lena, mali, file, item):
    Worker.objects.filter(pk=lena.account_id).update(supervisor=cast.officer.account_id)
    offer_second(lena, file, account=cast.stranger.account_id)

    resolve(fresh(lena), item, words=against(lena, lena))

    assert set(dues(file, DueCode.DIFFERS)) == {cast.officer.account_id}


def test_without_a_supervisor_it_is_kept_all_the_same(lena, file, item):
    resolve(lena, item, words=against(lena, lena))

    assert dues(file, DueCode.DIFFERS) == {}
    assert len(decisions_of_case(fresh(lena), file)) == 1


def test_not_known_is_no_way_around_the_question(lena, file, item):
    with pytest.raises(Incomplete) as missing:
        resolve(lena, item, words=DecisionWords("เข้าบ้านพัก", Wish.NOT_KNOWN))

    assert missing.value.fields == ("reason", "tells", "review_on")
    assert not Decision.objects.exists()


def test_a_resolution_without_words_or_without_the_answer_is_none(lena, item):
    with pytest.raises(Incomplete) as missing:
        resolve(lena, item, words=DecisionWords(" ", "", owner=lena.account_id))

    assert missing.value.fields == ("text", "wish", "due")


def test_whoever_does_or_tells_it_holds_the_key_of_its_part(lena, mali, nok, item, wages_for_nok):
    words = DecisionWords(
        "ยื่นคำร้องค่าจ้าง", Wish.AS_WISHED, tells=mali.account_id, owner=nok.account_id, due=lena.today
    )

    with pytest.raises(CannotOpen) as shut:
        resolve(fresh(lena), item, words=words, drawer=Drawer.LEGAL)
    assert shut.value.accounts == (mali.account_id,)

    with pytest.raises(CannotOpen) as shut:
        resolve(fresh(lena), item, words=words)
    assert shut.value.accounts == (nok.account_id,)
    assert not Decision.objects.exists()


def test_a_resolution_lies_in_the_part_that_was_chosen(lena, mali, nok, item, wages_for_nok):
    words = DecisionWords("ยื่นคำร้องค่าจ้าง", Wish.AS_WISHED, owner=nok.account_id, due=lena.today)

    resolve(fresh(lena), item, words=words, drawer=Drawer.LEGAL)

    assert len(minutes(fresh(nok), item).decisions) == 1
    assert minutes(fresh(mali), item).decisions == []


def test_what_was_carried_out_is_done_and_what_was_not_is_past_its_day(cast, lena, mali, file, item):
    words = DecisionWords("x", Wish.AS_WISHED, owner=mali.account_id, due=lena.today)
    resolve(lena, item, words=words)
    tomorrow = cast.at(fresh(lena), lena.at + timedelta(days=1))
    assert decisions_of_case(tomorrow, file)[0].standing is Standing.LATE

    settle_due(fresh(mali), file, due=Due.objects.get(code=DueCode.ACTION).pk)

    assert decisions_of_case(fresh(lena), file)[0].standing is Standing.DONE


def test_the_next_meeting_sees_what_was_resolved_before(cast, lena, file, item):
    resolve(lena, item, words=STAYS)
    later = call_meeting(fresh(lena), cast.house, on=lena.today + timedelta(days=30), cases=[file])

    read = minutes(fresh(lena), AgendaItem.objects.get(meeting_id=later.pk))

    assert read.decisions == []
    assert [one.words.text for one in read.earlier] == [STAYS.text]


def test_the_same_form_sent_twice_resolves_once(lena, item):
    once = replace(lena, once=uuid4())
    resolve(once, item, words=STAYS)

    with pytest.raises(AlreadyDone):
        resolve(once, item, words=STAYS)

    assert Decision.objects.count() == 1


def test_it_is_remembered(lena, file, item):
    resolve(lena, item, words=STAYS)

    assert deeds_about(file)[-1] == "meetings.resolved"


def test_without_a_seat_nothing_is_resolved(stranger, file, item):
    with pytest.raises(Refused, match="do not have a seat"):
        resolve(stranger, item, words=STAYS)

    assert deeds_about(file)[-1] == "refused: meetings.resolved"


def test_who_may_only_read_resolves_nothing(nok, item, wages_for_nok):
    with pytest.raises(Refused, match="not write"):
        resolve(fresh(nok), item, words=STAYS, drawer=Drawer.LEGAL)


def test_a_closed_item_takes_no_more_resolutions(lena, item):
    close_item(lena, item)

    with pytest.raises(ItemClosed, match="next meeting"):
        resolve(fresh(lena), item, words=STAYS)


def test_a_closed_meeting_takes_no_more_resolutions(lena, meeting, item):
    close_meeting(lena, meeting)

    with pytest.raises(Refused, match="closed"):
        resolve(fresh(lena), AgendaItem.objects.get(pk=item.pk), words=STAYS)


def test_where_help_has_ended_nothing_is_resolved(lena, file, item):
    Case.objects.filter(pk=file.pk).update(closed_month=lena.today.replace(day=1))

    with pytest.raises(Refused, match="ended"):
        resolve(lena, AgendaItem.objects.get(pk=item.pk), words=STAYS)
