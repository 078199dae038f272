from dataclasses import replace

import pytest

from klang.audit.log import LogWitness
from klang.learning import actions
from klang.learning.models import Roster, Trainer
from klang.learning.reads import programme
from klang.people.founding import keep_root
from klang.vault.ledger import Ledger
from klang.vault.records.holding import Altered, NoKey, holding
from klang.vault.registers import Right
from tests.cast import fresh
from tests.learning.held import ONLY_LEADERS, ONLY_PEOPLE, TRAINER
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def gives(by, workshop, who):
    actions.give_place(fresh(by), workshop, account=who.account_id)


def ends(by, workshop, who):
    actions.take_place_back(fresh(by), workshop, account=who.account_id)


def test_a_colleague_with_a_place_reads_what_lies_in_the_workshop(cast, officer, workshop):
    actions.write_trainer(fresh(officer), workshop, words=TRAINER)

    with leaves("learning.place_given"):
        gives(officer, workshop, cast.mali)

    found = programme(fresh(cast.mali), workshop)
    assert [one.words for one in found.trainers] == [TRAINER]
    assert set(found.colleagues.values()) == {"ปุ้ย", "Mali"}
    assert workshop.gives(fresh(cast.mali), Right.WRITE)
    assert not workshop.gives(fresh(cast.mali), Right.MANAGE)


def test_nobody_gets_two_places(cast, officer, workshop, helper):
    with refuses("learning.place_given", "works on it already"):
        gives(officer, workshop, cast.mali)


def test_a_place_that_is_taken_back_changes_the_key_and_seals_all_anew(cast, officer, workshop, helper):
    actions.write_trainer(fresh(officer), workshop, words=TRAINER)

    with leaves("learning.place_taken_back"):
        ends(officer, workshop, cast.mali)

    assert {row.epoch for row in Trainer.objects.all()} == {2}
    assert [one.words for one in programme(fresh(officer), workshop).trainers] == [TRAINER]
    with refuses("learning.programme_read", ONLY_PEOPLE):
        programme(fresh(cast.mali), workshop)


def test_whoever_lost_the_place_opens_nothing_even_where_the_rule_is_asked_to_look_away(
    cast, officer, workshop, helper
):
    ends(officer, workshop, cast.mali)
    Roster.objects.order_by("revision").last().delete()  # the page on which the rule would see it

    with pytest.raises((Altered, NoKey)):
        programme(fresh(cast.mali), workshop)


def test_somebody_goes_on_leading(cast, officer, workshop, helper):
    with refuses("learning.place_taken_back", "goes on leading"):
        ends(officer, workshop, officer)


def test_a_second_officer_leads_too_and_the_first_may_go(cast, officer, workshop):
    add_officer(cast, officer)

    gives(officer, workshop, cast.lena)
    ends(officer, workshop, officer)

    assert workshop.gives(fresh(cast.lena), Right.MANAGE)
    gives(cast.lena, workshop, cast.stranger)


def add_officer(cast, officer):
    """Lena stands in the root beside the first officer."""
    keyring = fresh(officer).keyring
    before = keyring.book.root_of(cast.house.pk)
    after = replace(
        before,
        version=before.version + 1,
        previous=before.digest,
        officers={**before.officers, cast.lena.account_id: cast.lena.keyring.keys.ed25519},
    )
    keep_root(cast.house, after, [(officer.account_id, after.sign(keyring.keys))], None)


def test_only_those_who_lead_say_who_works_on_it(cast, workshop, helper, lena):
    for somebody in (helper, lena):
        with refuses("learning.place_given", ONLY_LEADERS):
            gives(somebody, workshop, cast.stranger)
        with refuses("learning.place_taken_back", ONLY_LEADERS):
            ends(somebody, workshop, cast.mali)


def test_the_key_is_the_lock_and_no_page_of_a_colleague_opens_it(lena, workshop):
    with pytest.raises(NoKey):
        holding(_inside(lena), workshop).key("directory")


def _inside(by):
    return replace(by, ledger=Ledger(LogWitness(by.keyring)))
