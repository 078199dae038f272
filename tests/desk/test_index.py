"""The one memory the house allows itself: names of a great caseload, while somebody searches."""

import time
from dataclasses import replace
from uuid import uuid4

import pytest

from klang.audit.heads import lines_of
from klang.audit.leaves import Leaf
from klang.audit.models import Trace
from klang.casework.models import Case, Seat
from klang.config.crowd.persons import invent
from klang.config.crowd.telling import Crowd, Team
from klang.desk import index
from klang.desk.reads import search
from klang.people.models import Session
from klang.survivors.actions import describe, register
from klang.survivors.models import PersonWords
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])

HERE = b"\x01" * 32


@pytest.fixture(autouse=True)
def a_quiet_house(monkeypatch):
    """No thread looks after the memory: the tests do it themselves; and a few names are worth keeping."""
    monkeypatch.setattr(index, "WORTH_KEEPING", 3)
    monkeypatch.setattr(index.threading.Thread, "start", lambda _: None)
    index._kept.clear()
    yield
    index._kept.clear()


@pytest.fixture
def many(cast):
    crowd = Crowd(cast.house, (Team(fresh(cast.lena), fresh(cast.mali)),), cast.lena.at)
    crowd.add(range(6))
    return [invent(crowd.seed, number) for number in range(6)]


@pytest.fixture
def session(cast):
    now = int(time.time() * 1000)
    there = {"created": now, "end": now + 1000, "seen": now, "envelope": b"sealed"}
    return Session.objects.create(id=HERE, account_id=cast.lena.account_id, **there)


def found(cast, who, session=HERE):
    rows = search(fresh(cast.lena), cast.house, sought=who.called, session=session)
    return [row.name for row in rows]


def test_a_second_search_opens_no_ring_but_those_shown(cast, many, monkeypatch):
    found(cast, many[0])
    monkeypatch.setattr(index, "_made", None)

    assert many[1].called in found(cast, many[1])


def test_a_small_caseload_is_never_kept(cast, many, monkeypatch):
    monkeypatch.setattr(index, "WORTH_KEEPING", 18)  # six people of three names

    found(cast, many[0])

    assert index._kept == {}


def test_without_a_session_nothing_is_kept(cast, many):
    found(cast, many[0], session=b"")

    assert index._kept == {}


def test_a_new_person_is_found_at_once(cast, many):
    found(cast, many[0])

    register(fresh(cast.lena), cast.house, call_name="มะลิสา")

    assert [row.name for row in search(fresh(cast.lena), cast.house, sought="ลิสา", session=HERE)] == ["มะลิสา"]


def test_a_name_that_changed_is_found_at_once(cast, many):
    found(cast, many[0])
    case = Case.objects.order_by("pk").first()

    describe(fresh(cast.lena), case, words=PersonWords(call_name="ชื่อใหม่"))

    [row] = search(fresh(cast.lena), cast.house, sought="ชื่อใหม่", session=HERE)
    assert row.case == case.pk


def test_a_seat_that_ended_is_not_shown_though_the_name_is_kept(cast, many):
    found(cast, many[0])
    for case in Case.objects.all():
        case.seats.update(ended=True)

    assert found(cast, many[0]) == []


def test_when_only_her_identity_is_taken_back_the_names_kept_of_her_go_at_once(cast, many):
    mine = Seat.objects.filter(account=cast.lena.account_id)
    for case in Case.objects.all():
        Seat.objects.create(
            id=uuid4(), case=case, account=cast.lena.account_id, right="read", drawers=("plan",)
        )
    latin = replace(many[0], name=many[0].latin, number=0)
    assert many[0].called in found(cast, latin)

    mine.filter(right="manage").update(ended=True)

    assert found(cast, latin) == []
    assert many[0].called in found(cast, many[0])


def test_the_trace_of_the_building_tells_how_many_names_were_opened(cast, many):
    found(cast, many[0])

    trace = Trace.objects.order_by("-seq").first()
    lines = lines_of(trace, Leaf.read(bytes(trace.page)))
    [built] = [line for line in lines if line.owner == cast.house.owner]
    assert (built.what, built.version, len(built.hash)) == ("opened", 6, 32)


def test_it_is_forgotten_when_the_session_is_locked(cast, many, session):
    found(cast, many[0])
    assert index.forget()

    Session.objects.update(envelope=None)

    assert not index.forget()


def test_it_is_forgotten_when_the_session_has_ended(cast, many, session):
    found(cast, many[0])

    session.delete()

    assert not index.forget()


def test_it_is_forgotten_a_minute_after_the_last_search(cast, many, session):
    found(cast, many[0])

    index._kept[HERE].used -= index.FORGET_AFTER + 1

    assert not index.forget()


def test_the_oldest_makes_room_when_there_would_be_too_many_names(cast, many, monkeypatch):
    monkeypatch.setattr(index, "MOST_NAMES", 10)

    found(cast, many[0], session=b"one")
    found(cast, many[0], session=b"two")

    assert list(index._kept) == [b"two"]


def test_it_does_not_print_what_it_holds(cast, many):
    found(cast, many[0])

    assert many[0].called not in repr(index._kept)
    assert replace(index._kept[HERE].index).cases
