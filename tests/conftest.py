import pytest

from klang.casework.actions import open_case
from klang.people.models import Installation
from klang.people.sessions import new_boot_key
from tests import cast as casting

_gathered: list[casting.Cast] = []


def pytest_collection_modifyitems(items):
    """What takes longest begins first: nobody waits at the end for one file of pages."""
    slow = {item.path for item in items if item.get_closest_marker("browser")}
    items.sort(key=lambda item: item.path not in slow)
    for item in items:
        for mark in item.iter_markers("django_db"):
            mark.kwargs["databases"] = ["default", "journal", "volatile"]


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Everyone is there before the first test; a test's own changes are rolled back."""
    from django.conf import settings

    new_boot_key(settings.KLANG_RUN)
    with django_db_blocker.unblock():
        _gathered[:] = [casting.gather()]


@pytest.fixture
def cast(db):
    """Everyone. A test that really commits finds the house empty and gathers them anew."""
    if not Installation.objects.exists():
        _gathered[:] = [casting.gather()]
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
def case(cast):
    return open_case(casting.fresh(cast.lena), cast.house)
