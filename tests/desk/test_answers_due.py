"""A complaint whose first answer is due stands on the Today of those who handle it: a date, and nothing else of it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from klang.desk.reads import today
from klang.vault.records.holding import NoKey
from klang.voices import actions
from klang.voices.complaint_clock import first_answer_by, is_soon
from klang.voices.models import Arrived, ComplaintArrived, Seat
from klang.voices.reads import answers_due
from tests.browser_free import client_of
from tests.cast import fresh
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = "พูดเสียงดังใส่ตอนเย็น"


@pytest.fixture
def handlers(cast):
    """Lena and Mali hear; Lena handles complaints with the officer, and Mali in a team of her own."""
    officer = cast.officer
    hearing = actions.begin(fresh(officer), cast.house)
    for who in (cast.lena, cast.mali):
        actions.choose(fresh(officer), hearing, account=who.account_id)
    first, second = (actions.begin_handling(fresh(officer), cast.house) for _ in range(2))
    actions.choose(fresh(officer), first, account=cast.lena.account_id)
    actions.choose(fresh(officer), second, account=cast.mali.account_id)
    return [first, second]


@pytest.fixture
def look(cast):
    """What stands on somebody's Today."""
    return lambda who: today(fresh(who), cast.house).answers


def sends(cast, about=None):
    words = ComplaintArrived(WORDS, about=str(about.account_id) if about else "")
    return actions.complain(fresh(cast.stranger), cast.house, words=words)


@pytest.mark.parametrize(("days", "said"), [(-3, False), (-2, True), (0, True), (9, True)])
def test_it_is_said_from_two_days_before_an_answer_is_due(lena, days, said):
    assert is_soon(lena.today - timedelta(days=days), lena.today) is said


def test_it_stands_there_whether_it_was_taken_in_or_not_until_it_is_answered(
    cast, lena, handlers, look, later
):
    due = first_answer_by(lena.today)
    team = sends(cast)
    handler = {one.pk: who for one, who in zip(handlers, (lena, cast.mali), strict=True)}[team.pk]

    assert look(later(handler, 12)) == []
    assert look(later(handler, 13)) == look(later(handler, 40)) == [due]

    item = Arrived.objects.get().pk
    row = actions.take_in(fresh(handler), team, item=item, about=None).row
    assert look(later(handler, 13)) == [due]

    actions.answer_complaint(fresh(handler), team, complaint=row, text="ขอโทษ และจะคุยกับทีม")
    assert look(later(handler, 40)) == []


def test_it_stands_on_nobody_else_s_today_and_never_on_that_of_whom_it_is_about(
    cast, lena, mali, handlers, look, later
):
    team = sends(cast, about=lena)
    actions.take_in(fresh(mali), team, item=Arrived.objects.get().pk, about=lena.account_id)

    told = {name: look(later(getattr(cast, name), 20)) for name in ("lena", "mali", "officer", "stranger")}

    assert told.pop("mali") == [first_answer_by(lena.today)]
    assert told.pop("lena") == told.pop("stranger") == []


def test_a_row_in_the_index_tells_no_date(cast, lena, handlers, later):
    team = sends(cast, about=lena)
    Seat.objects.create(id=team.pk, team=team, account=lena.account_id, right="write")

    with pytest.raises(NoKey):
        today(later(lena, 20), cast.house)


def test_reading_the_dates_leaves_its_line_and_is_refused_to_others(cast, lena, stranger, handlers):
    team = sends(cast, about=cast.mali)

    with leaves("voices.answers_due_read"):
        assert answers_due(fresh(lena), team) == []
    with refuses("voices.answers_due_read", "chosen to hear"):
        answers_due(stranger, team)


def test_the_page_tells_a_date_and_no_word(cast, lena, mali, handlers):
    before = cast.at(fresh(cast.stranger), lena.at - timedelta(days=30))
    team = actions.complain(before, cast.house, words=ComplaintArrived(WORDS, about=str(mali.account_id)))
    actions.take_in(fresh(lena), team, item=Arrived.objects.get().pk, about=mali.account_id)

    handler, other = (client_of(who).get(reverse("desk:today")) for who in (lena, mali))

    assert reverse("voices:complaints") in handler.content.decode()
    assert reverse("voices:complaints") not in other.content.decode()
    assert handler.context["seen"].answers == [first_answer_by(before.today)]
    assert WORDS not in handler.content.decode()
