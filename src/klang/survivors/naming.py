"""The name a page may use: hers where it can be read, else the one this drawer knows her by.

Only who reads her identity keeps all her names in the own ring; everybody else keeps the one they know her by.
"""

from collections.abc import Sequence
from uuid import UUID

from klang.access.actor import Actor
from klang.casework.models import Case
from klang.lang.names import kept, renamed
from klang.survivors.models import KnownAs, KnownWords, Person
from klang.vault.records.holding import holding, keyring_of, rename_ring
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer


def name_of(by: Actor, case: Case) -> str:
    """What this person may call her; read from the sealed records, and remembered in the own ring."""
    if holding(by, case).may(Drawer.IDENTITY):
        people = Person.objects.whole(by, case)
        name = people[0].words.call_name if people else ""
        remember(by, case, renamed(holding(by, case).ring.name, name))
    else:
        name = known_to(keyring_of(by).card.agency, KnownAs.objects.whole(by, case))
        remember(by, case, kept(name))
    return name


def known_to(agency: UUID, known: Sequence[Record[KnownWords]]) -> str:
    """The name that people of this agency know her by: the one given to them, or else the one there is."""
    names = {one.words.agency: one.words.name for one in known}
    return names.get(agency) or names.get(None) or next(iter(names.values()), "")


def remember(by: Actor, case: Case, names: str) -> None:
    """Keep names in the own ring, so that a list opens rings alone."""
    if holding(by, case).ring.name != names:
        rename_ring(by, case, names)
