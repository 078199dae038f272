"""The name a page may use: hers where it can be read, else the one this drawer knows her by."""

from dataclasses import replace

from klang.access.actor import Actor
from klang.casework.models import Case
from klang.survivors.models import KnownAs, Person, PersonWords
from klang.vault.records.holding import holding, save_ring
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer


def name_of(by: Actor, case: Case) -> str:
    """What this person may call her; read from the sealed records, and remembered in the own ring."""
    if holding(by, case).may(Drawer.IDENTITY):
        return name_among(by, case, Person.objects.whole(by, case))
    known = KnownAs.objects.whole(by, case)
    name: str = known[0].words.name if known else ""
    remember_name(by, case, name)
    return name


def name_among(by: Actor, case: Case, people: list[Record[PersonWords]]) -> str:
    """What she is called, where who she is has just been read."""
    name = people[0].words.call_name if people else ""
    remember_name(by, case, name)
    return name


def remember_name(by: Actor, case: Case, name: str) -> None:
    """Keep the name in the own ring, so that a list opens rings alone."""
    held = holding(by, case)
    if held.ring.name != name:
        held.ring = replace(held.ring, name=name)
        save_ring(by, case, held.ring)
