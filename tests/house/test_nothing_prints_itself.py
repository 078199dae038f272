"""What a page is given of a person does not print itself: not in a log, not in an error, not at a prompt."""

import dataclasses
import importlib
import pkgutil

import klang

# A field of one of these names holds what somebody said, typed or is called.
TELLING = {
    *("name", "names", "office", "words", "text", "said", "title", "lines", "reason", "who", "why"),
    *("colleagues", "offices", "rows", "tasks", "needs", "timeline", "entry", "member", "handle"),
}
# Of the house itself, of its own texts, or of the machine: nobody is told of by them.
NOT_OF_PEOPLE = {"klang.lang", "klang.exchange", "klang.config", "klang.vault", "klang.audit", "klang.access"}


def values():
    """Every dataclass of the rooms."""
    for module in pkgutil.walk_packages(klang.__path__, "klang."):
        if any(module.name.startswith(room) for room in NOT_OF_PEOPLE) or ".migrations" in module.name:
            continue
        for thing in vars(importlib.import_module(module.name)).values():
            if dataclasses.is_dataclass(thing) and thing.__module__ == module.name:
                yield thing


def prints_itself(value):
    told = [field.name for field in dataclasses.fields(value) if field.repr and field.name in TELLING]
    return sorted(told) if value.__dataclass_params__.repr else []


def test_what_tells_of_a_person_does_not_print_itself():
    assert {value.__qualname__: told for value in values() if (told := prints_itself(value))} == {}
