import pytest

from klang.survivors.actions import set_facts
from klang.survivors.models import Fact
from klang.survivors.reads import facts_of_case
from klang.survivors.terms.facts import Facts
from klang.vault.records.holding import NoKey
from klang.vault.records.sealing import ChangedMeanwhile
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_each_fact_may_be_missing(lena, dao):
    assert facts_of_case(fresh(lena), dao) is None

    set_facts(fresh(lena), dao, facts=Facts())

    assert facts_of_case(fresh(lena), dao).words.facts == Facts()


def test_they_lie_in_a_part_of_their_own_and_the_later_count(lena, dao):
    first = set_facts(fresh(lena), dao, facts=Facts())
    later = set_facts(fresh(lena), dao, facts=Facts())

    assert (later.row, later.version, later.drawer) == (first.row, 2, Drawer.FACTS)


def test_they_leave_one_trace(lena, dao):
    with leaves("survivors.counted"):
        set_facts(fresh(lena), dao, facts=Facts())


def test_who_has_no_seat_counts_nobody(stranger, dao):
    with refuses("survivors.counted", NO_SEAT):
        set_facts(stranger, dao, facts=Facts())


def test_nobody_is_counted_when_help_has_ended(lena, dao):
    with refuses("survivors.counted", ENDED):
        set_facts(fresh(lena), ended(dao), facts=Facts())


@pytest.mark.parametrize("drawer", [Drawer.FACTS, Drawer.PLAN])
def test_who_may_not_write_figures_counts_nobody(lena, mali, dao, drawer):
    mali = joins(lena, dao, mali, drawer, right=Right.READ)

    with leaves("refused: survivors.counted"), pytest.raises(NoKey):
        set_facts(mali, dao, facts=Facts())

    assert not Fact.objects.exists()


def test_what_a_colleague_counted_meanwhile_is_not_written_over(lena, dao):
    set_facts(fresh(lena), dao, facts=Facts())
    set_facts(fresh(lena), dao, facts=Facts(), version=1)

    with pytest.raises(ChangedMeanwhile):
        set_facts(fresh(lena), dao, facts=Facts(), version=1)
