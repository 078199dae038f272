import gc
import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from klang.casework.actions import open_case
from klang.desk import index as finding_people
from klang.learning import index as finding_pages
from klang.people.models import Installation
from klang.people.sessions import new_boot_key
from klang.voices import listened
from tests import cast as casting
from tests.plugins_engines import meets
from tests.standing import GROUND, needs, really_commits, standing
from tests.stories.invented import copied, laid

# How long an example takes says something of the machine only.
settings.register_profile("klang", deadline=None)
settings.load_profile("klang")

_gathered: list[casting.Cast] = []
_doors = []  # pytest-django's, which lets nobody in who did not ask for the database


# Minutes each, as measured: whoever began one of these last would let the other worker wait.
LONGEST = (
    "leakscan/test_whole_house.py",
    "pages/test_every_page.py",
    "stories/test_drafts.py",
    "stories/test_bad_input.py",
    "pages/test_answers.py",
    "stories/test_first_day.py",
    "config/test_commands.py",
)


def pytest_collection_modifyitems(items):
    """What takes longest begins first: nobody waits at the end for one file of pages."""
    first = {Path(__file__).parent / name: place for place, name in enumerate(LONGEST)}
    slow = {item.path for item in items if item.get_closest_marker("browser")}
    files = {path: place for place, path in enumerate(dict.fromkeys(item.path for item in items))}

    def place(item):
        return first.get(item.path, len(first)), item.path not in slow, files[item.path], *_stood_on(item)

    items.sort(key=place)
    for item in items:
        for mark in item.iter_markers("django_db"):
            mark.kwargs["databases"] = ["default", "journal", "volatile"]


def pytest_collection_finish(session):
    """What was read in until now stays to the end: the collector need not look through it while tests run."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 50, 100)


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Everyone is there before the first test; a test's own changes are rolled back."""
    from django.conf import settings

    new_boot_key(settings.KLANG_RUN)
    _doors.append(django_db_blocker)
    GROUND.door = django_db_blocker
    _gather()
    yield
    with django_db_blocker.unblock():
        GROUND.lift()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """What this test begins with is laid before its own transaction, so that it may stay for the next."""
    if _doors and meets(item):
        with _doors[0].unblock():
            if really_commits(item):
                GROUND.lift()
            # After a test that really commits the house is empty: everyone comes anew, once.
            if "cast" in item.fixturenames and not Installation.objects.exists():
                _gather()
            GROUND.prepare(item)
            _forget()


def _forget():
    """What a process keeps in memory for a while is kept of things that were taken back since."""
    for kept in (finding_pages._kept, finding_people._kept, listened._open):
        kept.clear()


def _stood_on(item):
    """Who begins with the same follows one another."""
    return really_commits(item), [definition.argname for definition in needs(item)]


def _gather():
    """Outside of every test's transaction, so that nothing takes it back."""
    with _doors[0].unblock():
        _gathered[:] = [casting.gather()]


@pytest.fixture(scope="session")
def invented(tmp_path_factory):
    """Serves a copy of the invented office in a folder; the workers of one run make it together once."""
    return partial(copied, _shared(tmp_path_factory) / "invented")


@pytest.fixture(scope="session")
def bare(tmp_path_factory):
    """Lays a house with nobody in it into a folder: its tables are made once."""
    return partial(laid, _shared(tmp_path_factory) / "bare")


def _shared(tmp_path_factory):
    """The folder that all workers of one run can see."""
    ours = tmp_path_factory.getbasetemp()
    return ours.parent if "PYTEST_XDIST_WORKER" in os.environ else ours


@pytest.fixture
def cast(db):
    """Everyone."""
    for told in ("note", "verified"):  # of a log that was rolled back since
        (_gathered[0].host.folder / told).unlink(missing_ok=True)
    return _gathered[0]


@pytest.fixture
def lena(cast):
    return casting.fresh(cast.lena)


@pytest.fixture
def mali(cast):
    return casting.fresh(cast.mali)


@pytest.fixture
def nok(cast):
    return casting.fresh(cast.nok)


@pytest.fixture
def stranger(cast):
    return casting.fresh(cast.stranger)


@standing
def fah(cast):
    """Somebody of a peer group, with an account of her own kind; she works nowhere here."""
    return casting.bring_in_peer(cast, "fah")


@standing
def case(cast):
    return open_case(casting.fresh(cast.lena), cast.house)
