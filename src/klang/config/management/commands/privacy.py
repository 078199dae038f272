"""klang privacy: the table of what is sealed and what lies in the open, written from the tables themselves."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from inspect import getdoc, getsource
from itertools import groupby
from typing import Any, Final

from django.apps import apps
from django.db import router
from django.db.models import Field, Model

from klang.config.management.written_page import WritesPage
from klang.vault.records.sealing import SealedRow
from klang.vault.records.tables import Envelope

_SAID: Final = re.compile(r"^    # (In the open|Sealed)(?:[:,] ?)(.*)$", re.MULTILINE)
_HEAD: Final = """\
# What is sealed and what lies in the open

Every table of Klang and every column of it, made from the code by `klang privacy`; change it there. Whoever
steals the database, a backup or the disk reads the columns named under *in the open* and nothing else: random
ids, dates, a few codes, digests, public keys and signatures, the class of size of an envelope, which kinds of
record exist in a case, and in the log the moment at which somebody wrote or read one. No name of a person, no
word, no place where somebody is, no number of a document and no coded fact is among them.

The one exception is what was published: handbooks and laws, which are nobody's words (ADR 22), what is announced
of a workshop (ADR 27), and what those who hear released of what people said, five of them or more, naming nobody
(ADR 25). Nothing about a person may be brought in, announced or released.

What is sealed opens only with a key that stands in no table. Ids are random and say nothing themselves, but they
stay the same: who works with whom, and when, can be read from them.

Each sealed record has these columns in the open, and they are not repeated below:
{every},
and the id of the case (or of the agency or workshop) it belongs to.
"""
_TABLE: Final = """
## {room}

{plate}

| What is kept | In the open | Sealed |
|---|---|---|
"""


class Command(WritesPage):
    help = "Write docs/privacy.md from the tables, or look whether it is up to date."
    name = "privacy"

    def page(self) -> str:
        """The whole page."""
        return privacy_page()


def privacy_page() -> str:
    """The whole page."""
    kept = sorted(apps.get_models(), key=lambda model: model._meta.label)
    page = _HEAD.format(every=_listed(_of_every_record()))
    for room, models in groupby(kept, key=lambda model: model._meta.app_config):
        page += _TABLE.format(room=room.label.capitalize(), plate=getdoc(room.module) or "")
        page += "".join(_row(model) for model in models)
    return page


def open_columns(model: type[Model]) -> list[str]:
    """The columns of a table that anyone with a copy of it can read."""
    return [field.attname for field in _fields(model) if not isinstance(field, Envelope)]


def _fields(model: type[Model]) -> list["Field[Any, Any]"]:
    return list(model._meta.local_concrete_fields)


def _of_every_record() -> list[str]:
    return ["id", *(field.attname for field in SealedRow._meta.fields if not isinstance(field, Envelope))]


def _row(model: type[Model]) -> str:
    common = [*_of_every_record(), f"{model.OWNER}_id"] if issubclass(model, SealedRow) else []
    shown = [name for name in open_columns(model) if name not in common]
    what = f"**{model._meta.object_name}**. {_sentence(model)}{_where(model)}"
    return f"| {what} | {_told(model, 'In the open', shown)} | {_told(model, 'Sealed', _inside(model))} |\n"


def _where(model: type[Model]) -> str:
    return " In memory only." if router.db_for_write(model) == "volatile" else ""


def _sentence(model: type[Model]) -> str:
    return " ".join((getdoc(model) or "").split())


def _told(model: type[Model], kind: str, names: list[str]) -> str:
    """What the two comments of a table say, and the names after it."""
    told = [text for about, text in said_of(model) if about == kind and text]
    said = " ".join(f"{text[0].upper()}{text[1:]}" for text in told)
    return f"{said} {_listed(names)}".strip() or "–"


def said_of(model: type[Model]) -> Iterator[tuple[str, str]]:
    """The comments `In the open` and `Sealed` of a table and of what it is made from."""
    for made_from in reversed(model.__mro__):
        if made_from.__module__.startswith("klang."):
            yield from _SAID.findall(getsource(made_from))


def _inside(model: type[Model]) -> list[str]:
    sealed = [field for field in _fields(model) if isinstance(field, Envelope)]
    return [name for field in sealed for name in _names(field.holds) or [field.attname]]


def _names(holds: type | None) -> list[str]:
    return [field.name for field in fields(holds)] if holds and is_dataclass(holds) else []


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in dict.fromkeys(names))
