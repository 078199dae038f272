"""The demo's passphrases are printed in the README: outside a demo they open nothing."""

import pytest

from klang.people import actions, entering, joining
from klang.people.doors import NotOpened, open_again
from klang.people.keys import LEAST, Ways
from klang.people.models import NameWords
from klang.people.published import HANDLES, PEERS, is_published, paper, passphrase
from klang.vault.slots import new_passphrase, paper_text
from tests.cast import NOW, fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def kaew(cast, officer):
    """Somebody who comes in by a published way."""
    newcomer = actions.Newcomer("kaew", NameWords("แก้ว"), cast.house, ("SOCIAL_WORK",))
    slip = actions.enrol(officer, cast.house, newcomer=newcomer, host=cast.host)
    ways = Ways(passphrase("kaew"), paper("kaew"), cast.host.pepper, LEAST)
    joining.make_keys(cast.host, "kaew", slip.code, NOW, ways=ways)
    actions.certify_card(fresh(officer), cast.house, account=slip.account)
    return slip.account


@pytest.mark.parametrize(
    "secret", [passphrase("kaew"), "Kaew  RIVER lamp paper garden morning", paper_text(paper("kaew"))]
)
def test_a_published_way_opens_a_demo_and_nothing_else(cast, kaew, settings, secret):
    with pytest.raises(NotOpened):
        entering.come_in(cast.host, "kaew", secret, NOW)
    with pytest.raises(NotOpened):
        open_again(cast.host, kaew, secret, NOW)

    settings.KLANG_DEMO = True

    assert entering.come_in(cast.host, "kaew", secret, NOW)


def test_all_of_them_are_known_and_no_other():
    assert all(
        is_published(passphrase(one)) and is_published(paper_text(paper(one))) for one in (*HANDLES, *PEERS)
    )
    assert not any(
        map(is_published, (new_passphrase(), "", "kaew", paper_text(bytes(20)), "kaew words here"))
    )
