"""The same form sent twice makes one thing; what was changed from outside is remembered as such."""

from dataclasses import replace
from uuid import uuid4

import pytest
from django.db import IntegrityError

from klang.access.use_cases import AlreadyDone, _remember_once
from klang.audit.models import Once, SealedHead, Trace
from klang.casework.actions import note
from klang.casework.models import Note
from klang.casework.reads import notes_of_case
from klang.vault.box import Owner
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered
from tests.cast import fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def writes(by, case, words="ประตู", **known):
    return note(replace(fresh(by), **known), case, text=words, her_words=False, drawer="plan")


def test_the_second_is_led_to_what_the_first_made(lena, case):
    once = uuid4()
    writes(lena, case, once=once)

    with pytest.raises(AlreadyDone) as told:
        writes(lena, case, once=once)

    assert told.value.owner == case.pk
    assert Note.objects.count() == 1


def test_two_that_arrive_in_the_same_moment_are_one(lena, case):
    by = replace(lena, once=uuid4())
    _remember_once(by, case)

    with pytest.raises(AlreadyDone):
        _remember_once(by, case)

    assert Once.objects.filter(once=by.once).count() == 1


def test_what_cannot_be_remembered_for_another_reason_is_not_taken_for_done(lena):
    with pytest.raises(IntegrityError):
        _remember_once(replace(lena, once=uuid4()), Owner("case", None))


def test_what_two_people_send_is_two(lena, mali, case):
    once = uuid4()

    _remember_once(replace(lena, once=once), case)
    _remember_once(replace(mali, once=once), case)

    assert Once.objects.filter(once=once).count() == 2


def test_a_row_changed_from_outside_opens_to_nobody_and_is_remembered(lena, case):
    first, second = writes(lena, case), writes(lena, case)
    Note.objects.filter(pk=first.pk).update(envelope=second.envelope)

    with pytest.raises((Altered, Broken)):
        notes_of_case(fresh(lena), case)

    assert deeds()[-1] == "altered: casework.notes_read"


def test_where_the_log_itself_was_cut_the_page_still_says_so(lena, case):
    writes(lena, case)
    last = Trace.objects.order_by("-seq").first()
    SealedHead.objects.filter(seq=last.seq).update(content=b"x" * 32, hash=b"x" * 32)
    last.delete()

    with pytest.raises(Altered):
        notes_of_case(fresh(lena), case)
