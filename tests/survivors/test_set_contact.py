import pytest
from django.urls import reverse

from klang.survivors.actions import set_contact
from klang.survivors.models import Contact, ContactWords
from klang.survivors.reads import portrait
from klang.vault.records.holding import NoKey
from klang.vault.records.sealing import ChangedMeanwhile
from klang.vault.registers import Drawer, Right
from tests.browser_free import client_of
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


def test_what_a_colleague_corrected_meanwhile_is_not_written_over(lena, dao):
    first = set_contact(fresh(lena), dao, words=WORDS)
    set_contact(fresh(lena), dao, words=ContactWords(never=("CALL",)), contact=first.row, version=1)

    with pytest.raises(ChangedMeanwhile):
        set_contact(fresh(lena), dao, words=WORDS, contact=first.row, version=1)


def test_the_page_sends_along_which_version_was_seen(lena, dao):
    first = set_contact(fresh(lena), dao, words=WORDS)
    client, page = client_of(fresh(lena)), reverse("survivors:change_contact", args=[dao.pk, first.row])
    set_contact(fresh(lena), dao, words=ContactWords(never=("CALL",)), contact=first.row)

    answer = client.post(page, {"value": "02 000 1111", "version": "1"})

    assert answer.status_code == 409
    assert "02 000 1111" in answer.content.decode()
    [kept] = portrait(fresh(lena), dao).contacts
    assert kept.words.never == ("CALL",)
