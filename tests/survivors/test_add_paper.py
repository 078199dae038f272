import pytest

from klang.survivors.actions import add_paper
from klang.survivors.models import Paper, PaperWords
from klang.survivors.reads import portrait
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WORDS = PaperWords("PASSPORT", "MB 000001", "MM", "พี่สาว", warnings=("UNUSUAL",))


def test_it_is_kept_as_it_was_written(lena, dao):
    add_paper(fresh(lena), dao, words=WORDS)

    [kept] = portrait(fresh(lena), dao).papers
    assert (kept.words, kept.drawer) == (WORDS, Drawer.IDENTITY)


def test_a_second_one_stands_beside_the_first(lena, dao):
    for _ in range(2):
        add_paper(fresh(lena), dao, words=WORDS)

    assert len(portrait(fresh(lena), dao).papers) == 2


def test_it_leaves_one_trace(lena, dao):
    with leaves("survivors.paper_added"):
        add_paper(fresh(lena), dao, words=WORDS)


def test_who_has_no_seat_writes_nothing(stranger, dao):
    with refuses("survivors.paper_added", NO_SEAT):
        add_paper(stranger, dao, words=WORDS)


def test_nothing_is_written_when_help_has_ended(lena, dao):
    with refuses("survivors.paper_added", ENDED):
        add_paper(fresh(lena), ended(dao), words=WORDS)


@pytest.mark.parametrize("drawer", [Drawer.IDENTITY, Drawer.PLAN])
def test_who_may_not_write_in_its_part_writes_nothing(lena, mali, dao, drawer):
    mali = joins(lena, dao, mali, drawer, right=Right.READ)

    with leaves("refused: survivors.paper_added"), pytest.raises(NoKey):
        add_paper(mali, dao, words=WORDS)

    assert not Paper.objects.exists()
