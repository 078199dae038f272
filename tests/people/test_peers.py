"""Somebody of a peer group comes in with a slip without a name, and is known to no office."""

import os

import pytest
from django.urls import reverse

from klang.config.verifying import verify
from klang.people import actions, entering, joining, sessions
from klang.people.doors import NotOpened
from klang.people.heads import comes_in_here
from klang.people.keys import LEAST, Ways
from klang.people.models import Account, Card, Enrolment, NameCard, NameWords, Session, Slot, Worker
from klang.people.reads import directory, newcomers
from klang.people.slips import new_account_name
from klang.vault.records.holding import Altered
from tests.browser_free import client_of
from tests.cast import NOW, bring_in_peer, fresh
from tests.people.told import deeds
from tests.remembered import leaves, refuses

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
OFFICERS_ONLY = "Only a key officer"


@pytest.fixture
def slip(cast, officer):
    return actions.enrol_peer(officer, cast.house, handle="fah", host=cast.host)


@pytest.fixture
def ways(cast):
    return Ways("fah words here", os.urandom(20), cast.host.pepper, LEAST)


@pytest.fixture
def joined(cast, slip, ways):
    """She has made her keys; no officer has heard her figures."""
    return joining.make_keys(cast.host, "fah", slip.code, NOW, ways=ways)


def certify(cast, joined, by=None, **more):
    given = {"account": joined.account, "figures": joined.figures} | more
    actions.certify_peer(fresh(by or cast.officer), cast.house, **given)


def close(cast, account, by=None):
    actions.close_peer(fresh(by or cast.officer), cast.house, account=account)


def comes_in(cast, words="fah words here"):
    return entering.come_in(cast.host, "fah", words, NOW)


def test_a_slip_for_a_peer_group_carries_no_name_and_makes_no_colleague(cast, officer):
    before = NameCard.objects.count()

    with leaves("people.peer_enrolled"):
        made = actions.enrol_peer(officer, cast.house, handle="fah", host=cast.host)

    assert Account.objects.get(pk=made.account).kind == "peer"
    assert bytes(Enrolment.objects.get().name_content) == b""
    assert not Worker.objects.filter(pk=made.account).exists()
    assert NameCard.objects.count() == before


def test_the_account_name_says_nothing_and_is_another_each_time():
    made = {new_account_name() for _ in range(20)}

    assert {len(one) for one in made} == {9}
    assert all(one.isdigit() for one in made)
    assert len(made) > 1


def test_a_name_that_is_taken_is_not_given_twice(cast, officer, slip):
    with pytest.raises(actions.NameTaken):
        actions.enrol_peer(fresh(officer), cast.house, handle="lena", host=cast.host)
    with refuses("people.peer_enrolled", OFFICERS_ONLY):
        actions.enrol_peer(cast.lena, cast.house, handle="mek", host=cast.host)


def test_before_the_officers_word_she_is_told_her_figures_and_nothing_opens(cast, joined):
    with pytest.raises(entering.NotVouchedFor) as told:
        comes_in(cast)

    assert told.value.figures == joined.figures


def test_the_officer_sees_her_figures_and_neither_name_nor_office(cast, officer, joined):
    [one] = newcomers(officer, cast.house)

    assert (one.account, one.figures, one.peer) == (joined.account, joined.figures, True)
    assert (one.name, one.office) == ("", "")


def test_a_slip_that_waits_is_listed_nowhere(cast, officer, slip):
    assert newcomers(officer, cast.house) == []


def test_after_the_officers_word_she_comes_in_and_is_in_no_directory(cast, joined):
    with leaves("people.peer_certified"):
        certify(cast, joined)

    with leaves("people.signed_in"):
        assert comes_in(cast).cookie
    assert joined.account not in directory(fresh(cast.lena), cast.house).colleagues
    assert verify(cast.host).lines


def test_her_word_is_given_once_by_an_officer_for_the_figures_that_were_read(cast, joined):
    with refuses("people.peer_certified", OFFICERS_ONLY):
        certify(cast, joined, by=cast.lena)
    with leaves("altered: people.peer_certified"), pytest.raises(Altered):
        certify(cast, joined, figures="0000 0000 0000 0000 0000 0000")
    certify(cast, joined)
    with refuses("people.peer_certified", "done already"):
        certify(cast, joined)


@pytest.mark.parametrize("change", [{"kind": "worker"}, {"disabled_on": NOW.date()}])
def test_an_account_that_somebody_changed_is_not_vouched_for(cast, joined, change):
    Account.objects.filter(pk=joined.account).update(**change)

    with leaves("altered: people.peer_certified"), pytest.raises(Altered):
        certify(cast, joined)


def test_a_colleagues_card_is_never_vouched_for_as_a_peers(cast, officer, ways):
    newcomer = actions.Newcomer("dao", NameWords("ดาว"), cast.house)
    made = actions.enrol(officer, cast.house, newcomer=newcomer, host=cast.host)
    joined = joining.make_keys(cast.host, "dao", made.code, NOW, ways=ways)
    Account.objects.filter(pk=joined.account).update(kind="peer")

    with pytest.raises(Altered):
        certify(cast, joined)


def test_a_card_without_a_name_is_never_vouched_for_as_a_colleagues(cast, officer, ways):
    newcomer = actions.Newcomer("dao", NameWords("ดาว"), cast.house)
    made = actions.enrol(officer, cast.house, newcomer=newcomer, host=cast.host)
    Enrolment.objects.update(name_content=b"")
    joined = joining.make_keys(cast.host, "dao", made.code, NOW, ways=ways)

    with pytest.raises(Altered):
        actions.certify_card(fresh(officer), cast.house, account=joined.account, figures=joined.figures)


def test_she_makes_another_passphrase_locks_comes_back_and_goes(cast, fah):
    came = comes_in(cast)
    present = sessions.present(came.cookie, NOW)
    with leaves("people.way_renewed"):
        fresh_words = entering.renew(cast.host, present, "fah words here", "pass", NOW)
    with leaves("people.locked"):
        entering.lock(present, NOW)
    locked = sessions.present(came.cookie, NOW)
    with leaves("people.unlocked"):
        entering.come_back(cast.host, locked, came.cookie, fresh_words, NOW)
    with leaves("people.signed_out"):
        entering.go(sessions.present(came.cookie, NOW), NOW)

    with pytest.raises(NotOpened):
        comes_in(cast)


def test_her_way_in_is_told_of_in_her_own_office_alone(cast, fah):
    with pytest.raises(Account.DoesNotExist):
        actions.renew_way(fresh(fah), cast.labour, made=None)


def test_a_closed_way_in_opens_nothing_whatever_the_column_says(cast, fah):
    before = {
        row.pk: (row.version, bytes(row.envelope)) for row in Slot.objects.filter(account=fah.account_id)
    }

    with leaves("people.peer_closed"):
        close(cast, fah.account_id)

    with pytest.raises(NotOpened):
        comes_in(cast)
    assert verify(cast.host).lines
    Account.objects.filter(pk=fah.account_id).update(disabled_on=None)
    with pytest.raises(Altered):
        comes_in(cast)
    for pk, (version, envelope) in before.items():
        Slot.objects.filter(pk=pk).update(version=version, envelope=envelope)
    with pytest.raises(Altered):
        comes_in(cast)


def test_only_an_officer_closes_it_and_only_a_peers(cast, fah, slip_of_mek):
    with refuses("people.peer_closed", OFFICERS_ONLY):
        close(cast, fah.account_id, by=cast.lena)
    with pytest.raises(Account.DoesNotExist):
        close(cast, cast.lena.account_id)
    close(cast, slip_of_mek.account)
    assert not Enrolment.objects.exists()


@pytest.fixture
def slip_of_mek(cast, officer):
    return actions.enrol_peer(fresh(officer), cast.house, handle="mek", host=cast.host)


def test_where_she_is_signed_in_it_ends(cast, fah, django_capture_on_commit_callbacks):
    comes_in(cast)

    with django_capture_on_commit_callbacks(execute=True):
        close(cast, fah.account_id)

    assert not Session.objects.filter(account_id=fah.account_id).exists()


def test_whether_somebody_comes_in_with_a_card(cast, joined):
    card, keyring = bytes(Card.objects.get(principal=joined.account).digest), cast.host.server()
    assert not comes_in_here(keyring, b"", NOW)
    assert not comes_in_here(keyring, card, NOW)
    certify(cast, joined)
    assert comes_in_here(cast.host.server(), card, NOW)
    assert comes_in_here(keyring, cast.lena.keyring.card.digest, NOW)
    close(cast, joined.account)
    assert not comes_in_here(cast.host.server(), card, NOW)


def test_her_account_is_found_by_its_name_and_nobody_elses(cast, fah):
    assert joining.peer_called(cast.host, " FAH ") == fah.account_id
    for other in ("lena", "nobody"):
        with pytest.raises(joining.NoSuchName):
            joining.peer_called(cast.host, other)


def test_an_officer_makes_the_slip_on_a_page_and_compares_the_figures(cast, officer, ways):
    client = client_of(officer)
    assert client.get(reverse("people:peers")).status_code == 200
    shown = client.post(reverse("people:peers")).context
    joined = joining.make_keys(cast.host, shown["handle"], shown["slip"].code, NOW, ways=ways)

    coming = client.get(reverse("people:people")).content.decode()
    assert joined.figures[:9] in coming
    where = reverse("people:certify", args=[joined.account])
    assert joined.figures in client.get(where).content.decode()
    client.post(where, {"figures": joined.figures})

    assert deeds()[-1] == "people.peer_certified"
    assert joined.figures[:9] not in client.get(reverse("people:people")).content.decode()


def test_an_officer_closes_a_way_in_by_the_account_name(cast, officer, fah):
    client, where = client_of(officer), reverse("people:close_peer")

    wrong = client.post(where, {"handle": "lena"})
    client.post(where, {"handle": "fah"})

    assert wrong.status_code == 422
    assert "handle" in wrong.context["form"].errors
    assert Account.objects.get(pk=fah.account_id).disabled_on


@pytest.mark.parametrize(
    ("page", "trace"), [("peers", "people.peer_enrolled"), ("close_peer", "people.peer_closed")]
)
def test_anybody_else_reads_why_not(cast, lena, page, trace):
    with leaves(f"refused: {trace}"):
        assert client_of(lena).get(reverse(f"people:{page}")).status_code == 403


def test_two_of_them_come_in_beside_each_other(cast, fah):
    mek = bring_in_peer(cast, "mek")

    assert mek.account_id != fah.account_id
    assert [who.of_a_group for who in (mek, fah, cast.lena, cast.officer)] == [True, True, False, False]
