from datetime import timedelta
from uuid import UUID, uuid4

import pytest

from klang.access.predicates import Refused
from klang.audit.models import Once, Trace
from klang.casework import drafts, team
from klang.casework.actions import add_to_team, note
from klang.casework.actions.seats import end_seat
from klang.casework.models import Draft, Seat
from klang.vault.records.holding import NoKey
from klang.vault.registers import Right
from tests.cast import fresh

WORDS = "ประตูที่ล็อกได้"
pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def typed(by, words=WORDS, *, page="casework:note", pk=None, after=0):
    fields = (("text", (words,)), ("area", ("HOUSING", "WORK")))
    return drafts.Typed(pk or uuid4(), page, "WriteNote", fields, by.at + timedelta(seconds=after))


def keep(by, case, words=WORDS, *, drawer="plan", page="casework:note", pk=None, after=0):
    one = typed(by, words, page=page, pk=pk, after=after)
    drafts.keep(by, case, typed=one, drawer=drawer)
    return one


def texts(by, case, page="casework:note"):
    return [one.fields[0][1][0] for one in drafts.found(by, case, page=page).texts]


def joins(lena, case, colleague, drawers=("plan",)):
    place = team.Place(drawers, Right.WRITE, None)
    add_to_team(lena, case, account=colleague.account_id, place=place, reason="tonight")


def test_what_was_typed_is_found_again_as_it_was(lena, case):
    kept = keep(lena, case)

    found = drafts.found(fresh(lena), case, page="casework:note")

    assert found == drafts.Found((kept,))


def test_keeping_leaves_no_trace_and_no_word_in_the_open(lena, case):
    before = Trace.objects.count()

    keep(lena, case)

    row = Draft.objects.get()
    assert Trace.objects.count() == before
    assert WORDS.encode() not in bytes(row.envelope)
    assert (row.drawer, row.form, row.author) == ("plan", "casework:note", lena.account_id)


def test_typing_on_keeps_one_draft_and_another_window_a_second_one(lena, case):
    first = keep(lena, case, "ประตู")
    keep(lena, case, "ประตูที่", pk=first.id, after=5)
    keep(lena, case, "หน้าต่าง", after=9)

    assert texts(fresh(lena), case) == ["หน้าต่าง", "ประตูที่"]
    assert Draft.objects.get(pk=first.id).version == 2


def test_what_it_was_made_from_goes_when_it_is_typed_on(lena, case):
    old = keep(lena, case, "ประตู")

    drafts.keep(lena, case, typed=typed(lena, "ประตูที่"), drawer="plan", instead_of=[old.id])

    assert texts(fresh(lena), case) == ["ประตูที่"]


def test_another_page_and_another_person_find_nothing(lena, mali, case):
    joins(lena, case, mali)
    keep(fresh(lena), case)

    assert texts(fresh(lena), case, page="casework:next") == []
    assert texts(mali, case) == []


def test_what_was_saved_is_no_draft_any_more_and_is_said_once(lena, case):
    once = keep(lena, case).id
    by = fresh(lena)
    note(drafts.replace(by, once=once), case, text=WORDS, her_words=False, drawer="plan")

    first = drafts.found(fresh(lena), case, page="casework:note")
    keep(fresh(lena), case, pk=once)

    assert (first.texts, first.saved) == ((), lena.at)
    assert drafts.found(fresh(lena), case, page="casework:note") == drafts.Found()
    assert Once.objects.filter(once=once).exists()


def test_after_seven_days_it_is_forgotten(cast, lena, case):
    keep(lena, case)
    later = cast.at(fresh(lena), lena.at + timedelta(days=8))

    assert texts(later, case) == []
    keep(later, case, "อื่น")
    assert Draft.objects.count() == 1


def test_who_has_no_seat_keeps_nothing_and_finds_nothing(lena, stranger, case):
    keep(lena, case)
    Draft.objects.update(author=stranger.account_id)

    with pytest.raises(Refused):
        keep(stranger, case)
    assert drafts.found(stranger, case, page="casework:note") == drafts.Found()


def test_it_lies_under_the_drawer_it_is_meant_for_or_one_she_holds(lena, mali, case):
    joins(lena, case, mali, ("legal",))

    keep(fresh(lena), case, drawer="whereabouts")
    keep(mali, case, drawer="whereabouts")

    assert set(Draft.objects.values_list("author", "drawer")) == {
        (lena.account_id, "whereabouts"),
        (mali.account_id, "legal"),
    }


def test_nobody_writes_over_the_draft_of_another(lena, mali, case):
    joins(lena, case, mali)
    hers = keep(fresh(lena), case)

    with pytest.raises(NoKey):
        keep(mali, case, "other", pk=hers.id)
    assert texts(fresh(lena), case) == [WORDS]


@pytest.mark.parametrize("column", [{"form": "casework:next"}, {"version": 9}, {"drawer": "health"}])
def test_a_draft_changed_from_outside_is_counted_and_shown_to_nobody(lena, case, column):
    keep(lena, case)
    kept = keep(lena, case, "the other one")
    Draft.objects.exclude(pk=kept.id).update(**column)

    found = drafts.found(fresh(lena), case, page=Draft.objects.exclude(pk=kept.id).get().form)

    assert found.unread == 1
    assert WORDS not in str(found.texts)


def test_a_draft_in_a_part_that_does_not_open_any_more_is_not_there(cast, lena, mali, case):
    until = lena.today + timedelta(days=1)
    add_to_team(
        lena, case, account=mali.account_id, place=team.Place(("plan",), Right.WRITE, until), reason="tonight"
    )
    keep(fresh(mali), case)

    later = cast.at(fresh(mali), lena.at + timedelta(days=3))

    assert drafts.found(later, case, page="casework:note") == drafts.Found()


def test_a_change_of_keys_carries_along_what_is_being_written(lena, mali, case):
    joins(lena, case, mali)
    keep(fresh(mali), case, "ของมะลิ")
    keep(fresh(lena), case)

    end_seat(fresh(lena), case, seat=Seat.objects.get(account=mali.account_id, ended=False).id)

    assert texts(fresh(lena), case) == [WORDS]
    assert not Draft.objects.filter(author=mali.account_id).exists()


def test_a_draft_changed_from_outside_does_not_stop_a_change_of_keys(lena, mali, case):
    joins(lena, case, mali)
    keep(fresh(lena), case)
    Draft.objects.update(version=9)

    end_seat(fresh(lena), case, seat=Seat.objects.get(account=mali.account_id, ended=False).id)

    assert not Draft.objects.exists()


def test_one_can_throw_away_ones_own(lena, mali, case):
    joins(lena, case, mali)
    hers = keep(fresh(lena), case)

    drafts.forget(mali, case, drafts=[hers.id])
    assert texts(fresh(lena), case) == [WORDS]
    drafts.forget(fresh(lena), case, drafts=[hers.id, UUID(int=4)])
    assert texts(fresh(lena), case) == []
