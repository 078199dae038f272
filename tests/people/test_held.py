from datetime import timedelta

import pytest

from klang.people import held
from klang.people.book import forget_cards
from klang.people.models import Certificate, HeldPost
from klang.vault.encoding import Broken
from tests.cast import NOW

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
SAID = [("words", ["ประตูที่ล็อกได้"]), ("area", ["HOUSING", "WORK"])]


def test_what_was_sent_while_locked_comes_back_to_its_sender_alone(cast, lena, mali):
    kept = held.hold(cast.host, lena.account_id, NOW, to="/cases/", fields=SAID)

    found = held.held_post(lena.keyring, kept, NOW)

    assert found == held.Held("/cases/", (("words", ("ประตูที่ล็อกได้",)), ("area", ("HOUSING", "WORK"))))
    assert held.held_post(mali.keyring, kept, NOW) is None


def test_it_lies_sealed_and_for_a_quarter_of_an_hour(cast, lena):
    kept = held.hold(cast.host, lena.account_id, NOW, to="/cases/", fields=SAID)

    assert "ประตู".encode() not in bytes(HeldPost.objects.get().sealed)
    assert held.held_post(lena.keyring, kept, NOW + timedelta(minutes=15)) is None


def test_it_is_bound_to_its_own_place(cast, lena):
    one = held.hold(cast.host, lena.account_id, NOW, to="/a", fields=SAID)
    other = held.hold(cast.host, lena.account_id, NOW, to="/b", fields=SAID)
    HeldPost.objects.filter(pk=one).update(sealed=HeldPost.objects.get(pk=other).sealed)

    assert held.held_post(lena.keyring, one, NOW) is None
    assert held.held_post(lena.keyring, other, NOW).to == "/b"


def test_a_page_that_goes_on_sending_fills_nothing(cast, lena):
    for count in range(30):
        held.hold(cast.host, lena.account_id, NOW + timedelta(seconds=count), to="/", fields=SAID)

    assert HeldPost.objects.count() == 20


def test_what_is_over_is_forgotten(cast, lena, mali):
    held.hold(cast.host, lena.account_id, NOW, to="/", fields=SAID)

    held.hold(cast.host, mali.account_id, NOW + timedelta(hours=1), to="/", fields=SAID)

    assert HeldPost.objects.get().account_id == mali.account_id


def test_nothing_is_sealed_to_a_card_nobody_vouches_for(cast, lena):
    Certificate.objects.filter(card__principal=lena.account_id).delete()
    forget_cards()

    with pytest.raises(Broken):
        held.hold(cast.host, lena.account_id, NOW, to="/", fields=SAID)
