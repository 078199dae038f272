"""Where what is about to be written can lie, and who can read it there: shown before a word is typed."""

from collections.abc import Iterable

from klang.casework.readers import Part, parts
from klang.needs.rules import drawer_of
from klang.needs.terms import Area
from klang.vault.registers import Drawer


def places_of_needs(drawers: Iterable[str], readers: dict[str, str]) -> list[Part]:
    """The parts of the file a need can lie in: which parts of life belong there, and who can read it."""
    areas: dict[str, list[str]] = {}
    for area in Area:
        areas.setdefault(drawer_of(area), []).append(str(area.label))
    belongs = {drawer: " · ".join(labels) for drawer, labels in areas.items()}
    here = [drawer for drawer in drawers if drawer != Drawer.FACTS]  # figures hold no words of hers
    return parts(sorted(here, key=lambda drawer: drawer not in belongs), readers, belongs)
