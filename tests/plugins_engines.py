"""A flag for pytest, `--meeting-the-database`: what asks no database itself is left to the other engine's run."""

import pytest

# Whoever asks for none of these is refused by pytest-django at the first question.
_DOORS = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_addoption(parser):
    parser.addoption("--meeting-the-database", action="store_true", help="only tests that ask a database")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """An engine cannot change the answer of a test that it is never asked in."""
    if config.getoption("--meeting-the-database"):
        again = [item for item in items if meets(item) and not of_pages(item)]
        config.hook.pytest_deselected(items=[*set(items).difference(again)])
        items[:] = again


def meets(item):
    """Whether a test may ask the database: by its mark, by what it is given, or through a server of its own."""
    marked = any(item.get_closest_marker(name) for name in ("django_db", "both_engines"))
    return marked or bool(_DOORS & set(getattr(item, "fixturenames", ())))


def of_pages(item):
    """Whether a test looks at pages: they ask through deeds and readings, each of which has tests of its own."""
    return item.path.name.endswith("pages.py")
