"""The pages of a group, as they are met with scripts off."""

from uuid import uuid4

import pytest
from django.urls import reverse

from klang.peers.models import Group, Seat
from klang.peers.reads import room
from tests.browser_free import client_of
from tests.cast import fresh
from tests.peers.told import AGREED, again, asked, signed
from tests.people.told import deeds
from tests.remembered import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SENT = {"name": "กลุ่มวันอาทิตย์", "rules": "ฟังกัน", "days": "30", "pseudonym": "พี่สา"}


def at(name, *places):
    return reverse(f"peers:{name}", args=places)


def read(client, *where):
    return client.get(at(*where)).content.decode()


def test_a_group_is_asked_for_signed_and_begun_on_pages(cast, lena):
    client, officer = client_of(lena), client_of(fresh(cast.officer))
    assert at("ask") in read(client, "groups")
    client.post(at("ask"))
    group = Group._default_manager.get()
    assert "Lena" in read(officer, "groups")
    assert at("ask") not in read(officer, "groups")

    assert "Lena" in read(officer, "sign", group.pk)
    officer.post(at("sign", group.pk))
    assert at("begin", group.pk) in read(client, "groups")
    assert client.post(at("begin", group.pk), SENT | {"days": ""}).status_code == 422
    shown = client.post(at("begin", group.pk), SENT, follow=True).content.decode()

    assert "พี่สา" in shown
    assert "กลุ่มวันอาทิตย์" in read(client, "groups")
    assert "กลุ่มวันอาทิตย์" not in read(officer, "groups")


def test_somebody_comes_and_leaves_on_pages(cast, alone, lena, mali):
    client = client_of(lena)
    offered = client.get(at("vouch", alone.pk)).context["form"].fields["account"].choices
    assert str(lena.account_id) not in {code for code, _ in offered}

    client.post(at("vouch", alone.pk), {"account": str(mali.account_id), "pseudonym": "ฟ้า"})
    assert at("let_in", alone.pk, mali.account_id) in read(client, "group", alone.pk)
    assert "ฟ้า" in read(client, "let_in", alone.pk, mali.account_id)
    client.post(at("let_in", alone.pk, mali.account_id), {"right": "write"})
    assert Seat.objects.filter(account=mali.account_id).exists()
    assert "ฟ้า" in read(client, "leave", alone.pk, mali.account_id)
    client.post(at("leave", alone.pk, mali.account_id))

    assert not Seat.objects.filter(account=mali.account_id).exists()


def test_a_member_sees_the_names_and_no_way_to_change_who_belongs(group, mali):
    shown = read(client_of(mali), "group", group.pk)

    assert "พี่สา" in shown
    assert at("leave", group.pk, mali.account_id) not in shown
    assert at("agreement", group.pk) not in shown


def test_the_coordinator_writes_the_agreement_anew(group, lena):
    client = client_of(lena)
    form = client.get(at("agreement", group.pk)).context["form"]
    assert form.initial["rules"] == AGREED.rules

    client.post(at("agreement", group.pk), SENT | {"version": "1"})

    assert room(fresh(lena), again(group)).agreement.words.days == 30


@pytest.mark.parametrize("name", ["group", "begin", "agreement", "vouch", "let_in", "leave"])
def test_a_groups_pages_are_not_there_for_anybody_else(cast, group, name):
    places = [uuid4()] if name in {"let_in", "leave"} else []
    for who in (cast.officer, cast.stranger):
        assert client_of(fresh(who)).get(at(name, group.pk, *places)).status_code == 404
        assert deeds()[-1] == "refused: access.looked_for"


@pytest.mark.parametrize(("name", "trace"), [("agreement", "peers.agreed"), ("let_in", "peers.let_in")])
def test_who_does_not_coordinate_reads_why_before_anything_is_asked(group, mali, name, trace):
    places = [uuid4()] if name == "let_in" else []
    with leaves(f"refused: {trace}"):
        assert client_of(mali).get(at(name, group.pk, *places)).status_code == 403


def test_nobody_is_let_in_for_whom_nobody_gave_their_word(group, lena, stranger):
    assert client_of(lena).get(at("let_in", group.pk, stranger.account_id)).status_code == 404


def test_what_does_not_wait_is_not_signed_and_nobody_but_an_officer_looks(cast, lena):
    waiting = asked(lena, cast)
    with leaves("refused: peers.signed"):
        assert client_of(fresh(cast.mali)).get(at("sign", waiting.pk)).status_code == 403
    officer = client_of(fresh(cast.officer))
    Group._default_manager.update(asked=b"nothing")
    assert officer.get(at("sign", waiting.pk)).status_code == 404
    done = signed(fresh(cast.mali), cast)
    assert officer.get(at("sign", done.pk)).status_code == 404


def test_it_can_be_left_at_once(group, mali):
    assert "data-exit" in read(client_of(mali), "group", group.pk)


def test_a_row_in_the_index_shows_no_group(group, stranger):
    Seat.objects.create(id=uuid4(), group=group, account=stranger.account_id, right="manage")
    client = client_of(stranger)

    assert client.get(at("group", group.pk)).status_code == 403


def test_an_agreement_is_proposed_that_says_where_confidence_ends(cast, lena):
    group = signed(lena, cast)

    form = client_of(lena).get(at("begin", group.pk)).context["form"]

    proposed = form["rules"].value()
    assert "อยู่แค่ในกลุ่ม" in proposed
    assert "อันตราย" in proposed
