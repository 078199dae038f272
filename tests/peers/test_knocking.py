"""A group shows itself as it likes, and answers whoever would like to get to know it; nobody else opens what waits."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from klang.audit.verifying import Fault
from klang.config.verifying import verify
from klang.peers import actions
from klang.peers.carrying import NothingThere, code_of, lies_there, take_out
from klang.peers.knocking import PACK, knock, take_knock_back
from klang.peers.models import Arrived, Group, Inbox, ReplyWords, Shown, Welcome
from klang.peers.reads import knocking, shown
from klang.peers.terms import Answer
from klang.vault.inbox import InboxKeys
from klang.vault.records.holding import Altered, NoKey
from klang.vault.records.inboxes import open_inboxes
from klang.vault.registers import Drawer
from klang.vault.rosters import Roster
from klang.voices.slips import new_code
from tests.audit.insider import named
from tests.cast import NOW, fresh
from tests.peers.told import (
    AGREED,
    CODE,
    COORDINATOR_ONLY,
    KNOCK,
    MEMBERS_ONLY,
    TOLD,
    YES,
    again,
    asked,
    inside,
    signed,
)
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_everybody_reads_what_the_group_shows_and_nothing_else(cast, group, lena):
    with leaves("peers.shown"):
        actions.show(lena, group, words=TOLD)

    with leaves("peers.shown_read"):
        [one] = shown(fresh(cast.nok), cast.house)
    assert (one.name, one.about, one.languages, one.welcomes) == (TOLD.name, TOLD.about, TOLD.languages, True)
    assert AGREED.name not in one.name + one.about


def test_only_a_coordinator_shows_it_and_takes_it_down(group, lena, mali):
    with refuses("peers.shown", COORDINATOR_ONLY):
        actions.show(mali, group, words=TOLD)
    actions.show(lena, group, words=TOLD)
    with refuses("peers.shown_no_more", COORDINATOR_ONLY):
        actions.hide(fresh(mali), group)


def test_nobody_reads_it_without_signing_in(cast, group, lena):
    actions.show(lena, group, words=TOLD)

    with pytest.raises(NoKey):
        shown(replace(fresh(cast.nok), keyring=None), cast.house)


def test_the_newest_counts_and_taken_down_it_is_gone(cast, group, lena):
    actions.show(lena, group, words=TOLD)
    actions.show(fresh(lena), group, words=replace(TOLD, name="กลุ่มใต้ต้นไม้"))
    [one] = shown(fresh(cast.nok), cast.house)
    assert (one.name, one.version) == ("กลุ่มใต้ต้นไม้", 2)

    with leaves("peers.shown_no_more"):
        actions.hide(fresh(lena), group)

    assert shown(fresh(cast.nok), cast.house) == []
    with pytest.raises(Http404):
        actions.hide(fresh(lena), group)


def test_nothing_shown_is_not_taken_down(group, lena):
    with pytest.raises(Http404):
        actions.hide(lena, group)


@pytest.mark.parametrize("change", [{"name": "อีกชื่อ"}, {"welcomes": False}, {"version": 4}])
def test_what_was_changed_from_outside_is_not_shown(cast, group, lena, change):
    actions.show(lena, group, words=TOLD)
    Shown.objects.update(**change)

    with leaves("altered: peers.shown_read"), pytest.raises(Altered):
        shown(fresh(cast.nok), cast.house)
    with leaves("altered: peers.shown"), pytest.raises(Altered):
        actions.show(fresh(lena), group, words=TOLD)


def test_what_a_group_shows_is_verified_and_what_was_changed_is_named(cast, group, lena):
    row = actions.show(lena, group, words=TOLD).row
    assert verify(cast.host).lines

    Shown.objects.update(name="อีกชื่อ")

    assert named(cast.host) == (Fault.ROW, f"shown/{row}, version 1")


def test_members_read_who_waits_word_for_word(group, mali, item):
    with leaves("peers.knocks_read"):
        told = knocking(mali, group)

    [one] = told.waiting
    assert (one.words, one.arrived.pk) == (KNOCK, item)


def test_nobody_else_reads_who_waits(cast, group, item):
    for who in (cast.officer, cast.stranger, cast.nok):
        with refuses("peers.knocks_read", MEMBERS_ONLY):
            knocking(fresh(who), group)
        with pytest.raises(NoKey):
            open_inboxes(inside(who), again(group), Drawer.TALK)


def test_whoever_left_opens_nothing_that_comes_later(cast, group, lena, mali, stranger):
    actions.end_membership(lena, group, account=mali.account_id)
    knock(inside(stranger), again(group), KNOCK)

    with refuses("peers.knocks_read", MEMBERS_ONLY):
        knocking(fresh(mali), again(group))
    assert knocking(fresh(lena), again(group)).waiting[0].words == KNOCK


def test_what_waited_before_a_key_changed_still_opens(group, lena, mali, item):
    actions.end_membership(lena, group, account=mali.account_id)

    assert knocking(fresh(lena), again(group)).waiting[0].words == KNOCK


def test_a_key_that_stands_only_in_a_row_takes_nothing(group, stranger):
    Inbox.objects.update(public=InboxKeys.new().public)

    with pytest.raises(Altered):
        knock(inside(stranger), again(group), KNOCK)


def test_an_inbox_put_into_the_page_before_it_was_signed_is_found_when_the_group_begins(cast, lena):
    group = asked(lena, cast)
    page, other = Roster.read(bytes(group.asked)), InboxKeys.new()
    line = replace(page.drawers[0], inbox_key=other.public)
    Group._default_manager.filter(pk=group.pk).update(asked=replace(page, drawers=(line,)).written)
    actions.sign(fresh(cast.officer), again(group))

    with leaves("altered: peers.begun"), pytest.raises(Altered):
        actions.begin(fresh(lena), again(group), words=AGREED, pseudonym="พี่สา")


def test_a_group_that_was_signed_begins_with_an_inbox_of_its_own(cast, lena):
    group = signed(lena, cast)
    page = group.rosters.get().read()

    assert page.drawers[0].inbox_key == bytes(Inbox.objects.get(group=group).public)


def test_a_yes_reaches_the_worker_alone_and_the_group_knows_whom(cast, group, lena, item):
    code = code_of(cast.host, CODE)
    assert not lies_there([code])
    with leaves("peers.knock_answered"):
        actions.answer_knock(lena, group, item=item, reply=YES, host=cast.host)

    assert lies_there([code])
    assert take_out(code, NOW.date(), ReplyWords) == YES
    told = knocking(fresh(lena), group)
    assert told.waiting == []
    [wish] = told.welcomed
    assert (wish.record.words.called, wish.record.words.wish) == ("ดาว", KNOCK.wish.first)


def test_a_not_now_keeps_nothing_of_her(cast, group, lena, item):
    reply = ReplyWords(Answer.NOT_NOW)
    actions.answer_knock(lena, group, item=item, reply=reply, host=cast.host)

    assert not Welcome.objects.exists()
    assert take_out(code_of(cast.host, CODE), NOW.date(), ReplyWords) == reply


def test_only_a_coordinator_answers_and_only_who_waits(cast, group, lena, mali, item):
    with refuses("peers.knock_answered", COORDINATOR_ONLY):
        actions.answer_knock(mali, group, item=item, reply=YES, host=cast.host)
    with pytest.raises(Http404):
        actions.answer_knock(lena, group, item=uuid4(), reply=YES, host=cast.host)


def test_what_she_took_back_waits_no_more(group, lena, item):
    take_knock_back(item)

    assert knocking(lena, group).waiting == []


def test_what_was_not_put_in_like_this_is_put_aside_and_never_answered(cast, group, lena, mali, item):
    Arrived.objects.update(pack="other")
    with pytest.raises(Http404):
        actions.answer_knock(lena, group, item=item, reply=YES, host=cast.host)
    with refuses("peers.knock_put_aside", COORDINATOR_ONLY):
        actions.put_knock_aside(mali, group, item=item)

    with leaves("peers.knock_put_aside"):
        actions.put_knock_aside(fresh(lena), group, item=item)

    assert not Arrived.objects.exists()


def test_what_can_be_opened_is_answered_and_not_put_aside(group, lena, item):
    Arrived.objects.update(pack=PACK)

    with pytest.raises(Http404):
        actions.put_knock_aside(lena, group, item=item)
    with pytest.raises(Http404):
        actions.put_knock_aside(fresh(lena), group, item=uuid4())


def test_whom_it_said_yes_to_disappears_as_the_group_agreed(cast, group, lena, item):
    actions.answer_knock(lena, group, item=item, reply=YES, host=cast.host)
    later = cast.at(fresh(lena), NOW + timedelta(days=AGREED.days + 1))

    assert (knocking(later, group).welcomed, knocking(later, group).overdue) == ([], True)
    actions.let_go(cast.at(fresh(lena), later.at), group)

    [row] = Welcome.objects.all()
    assert row.version == 2
    assert not knocking(cast.at(fresh(lena), later.at), group).overdue


def test_an_answer_is_nobody_elses(cast, group, lena, item):
    actions.answer_knock(lena, group, item=item, reply=YES, host=cast.host)

    with pytest.raises(NothingThere):
        take_out(code_of(cast.host, new_code()), NOW.date(), ReplyWords)


def test_nothing_prints_itself(group, item):
    told = repr(KNOCK) + repr(YES) + str(Arrived.objects.get())

    assert "ดาว" not in told
    assert CODE not in told
