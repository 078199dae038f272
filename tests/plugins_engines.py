"""A flag for pytest, `--meeting-the-database`: what asks no database itself is left to the other engine's run."""

from types import CodeType

import pytest

_CLIENTS = {"Client", "client_of"}
# Whoever asks for none of these is refused by pytest-django at the first question.
_DOORS = {"db", "transactional_db", "django_db_setup", "live_server"}


def pytest_addoption(parser):
    parser.addoption("--meeting-the-database", action="store_true", help="only tests that ask a database")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config, items):
    """An engine cannot change the answer of a test that it is never asked in."""
    if config.getoption("--meeting-the-database"):
        again = [item for item in items if meets(item) and not once_is_enough(item)]
        config.hook.pytest_deselected(items=[*set(items).difference(again)])
        items[:] = again


def meets(item):
    """Whether a test may ask the database: by its mark, by what it is given, or through a server of its own."""
    marked = any(item.get_closest_marker(name) for name in ("django_db", "both_engines"))
    return marked or bool(_DOORS & set(getattr(item, "fixturenames", ())))


def once_is_enough(item):
    """Whether it looks at pages, or says of itself that one engine will do."""
    return of_pages(item) or bool(item.get_closest_marker("once"))


def of_pages(item):
    """Whether a test looks at pages: they ask through deeds and readings, each of which has tests of its own.

    Such a test stands in a file of its kind, or makes a client, or is given one. What the pages ask that are opened most
    is counted on both engines, in tests/pages.
    """
    if item.path.parent.name == "pages":
        return False
    given = [found[-1].func for found in item._fixtureinfo.name2fixturedefs.values() if found]
    clients = any(_CLIENTS & set(_names(one.__code__)) for one in (item.function, *given))
    return clients or item.path.name.endswith("pages.py")


def _names(code):
    """What a function calls by name, also in the functions inside it."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)
