import os

import pytest
from django.utils.timezone import now

from klang.people import actions, entering, joining, sessions
from klang.people.keys import LEAST, Ways
from klang.people.models import NameWords
from tests.cast import NOW, fresh, paper_of


@pytest.fixture
def officer(cast):
    return fresh(cast.officer)


@pytest.fixture
def ways(cast):
    """Ways in that are quick to make."""
    return Ways("dao words here", os.urandom(20), cast.host.pepper, LEAST)


@pytest.fixture
def slip(cast, officer):
    """A slip for Dao, who is to come."""
    newcomer = actions.Newcomer("dao", NameWords("ดาว"), cast.house, ("SOCIAL_WORK",))
    return actions.enrol(officer, cast.house, newcomer=newcomer, host=cast.host)


@pytest.fixture
def joined(cast, slip, ways):
    """Dao has made her keys; nobody has vouched for her."""
    return joining.make_keys(cast.host, "dao", slip.code, NOW, ways=ways)


@pytest.fixture
def dao(cast, officer, joined):
    """Dao, whom the officer vouches for."""
    actions.certify_card(fresh(officer), cast.house, account=joined.account, figures=joined.figures)
    return joined


@pytest.fixture(autouse=True)
def _quickly(monkeypatch):
    """A failure need not take its time in a test, but where time is what is tested."""
    monkeypatch.setattr("klang.people.doors._EVEN", 0.0)


@pytest.fixture
def at_work(cast, client):
    """Somebody's browser, signed in."""

    def sign_in(name):
        came = entering.come_in(cast.host, name, paper_of(f"{name} words here"), now())
        client.cookies[sessions.COOKIE] = came.cookie
        return client

    return sign_in


@pytest.fixture
def pui(cast, client):
    """The officer's browser."""
    came = entering.come_in(cast.host, "puy", paper_of("officer words here"), now())
    client.cookies[sessions.COOKIE] = came.cookie
    return client
