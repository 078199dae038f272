import os
from dataclasses import replace

import pytest

from klang.access.predicates import Refused
from klang.people import actions, entering, joining
from klang.people.models import Card, Certificate, Enrolment, NameWords
from klang.people.reads import directory, newcomers
from klang.vault.cards import Card as CardBody
from klang.vault.cards import CardKeys
from klang.vault.records.holding import Altered
from tests.cast import NOW, fresh
from tests.people.told import deeds

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_after_the_officers_word_one_comes_in_and_knows_the_colleagues(cast, dao):
    inside = entering.open_slot(cast.host, "dao", "dao words here", NOW)

    found = directory(entering._actor(inside, NOW), cast.house)

    assert found.name(dao.account) == "ดาว"
    assert found.name(cast.lena.account_id) == "Lena"


def test_the_officers_word_is_remembered_and_nobody_waits_any_more(cast, officer, dao):
    assert deeds()[-1] == "people.certified"
    assert newcomers(officer, cast.house) == []


def test_only_a_key_officer_gives_it(cast, lena, joined):
    with pytest.raises(Refused, match="key officer"):
        actions.certify_card(lena, cast.house, account=joined.account)

    assert deeds()[-1] == "refused: people.certified"
    assert not Certificate.objects.filter(card__principal=joined.account).exists()


def test_it_is_given_once(cast, officer, dao):
    with pytest.raises(Refused, match="already"):
        actions.certify_card(fresh(officer), cast.house, account=dao.account)


def test_a_card_put_in_place_of_the_compared_one_is_not_certified(cast, officer, joined):
    before = Card.objects.get(principal=joined.account)
    other = _with_other_keys(before)
    before.delete()
    Card.objects.create(digest=other.digest, principal=other.principal, serial=1, page=other.written)

    with pytest.raises(Altered):
        actions.certify_card(officer, cast.house, account=joined.account, figures=joined.figures)


def test_a_card_that_carries_another_ones_name_is_not_certified(cast, officer, slip, ways):
    newcomer = actions.Newcomer("malee", NameWords("มาลี"), cast.house)
    other = actions.enrol(fresh(officer), cast.house, newcomer=newcomer, host=cast.host)
    theirs = Enrolment.objects.get(pk=other.account)
    Enrolment.objects.filter(pk=slip.account).update(name_content=theirs.name_content)
    joined = joining.make_keys(cast.host, "dao", slip.code, NOW, ways=ways)

    with pytest.raises(Altered):
        actions.certify_card(fresh(officer), cast.house, account=joined.account, figures=joined.figures)


def _with_other_keys(row):
    keys = CardKeys(os.urandom(32))
    return replace(CardBody.read(bytes(row.page)), xwing=keys.xwing, ed25519=keys.ed25519)
