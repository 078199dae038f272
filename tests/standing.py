"""What the tests of a room begin with is laid once and stays for the next; each test works on top of it."""

from copy import deepcopy
from dataclasses import dataclass
from functools import wraps

import pytest
from django.conf import settings
from django.db import transaction

from klang.access.actor import Actor
from tests.cast import fresh

DOORS = {"db"}  # who lays is let in by another one


def standing(build):
    """A fixture that may stay: it asks for others of its kind, or for what nothing is written down for."""

    @wraps(build)
    def given(*asked, **named):
        return GROUND.of(given) if GROUND.holds(given) else build(*asked, **named)

    given.stands = True
    return pytest.fixture(given)


@dataclass(frozen=True)
class Layer:
    """What one fixture wrote down, in a transaction of its own on each database, and what it returned."""

    given: object
    value: object
    transactions: tuple


class Ground:
    """The layers that lie at this moment, each on top of those it needs."""

    def __init__(self):
        self._layers = []
        self.door = None  # pytest-django's

    def holds(self, given):
        return any(layer.given is given for layer in self._layers)

    def of(self, given):
        """What it returned, as fresh as when it was made."""
        return again(next(layer.value for layer in self._layers if layer.given is given))

    def prepare(self, item):
        """Take back what this test does not begin with, and lay what is missing."""
        wanted = [] if really_commits(item) else needs(item)
        kept = 0
        while kept < min(len(wanted), len(self._layers)) and self._layers[kept].given is wanted[kept].func:
            kept += 1
        self.lift(kept)
        for definition in wanted[kept:]:
            self._lay(definition, item._fixtureinfo.name2fixturedefs)

    def lift(self, kept=0):
        """Take back all layers but the lowest ones."""
        while len(self._layers) > kept:
            _take_back(self._layers.pop().transactions)

    def _lay(self, definition, definitions):
        blocks = tuple(_begun(name) for name in settings.DATABASES)
        try:
            value = definition.func(**self._asked(definition, definitions))
        except BaseException:
            _take_back(blocks)
            raise
        self._layers.append(Layer(definition.func, value, blocks))

    def _asked(self, definition, definitions):
        """What it asks for, of which nothing may be written down: that would be gone, or be written twice."""
        given = {name: None for name in definition.argnames if name in DOORS}
        with self.door.block():
            for one in lower(definition, definitions):
                given[one.argname] = one.func(**self._asked(one, definitions))
        return given


GROUND = Ground()


def needs(item):
    """The fixtures that may stay, of those this test asks for, in the order in which they can be laid."""
    info = getattr(item, "_fixtureinfo", None)
    found = {}
    for name in info.names_closure if info else ():
        for definition in info.name2fixturedefs.get(name, ())[-1:]:
            _find(definition, info.name2fixturedefs, found)
    return list(found.values())


def lower(definition, definitions):
    """What a fixture asks for; of its own name it means the one that it stands before."""
    for name in definition.argnames:
        known = definitions.get(name, ())
        known = known[: known.index(definition)] if definition in known else known
        if known and name not in DOORS:
            yield known[-1]


def really_commits(item):
    """Whether a test empties the whole house when it is done."""
    marked = item.get_closest_marker("django_db")
    return bool(marked and marked.kwargs.get("transaction")) or "transactional_db" in item.fixturenames


def again(value):
    """The same thing, of which nothing is remembered from the test before."""
    if isinstance(value, Actor):
        return fresh(value)
    if isinstance(value, dict):
        return {key: again(one) for key, one in value.items()}
    if type(value) in {list, tuple}:
        return type(value)(again(one) for one in value)
    return deepcopy(value)


def _find(definition, definitions, found):
    for one in lower(definition, definitions):
        _find(one, definitions, found)
    if hasattr(definition.func, "stands"):
        found.setdefault(definition.func, definition)


def _begun(database):
    block = transaction.atomic(using=database)
    block._from_testcase = True  # a deed that must be the outermost is so but for what the tests began
    block.__enter__()
    return block


def _take_back(blocks):
    for block in reversed(blocks):
        transaction.set_rollback(True, using=block.using)
        block.__exit__(None, None, None)
