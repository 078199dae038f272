from dataclasses import replace
from datetime import date

import pytest

from klang.learning import actions
from klang.learning.reads import programme
from klang.learning.terms import SessionKind
from klang.vault.records.sealing import ChangedMeanwhile
from tests.cast import fresh
from tests.learning.held import ONLY_PEOPLE, SESSION, TRAINER
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def reads(by, workshop):
    return programme(fresh(by), workshop)


def test_sessions_stand_day_by_day_in_their_order_with_who_leads_them(helper, workshop):
    with leaves("learning.trainer_written"):
        actions.write_trainer(fresh(helper), workshop, words=TRAINER)
    trainer = reads(helper, workshop).trainers[0].row
    later = replace(
        SESSION, number=2, kind=SessionKind.ROLE_PLAY, title="ลองฟังกัน", minutes=30, trainer=trainer
    )
    for words in (later, replace(SESSION, on=date(2017, 7, 25), number=3), SESSION):
        with leaves("learning.session_written"):
            actions.write_session(fresh(helper), workshop, words=words)

    with leaves("learning.programme_read"):
        first, second = reads(helper, workshop).days

    assert [one.words.title for one in first.sessions] == ["การฟัง", "ลองฟังกัน"]
    assert [one.trainer for one in first.sessions] == ["", "คุณฮานะ"]
    assert [one.kind for one in first.sessions] == ["Lecture", "Role play"]
    assert (first.minutes, second.minutes, second.on) == (120, 90, date(2017, 7, 25))


def test_what_is_corrected_is_one_session_still_and_what_is_left_out_is_gone(helper, workshop):
    actions.write_trainer(helper, workshop, words=TRAINER)
    actions.write_session(fresh(helper), workshop, words=SESSION)
    found = reads(helper, workshop)
    session, trainer = found.sessions[0], found.trainers[0]

    again = {"session": session.row, "version": session.version}
    actions.write_session(fresh(helper), workshop, words=replace(SESSION, minutes=60), **again)
    assert [one.words.minutes for one in reads(helper, workshop).sessions] == [60]

    actions.write_session(fresh(helper), workshop, words=replace(SESSION, left_out=True), session=session.row)
    gone = {"trainer": trainer.row, "version": trainer.version}
    actions.write_trainer(fresh(helper), workshop, words=replace(TRAINER, left_out=True), **gone)
    assert (reads(helper, workshop).days, reads(helper, workshop).trainers) == ([], [])


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(helper, workshop):
    actions.write_session(helper, workshop, words=SESSION)
    row = reads(helper, workshop).sessions[0].row
    actions.write_session(fresh(helper), workshop, words=SESSION, session=row, version=1)

    with pytest.raises(ChangedMeanwhile):
        actions.write_session(fresh(helper), workshop, words=SESSION, session=row, version=1)


def test_who_does_not_work_on_it_neither_reads_nor_writes(lena, workshop):
    with refuses("learning.programme_read", ONLY_PEOPLE):
        reads(lena, workshop)
    with refuses("learning.trainer_written", ONLY_PEOPLE):
        actions.write_trainer(fresh(lena), workshop, words=TRAINER)
    with refuses("learning.session_written", ONLY_PEOPLE):
        actions.write_session(fresh(lena), workshop, words=SESSION)
