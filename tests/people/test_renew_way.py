import pytest

from klang.access.predicates import Refused
from klang.people import actions, entering, keys, sessions
from klang.people.doors import NotOpened, open_slot
from klang.people.models import Slot
from klang.vault.slots import paper_text
from tests.cast import NOW
from tests.people.told import leaves

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def present(cast, dao):
    return sessions.present(entering.come_in(cast.host, "dao", "dao words here", NOW).cookie, NOW)


def test_another_passphrase_opens_and_the_one_before_does_not(cast, dao, present):
    fresh = entering.renew(cast.host, present, "dao words here", "pass", NOW)

    assert open_slot(cast.host, "dao", fresh, NOW).account == dao.account
    with pytest.raises(NotOpened):
        open_slot(cast.host, "dao", "dao words here", NOW)


def test_another_paper_code_opens_and_the_one_before_does_not(cast, dao, present, ways):
    fresh = entering.renew(cast.host, present, "dao words here", "paper", NOW)

    assert open_slot(cast.host, "dao", fresh, NOW).account == dao.account
    assert open_slot(cast.host, "dao", "dao words here", NOW).account == dao.account
    with pytest.raises(NotOpened):
        open_slot(cast.host, "dao", paper_text(ways.paper), NOW)


def test_the_paper_code_is_enough_for_another_passphrase(cast, dao, present, ways):
    fresh = entering.renew(cast.host, present, paper_text(ways.paper), "pass", NOW)

    assert open_slot(cast.host, "dao", fresh, NOW).way == "pass"


def test_another_way_in_is_remembered(cast, dao, present):
    entering.renew(cast.host, present, "dao words here", "paper", NOW)

    assert (leaves()[-1].deed, leaves()[-1].actor) == ("people.way_renewed", dao.account)


def test_without_the_present_one_nothing_is_renewed(cast, dao, present):
    with pytest.raises(NotOpened):
        entering.renew(cast.host, present, "some other words", "pass", NOW)

    assert set(Slot.objects.filter(account=dao.account).values_list("version", flat=True)) == {1}


def test_whoever_nobody_vouches_for_makes_no_other_way(cast, joined, ways):
    inside = open_slot(cast.host, "dao", "dao words here", NOW)
    made = keys.make_paper_slot(inside.card.installation, joined.account, ways, inside.root_key)

    with pytest.raises(Refused, match="compared the figures"):
        actions.renew_way(entering._actor(inside, NOW), cast.house, made=made)
