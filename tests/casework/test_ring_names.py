"""The names a list shows: from one's own rings, with one's own card, and from nothing else."""

import pytest
from django.db import connection

from klang.casework.models import Ring
from klang.casework.models.ring_names import all_names, names_of, names_to_find_by
from klang.survivors.actions import register
from klang.vault.encoding import Broken
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


@pytest.fixture
def dao(cast, lena):
    return register(fresh(lena), cast.house, call_name="ดาว")


def test_each_way_of_asking_tells_the_name_in_the_own_ring(lena, mali, dao):
    by, other = fresh(lena), fresh(mali)

    assert all_names(by) == names_of(by, [dao.pk]) == {dao.pk: "ดาว"}
    assert names_to_find_by(by) == {dao.pk: ("ดาว",)}
    assert (all_names(other), names_of(other, [dao.pk]), names_to_find_by(other)) == ({}, {}, {})


def test_a_ring_that_was_sealed_to_an_earlier_card_is_passed_over(lena, dao):
    Ring.objects.filter(user=lena.account_id).update(card=bytes(32))

    assert all_names(fresh(lena)) == {}


def test_letters_where_a_sealed_ring_should_lie_are_told_as_broken(lena, dao):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE casework_ring SET envelope = 'dao'")

    with pytest.raises(Broken):
        all_names(fresh(lena))
