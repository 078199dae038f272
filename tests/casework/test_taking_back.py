"""What was written by mistake is taken out within a day by whoever wrote it; the log and the envelope keep it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.http import Http404
from django.urls import reverse

from klang.casework.actions import note, take_back_note
from klang.casework.models import Note
from klang.casework.reads import notes_of_case
from klang.lang.said import Said
from klang.needs.actions import note_need, note_strength, take_back_need, take_back_strength
from klang.needs.models import Need, Strength
from klang.needs.reads import needs_of_case, strengths_of_case
from klang.needs.terms import Area
from klang.survivors.actions import add_name, add_paper, take_back_name, take_back_paper
from klang.survivors.models import Alias, AliasWords, Paper, PaperWords
from klang.survivors.reads import portrait
from klang.vault.registers import CASE_DRAWERS, Right
from tests.browser_free import client_of
from tests.cast import fresh
from tests.meetings.told import plainly
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

SAID = Said("ขอพักก่อน")


class Kind:
    """One kind of thing: how it is written, read, taken out, and by which trace."""

    def __init__(self, table, write, read, take_out, page):
        self.table, self.write, self.read, self.page = table, write, read, page
        self.take_out = lambda by, case, row: take_out(fresh(by), case, row)


# Which trace each of them leaves.
TRACES = {
    "note": "casework.note_taken_back",
    "need": "needs.taken_back",
    "strength": "needs.strength_taken_back",
    "name": "survivors.name_taken_back",
    "paper": "survivors.paper_taken_back",
}
KINDS = {
    "note": Kind(
        Note,
        lambda by, case: note(by, case, text="ขอพักก่อน"),
        notes_of_case,
        lambda by, case, row: take_back_note(by, case, note=row),
        "desk:case",
    ),
    "need": Kind(
        Need,
        lambda by, case: note_need(by, case, area=Area.HOUSING, said=SAID),
        needs_of_case,
        lambda by, case, row: take_back_need(by, case, need=row),
        "desk:case",
    ),
    "strength": Kind(
        Strength,
        lambda by, case: note_strength(by, case, area=Area.LEARNING, said=SAID),
        strengths_of_case,
        lambda by, case, row: take_back_strength(by, case, strength=row),
        "desk:case",
    ),
    "name": Kind(
        Alias,
        lambda by, case: add_name(by, case, words=AliasWords(as_spoken="ขอพักก่อน")),
        lambda by, case: portrait(by, case).names,
        lambda by, case, row: take_back_name(by, case, name=row),
        "survivors:person",
    ),
    "paper": Kind(
        Paper,
        lambda by, case: add_paper(by, case, words=PaperWords("OTHER", "ขอพักก่อน")),
        lambda by, case: portrait(by, case).papers,
        lambda by, case, row: take_back_paper(by, case, paper=row),
        "survivors:person",
    ),
}


each = pytest.mark.parametrize(
    ("kind", "trace"), [(KINDS[name], TRACES[name]) for name in KINDS], ids=list(KINDS)
)


@pytest.fixture
def written(lena, case, kind):
    return kind.write(fresh(lena), case).row


@each
def test_what_was_taken_out_stands_nowhere_and_is_kept_as_it_was(lena, case, kind, trace, written):
    with leaves(trace):
        kind.take_out(lena, case, written)

    assert kind.read(fresh(lena), case) == []
    assert kind.table.objects.filter(row=written).count() == 2


@each
def test_somebody_elses_is_not_ones_own_to_take_out(lena, mali, case, kind, trace, written):
    mali = joins(lena, case, mali, *CASE_DRAWERS, right=Right.WRITE)

    with refuses(trace, "Only who wrote it"):
        kind.take_out(mali, case, written)


@each
def test_after_a_day_it_stays(cast, lena, case, kind, trace, written):
    later = cast.at(fresh(lena), lena.at + timedelta(hours=25))

    with refuses(trace, "within a day"):
        kind.take_out(later, case, written)

    assert len(kind.read(fresh(lena), case)) == 1


@each
def test_it_is_taken_out_once(lena, case, kind, trace, written):
    kind.take_out(lena, case, written)

    with pytest.raises(Http404):
        kind.take_out(lena, case, written)


@each
def test_who_has_no_seat_takes_nothing_out(stranger, case, kind, trace, written):
    with refuses(trace, NO_SEAT):
        kind.take_out(stranger, case, written)


@each
def test_nothing_is_taken_out_when_help_has_ended(lena, case, kind, trace, written):
    with refuses(trace, ENDED):
        kind.take_out(lena, ended(case), written)


@each
def test_the_page_offers_it_to_who_wrote_it_and_to_nobody_else(cast, lena, mali, case, kind, trace):
    written = kind.write(cast.at(fresh(lena), datetime.now(UTC)), case).row
    address = reverse(kind.page, args=[case.pk])
    mali = joins(lena, case, mali, *CASE_DRAWERS, right=Right.WRITE)
    way = f"/{written}/out/"

    mine, theirs = client_of(fresh(lena)).get(address), client_of(mali).get(address)
    assert (way in plainly(mine), way in plainly(theirs)) == (True, False)
    [out] = [line.split('"')[0] for line in plainly(mine).split('action="')[1:] if way in line.split('"')[0]]
    done = client_of(fresh(lena)).post(out, follow=True)

    assert "ขอพักก่อน" not in plainly(done)
