from dataclasses import dataclass

from klang.casework.models import CaseRecord
from klang.lang.said import Said
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class NeedWords:
    """What the survivor said, as she said it."""

    area: str
    said: Said
    source: str
    urgent: bool = False
    taken_back: bool = False  # it was written by mistake


class Need(CaseRecord):
    """Something the survivor says would help."""

    TYPE = "need"

    # In the open: nothing but ids.

    # Sealed, in the drawer its area chooses (`terms.py`).
    envelope = Envelope(holds=NeedWords)


class Strength(CaseRecord):
    """Something the survivor can build on: a skill, a person, a hope."""

    TYPE = "strength"

    # In the open: nothing but ids.

    # Sealed, in the drawer its area chooses.
    envelope = Envelope(holds=NeedWords)
