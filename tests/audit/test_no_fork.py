"""Many at once: every line follows the one before it, on either engine; nothing is lost and nothing forks."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connections

from klang.audit.models import Trace
from klang.casework.actions import open_case
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.models import Need
from klang.needs.terms import Area
from tests.cast import fresh

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "volatile"])
PEOPLE, DEEDS = 8, 5


def test_eight_at_once_make_one_log(cast):
    cases = [open_case(fresh(cast.lena), cast.house) for _ in range(2)]
    before = Trace.objects.count()

    def works(number):
        try:
            for _ in range(DEEDS):
                said = Said("ประตูที่ล็อกได้")
                note_need(fresh(cast.lena), cases[number % 2], area=Area.HOUSING, said=said)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(PEOPLE) as people:
        list(people.map(works, range(PEOPLE)))

    lines = list(Trace.objects.order_by("seq").values_list("seq", "previous", "leaf_hash"))
    assert len(lines) == before + PEOPLE * DEEDS
    assert [seq for seq, _, _ in lines] == list(range(len(lines)))
    pairs = zip(lines[1:], lines, strict=False)
    assert all(bytes(one[1]) == bytes(last[2]) for one, last in pairs)
    assert Need.objects.count() == PEOPLE * DEEDS
