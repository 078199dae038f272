"""The pages on which a group shows itself and answers whoever would like to get to know it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from klang.peers import actions
from klang.peers.models import Arrived, Shown, Welcome
from tests.browser_free import client_of
from tests.cast import NOW, fresh
from tests.peers.told import KNOCK, TOLD, YES

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def read(client, *where):
    name, *places = where
    return client.get(reverse(f"peers:{name}", args=places)).content.decode()


SENT = {"name": TOLD.name, "about": TOLD.about, "languages": ["th", "lo"], "welcomes": "on"}


def test_it_is_looked_at_before_it_is_shown_on_pages(cast, group, lena):
    client, page = client_of(lena), reverse("peers:show", args=[group.pk])
    assert page in read(client, "group", group.pk)
    assert TOLD.about in client.post(page, SENT).content.decode()
    assert client.post(page, SENT | {"sure": "change"}).status_code == 422
    assert not Shown.objects.exists()

    client.post(page, SENT | {"sure": "yes"})

    assert TOLD.name in read(client_of(fresh(cast.nok)), "groups")
    assert TOLD.name in read(client, "show", group.pk)
    client.post(reverse("peers:hide", args=[group.pk]))
    assert TOLD.name not in read(client_of(fresh(cast.nok)), "groups")


def test_a_name_in_what_is_shown_is_asked_about(group, lena):
    page = reverse("peers:show", args=[group.pk])

    asked_again = client_of(lena).post(page, SENT | {"about": "พี่สา ทำกับข้าว", "sure": "yes"})

    assert list(asked_again.context["form"].errors) == ["stays"]


def test_who_waits_is_answered_on_pages(cast, group, lena, mali, item):
    client, page = client_of(lena), reverse("peers:answer", args=[group.pk, item])
    assert page in read(client, "knocks", group.pk)
    assert page not in read(client_of(mali), "knocks", group.pk)
    assert KNOCK.wish.original in client.get(page).content.decode()
    assert client.post(page, {"says": ""}).status_code == 422

    client.post(page, {"says": "YES", "text": "รอวันอาทิตย์"})

    assert KNOCK.wish.original in read(client, "knocks", group.pk)
    assert client.get(page).status_code == 404


def test_what_cannot_be_opened_is_put_aside_on_its_page(group, lena, item):
    Arrived.objects.update(pack="other")
    client, page = client_of(lena), reverse("peers:put_aside", args=[group.pk, item])
    assert page in read(client, "knocks", group.pk)

    client.post(page)

    assert page not in read(client, "knocks", group.pk)


def test_what_has_had_its_time_is_let_go_on_the_way(cast, group, lena, item):
    long_ago = cast.at(fresh(lena), NOW - timedelta(days=400))
    actions.answer_knock(long_ago, group, item=item, reply=YES, host=cast.host)

    assert KNOCK.wish.original not in read(client_of(fresh(lena)), "knocks", group.pk)
    assert Welcome.objects.get().version == 2
