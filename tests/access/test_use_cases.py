"""One deed: allowed, whole or not at all, one trace; a refusal inside another deed leaves one line and nothing else."""

from dataclasses import replace

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from klang.access.predicates import Refused, question
from klang.access.use_cases import REGISTER, or_404, use_case
from klang.audit import log
from klang.casework.models import Case, Note
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.models import Need
from klang.needs.terms import Area
from tests.cast import fresh
from tests.people.told import deeds
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
WORDS = {"area": Area.HOUSING, "said": Said("ประตูที่ล็อกได้")}


@question(no="Not in this test.")
def never(by, subject):
    return False


@question(no="Always.")
def always(by, subject):
    return True


@pytest.fixture
def deed():
    """A use case of this test's own, which the house forgets afterwards."""
    made = []

    def named(name, do, may=always):
        made.append(name)
        return use_case(name, may=may)(do)

    yield named
    for name in made:
        REGISTER.pop(name, None)


def test_a_refused_deed_does_nothing_and_is_remembered_once(lena, case, deed):
    tried = deed("test.tried", lambda by, case: Note.objects.count(), may=never)

    with leaves("refused: test.tried"), pytest.raises(Refused, match=r"Not in this test\."):
        tried(fresh(lena), case)


def test_a_refusal_inside_a_deed_rolls_everything_back_and_leaves_one_line(lena, case, deed):
    inner = deed("test.inner", lambda by, case: None, may=never)

    def outer_deed(by, case):
        note_need(by, case, **WORDS)
        inner(by, case)

    outer = deed("test.outer", outer_deed)

    with leaves("refused: test.outer"), pytest.raises(Refused):
        outer(fresh(lena), case)
    assert not Need.objects.exists()


def test_a_deed_inside_a_deed_leaves_no_line_of_its_own(lena, case, deed):
    outer = deed("test.outer", lambda by, case: [note_need(by, case, **WORDS) for _ in range(2)])

    with leaves("test.outer"):
        outer(fresh(lena), case)
    assert Need.objects.count() == 2


def test_what_breaks_leaves_neither_rows_nor_lines(lena, case, deed):
    def broken(by, case):
        note_need(by, case, **WORDS)
        raise KeyError("broken")

    with leaves(), pytest.raises(KeyError):
        deed("test.broken", broken)(fresh(lena), case)
    assert not Need.objects.exists()


def test_where_no_line_can_be_written_nothing_is_written(lena, case, monkeypatch):
    def full(*_, **__):
        raise OSError("no room")

    monkeypatch.setattr(log, "add_rows", full)

    with pytest.raises(OSError, match="no room"):
        note_need(fresh(lena), case, **WORDS)
    assert not Need.objects.exists()


def test_nothing_is_opened_outside_a_deed(lena, case):
    note_need(fresh(lena), case, **WORDS)

    with pytest.raises(RuntimeError):
        Need.objects.readable(fresh(lena), case).open(fresh(lena), case)


def test_somebody_whose_keys_are_away_does_nothing(lena, case):
    with pytest.raises(PermissionDenied):
        note_need(replace(fresh(lena), keyring=None), case, **WORDS)
    assert not Need.objects.exists()


def test_two_deeds_never_share_a_trace(deed):
    deed("test.one", lambda by, case: None)

    with pytest.raises(ValueError, match="two use cases"):
        deed("test.one", lambda by, case: None)


def test_what_one_may_not_see_is_not_there_and_asking_is_remembered(stranger, case):
    before = len(deeds())
    with pytest.raises(Http404):
        or_404(stranger, Case, case.pk)

    assert len(deeds()) == before + 1
    assert deeds()[-1].startswith("refused: ")
