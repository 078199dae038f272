"""klang deeds: the table of everything anyone can do, written from the code."""

from importlib import import_module
from inspect import getdoc
from pkgutil import walk_packages
from typing import Final

import klang
from klang.access.use_cases import REGISTER, UseCase
from klang.config.management.written_page import WritesPage

_APART: Final = {"migrations", "management", "templatetags", "wsgi"}
_HEAD: Final = """\
# Deeds

Everything anyone can do in Klang. Each leaves the one trace it is named by, and `refused: ` before that name
where the answer was no, `altered: ` where what lies in the database was changed from outside and nothing was done.
Made from the code by `klang deeds`; change it there.

| Trace | What is done | Who may |
|---|---|---|
"""
_PEERS_HEAD: Final = """
## What is open to somebody of a peer group

Everything else in the table above refuses her before it asks anything else (ADR 35).

"""
_ALONE_HEAD: Final = """
## Traces the house leaves by itself

| Trace | When | Signed by |
|---|---|---|
"""
_ALONE: Final = (
    ("demo.case_told", "A case of the demo's crowd was written, all of it at once.", "the lead of the case"),
    ("people.founded", "An installation was founded: office, root, key officer, directory.", "the officer"),
    ("people.keys_made", "A newcomer made keys of their own from the slip.", "the server"),
    ("refused: access.looked_for", "Somebody asked for a file that is not there for them.", "that person"),
    ("refused: people.keys_made", "Name and slip did not belong together.", "the server"),
    ("refused: people.signed_in", "Nothing opened, or no officer vouches for the card yet.", "the server"),
    ("refused: people.unlocked", "A locked screen was not opened.", "the server"),
)


class Command(WritesPage):
    help = "Write docs/deeds.md from the code, or look whether it is up to date."
    name = "deeds"

    def page(self) -> str:
        """The whole page."""
        return deeds_page()


def deeds_page() -> str:
    """The whole page."""
    _meet_everyone()
    deeds = "".join(_row(REGISTER[trace]) for trace in sorted(REGISTER))
    peers = "".join(f"- `{trace}`\n" for trace in sorted(REGISTER) if REGISTER[trace].peers)
    return (
        _HEAD
        + deeds
        + _PEERS_HEAD
        + peers
        + _ALONE_HEAD
        + "".join(f"| `{t}` | {when} | {by} |\n" for t, when, by in _ALONE)
    )


def _meet_everyone() -> None:
    """Import every room, so that each use case has put itself down in the register."""
    for found in walk_packages(klang.__path__, "klang."):
        if not _APART & set(found.name.split(".")):
            import_module(found.name)


def _row(deed: UseCase) -> str:
    sentence = " ".join((getdoc(deed.do) or "").split("\n\n")[0].split())
    return f"| `{deed.trace}` | {sentence} | {deed.may} |\n"
