import os
from functools import partial
from pathlib import Path

import pytest
from hypothesis import settings

from klang.casework.actions import open_case
from klang.people.models import Installation
from klang.people.sessions import new_boot_key
from tests import cast as casting
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
    items.sort(key=lambda item: (first.get(item.path, len(first)), item.path not in slow))
    for item in items:
        for mark in item.iter_markers("django_db"):
            mark.kwargs["databases"] = ["default", "journal", "volatile"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Everyone is there before the first test; a test's own changes are rolled back."""
    from django.conf import settings

    new_boot_key(settings.KLANG_RUN)
    _doors.append(django_db_blocker)
    _gather()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item):
    """After a test that really commits the house is empty: everyone comes anew, once, and stays for the next."""
    if _doors and "cast" in getattr(item, "fixturenames", ()):
        with _doors[0].unblock():
            empty = not Installation.objects.exists()
        if empty:
            _gather()


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


@pytest.fixture
def fah(cast):
    """Somebody of a peer group, with an account of her own kind; she works nowhere here."""
    return casting.bring_in_peer(cast, "fah")


@pytest.fixture
def case(cast):
    return open_case(casting.fresh(cast.lena), cast.house)
