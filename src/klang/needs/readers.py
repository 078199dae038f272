"""Where what is about to be written can lie, and who can read it there: shown before a word is typed."""

from collections.abc import Iterable

from klang.casework.readers import Part, parts
from klang.needs.rules import drawer_of
from klang.needs.terms import Area
from klang.vault.registers import Drawer


def places_of_needs(drawers: Iterable[str]) -> list[str]:
    """The parts of the file a need can lie in, those first that a part of life chooses; figures hold no words."""
    chosen = {drawer_of(area) for area in Area}
    return sorted((one for one in drawers if one != Drawer.FACTS), key=lambda one: one not in chosen)


def told_of_needs(drawers: Iterable[str], readers: dict[str, str]) -> list[Part]:
    """The same as choices: which parts of life belong there, and who can read it."""
    areas: dict[str, list[str]] = {}
    for area in Area:
        areas.setdefault(drawer_of(area), []).append(str(area.label))
    return parts(drawers, readers, {drawer: " · ".join(labels) for drawer, labels in areas.items()})
