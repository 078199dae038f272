"""What the tests of a room begin with is laid once, and each test begins with it as it was laid."""

from types import SimpleNamespace

import pytest

from klang.casework.actions import note
from klang.casework.models import Case, Note
from tests.cast import fresh
from tests.standing import GROUND, Ground, again, needs, standing

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])
MADE = []


@standing
def file(cast, case):
    """A file that something is written down in."""
    MADE.append(case.pk)
    note(fresh(cast.lena), case, text="ยิ้มเมื่อเห็นสวน")
    return case


@pytest.mark.parametrize("time", [1, 2, 3])
def test_it_is_made_once_and_what_another_test_wrote_is_gone(cast, file, time):
    assert not hasattr(file, "touched")
    file.touched = True
    note(fresh(cast.lena), file, text="โทรแล้ว")

    assert Note.objects.filter(case=file).count() == 2
    assert [file.pk] == MADE


def test_whoever_asks_for_less_begins_without_it(case):
    assert not Note.objects.filter(case=case).exists()


def test_whoever_asks_for_none_begins_in_a_house_without_files(cast):
    assert not Case.objects.exists()


def test_the_lowest_is_laid_first(request):
    names = [one.argname for one in needs(SimpleNamespace(_fixtureinfo=_asks_for(request, "file")))]

    assert names == ["case", "file"]


def _asks_for(request, name):
    known = {one: request._fixturemanager.getfixturedefs(one, request.node) for one in ("file", "case")}
    return SimpleNamespace(names_closure=[name], name2fixturedefs=known)


def test_people_are_fresh_each_time(lena):
    assert again({"who": [lena]})["who"][0] is not lena
    assert again(lena).account_id == lena.account_id


@pytest.fixture
def somebody_writes(cast, case):
    note(fresh(cast.lena), case, text="เขียนไว้")


def test_nothing_that_stands_rests_on_what_is_written_each_time(request):
    ground, known = Ground(), _asks_for(request, "file").name2fixturedefs
    ground.door = GROUND.door
    [writes] = request._fixturemanager.getfixturedefs("somebody_writes", request.node)
    rests_on_it = SimpleNamespace(argnames=("somebody_writes",), func=lambda somebody_writes: None)

    with pytest.raises(RuntimeError, match="Database access not allowed"):
        ground._asked(rests_on_it, known | {"somebody_writes": [writes]} | _people(request))


def _people(request):
    return {one: request._fixturemanager.getfixturedefs(one, request.node) for one in ("cast",)}
