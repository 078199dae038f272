"""Codes that were chosen on a page: they carry no marker, so rare ones are chosen, and looked for in what lies open.

Which of them may lie in the open the tables themselves say: a column has its own choices, or the name of the field in
a form of its room. Every other code is one that is sealed: it stands in no cell of a table, and a rare one nowhere.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.apps import apps
from django.db.models import CharField
from django.urls import get_resolver

from klang.config.management.commands.privacy import open_columns
from klang.web.forms.page import PageForm
from tests.leakscan.places import Cell
from tests.leakscan.searching import Hit

_CODE = re.compile(r"(?<![A-Za-z0-9_])[A-Z][A-Z0-9_]{2,}(?![A-Za-z0-9_])")  # in capitals, and never shown
_RARE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")  # neither prose nor noise says it by chance
_RARE_IN_BYTES = re.compile(_RARE.pattern.encode())
_LONG = 8


@dataclass(frozen=True, order=True)
class Chosen:
    """A code that was chosen under one name of one form, and saved."""

    form: str
    name: str
    code: str


def is_code(code: str) -> bool:
    """Whether it is one of ours, and no id, day or number."""
    return bool(_CODE.fullmatch(code))


def is_rare(code: str) -> bool:
    """Whether it can be looked for everywhere."""
    return len(code) >= _LONG and bool(_RARE.fullmatch(code))


def rarest(codes: list[str]) -> str:
    """The one that is least likely to lie somewhere by chance; the first, where none is rare."""
    return max(filter(is_rare, codes), key=len, default=codes[0])


@dataclass(frozen=True)
class OpenColumns:
    """The columns that are there for a code to lie in the open, as the tables declare them."""

    rooms: dict[tuple[str, str], str]  # by table and column
    choices: dict[tuple[str, str], set[str]]

    @classmethod
    def of_the_tables(cls) -> "OpenColumns":
        """Those of this house."""
        kept = {
            (model._meta.db_table, field.column): field
            for model in apps.get_models()
            for field in model._meta.local_concrete_fields
            if field.attname in open_columns(model) and isinstance(field, CharField)
        }
        return cls(
            {where: field.model._meta.app_label for where, field in kept.items()},
            {where: {str(code) for code, _ in field.flatchoices} for where, field in kept.items()},
        )

    def held(self, chosen: Iterable[Chosen]) -> dict[tuple[str, str], set[str]]:
        """What each of them may hold: its own choices, or else what a form of its room offers under its name."""
        by_name: dict[tuple[str, str], set[str]] = {}
        for one in chosen:
            by_name.setdefault((room_of(one.form), one.name), set()).add(one.code)
        return {
            (table, column): own or by_name.get((self.rooms[table, column], column), set())
            for (table, column), own in self.choices.items()
        }

    def sealed(self, chosen: Iterable[Chosen]) -> set[str]:
        """The codes among these for which no open column is there by its name."""
        names = {(self.rooms[table, column], column) for table, column in self.choices}
        hidden = (one for one in chosen if (room_of(one.form), one.name) not in names)
        return {one.code for one in hidden if is_code(one.code)}


def in_cells(cells: Iterable[Cell], sealed: set[str], held: dict[tuple[str, str], set[str]]) -> Iterator[Hit]:
    """Each cell in which one of these codes stands as a word, and is none of those its column is there for."""
    for table, column, value in cells:
        words = set(_CODE.findall(value)) if isinstance(value, str) else set()
        for code in sorted(words & sealed - held.get((table, column), set())):
            yield Hit(f"{table}.{column}", f"the code {code}")


def rare(sealed: set[str], held: dict[tuple[str, str], set[str]]) -> set[str]:
    """Those that can be looked for in any bytes: rare, and held by no open column."""
    return {code for code in sealed if is_rare(code)}.difference(*held.values())


def in_bytes(where: str, content: bytes, rare: set[str]) -> list[Hit]:
    """Each of these codes that lies in these bytes, as it is or with a zero after each letter."""
    told = {word for part in (content, content[::2], content[1::2]) for word in _RARE_IN_BYTES.findall(part)}
    found = {code for code in rare if any(code.encode() in word for word in told)}
    return [Hit(where, f"the code {code}") for code in sorted(found)]


@cache
def room_of(form: str) -> str:
    """The room in which a form of this name is asked; none for what is no form of the house."""
    rooms = {one.__name__: one.__module__.split(".")[1] for one in forms_of_the_house()}
    return rooms.get(form, "")


def forms_of_the_house() -> list[type[PageForm]]:
    """Every form a page of the house can ask, and what they are made from."""
    get_resolver().url_patterns  # noqa: B018  every page is met, and with it every form
    waiting: list[Any] = [PageForm]
    found: set[Any] = set()
    while waiting:
        found |= (below := set(waiting.pop().__subclasses__()) - found)
        waiting += below
    return [form for form in found if form.__module__.startswith("klang.")]
