import pytest

from klang.survivors.actions import set_contact
from klang.survivors.models import Contact, ContactWords
from klang.survivors.reads import portrait
from klang.vault.records.holding import NoKey
from klang.vault.registers import Drawer, Right
from tests.cast import fresh
from tests.remembered import ENDED, NO_SEAT, ended, joins, leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

WORDS = ContactWords("CALL", "02 000 0000", "17:00", says_we_are="ร้านดอกไม้", never=("SMS",))


def test_it_is_kept_as_it_was_written(lena, dao):
    set_contact(fresh(lena), dao, words=WORDS)

    [kept] = portrait(fresh(lena), dao).contacts
    assert (kept.words, kept.drawer) == (WORDS, Drawer.WHEREABOUTS)


def test_a_second_one_stands_beside_the_first(lena, dao):
    for _ in range(2):
        set_contact(fresh(lena), dao, words=WORDS)

    assert len(portrait(fresh(lena), dao).contacts) == 2


def test_it_leaves_one_trace(lena, dao):
    with leaves("survivors.contact_set"):
        set_contact(fresh(lena), dao, words=WORDS)


def test_who_has_no_seat_writes_nothing(stranger, dao):
    with refuses("survivors.contact_set", NO_SEAT):
        set_contact(stranger, dao, words=WORDS)


def test_nothing_is_written_when_help_has_ended(lena, dao):
    with refuses("survivors.contact_set", ENDED):
        set_contact(fresh(lena), ended(dao), words=WORDS)


@pytest.mark.parametrize("drawer", [Drawer.WHEREABOUTS, Drawer.PLAN])
def test_who_may_not_write_in_its_part_writes_nothing(lena, mali, dao, drawer):
    mali = joins(lena, dao, mali, drawer, right=Right.READ)

    with leaves("refused: survivors.contact_set"), pytest.raises(NoKey):
        set_contact(mali, dao, words=WORDS)

    assert not Contact.objects.exists()


def test_an_old_way_is_corrected_and_not_left_standing(lena, dao):
    first = set_contact(fresh(lena), dao, words=WORDS)

    set_contact(fresh(lena), dao, words=ContactWords(never=("CALL",)), contact=first.row)

    [kept] = portrait(fresh(lena), dao).contacts
    assert (kept.version, kept.words.never, kept.words.value) == (2, ("CALL",), "")
