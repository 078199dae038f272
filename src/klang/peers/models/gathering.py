from dataclasses import dataclass
from datetime import date
from uuid import UUID

from klang.lang.said import Said
from klang.peers.models.group import GroupRecord
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class GatheringWords:
    """How a group met: how many, what about, and with which faces they came and went. Nobody is named."""

    on: date
    place: str
    present: int
    rules_read: bool
    themes: tuple[str, ...]
    came: tuple[int, int, int]  # so many faces: well, so-so, low
    went: tuple[int, int, int]
    next_on: date | None = None
    worried: bool = False  # somebody may be in danger: talk with her first
    next_time: tuple[str, ...] = ()
    baht: int = 0  # what it cost


class Gathering(GroupRecord):
    """A group met."""

    TYPE = "gathering"

    # In the open: nothing but ids.

    # Sealed: the day, the kind of place, counts, themes, faces, the next day.
    envelope = Envelope(holds=GatheringWords)


@dataclass(frozen=True, repr=False)
class Remembered:
    """What a group wants to remember of a time it met: what it did, who led, and what it wrote down."""

    did: str = ""
    text: str = ""
    led: tuple[UUID, ...] = ()


@dataclass(frozen=True, repr=False)
class NotesWords:
    """Who led when the group met, what it did and wrote down; empty once it has disappeared."""

    gathering: UUID
    did: str = ""
    text: str = ""
    led: tuple[UUID, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether there is still something of it."""
        return bool(self.did or self.text or self.led)


class Notes(GroupRecord):
    """What the group wrote down; only its newest version is kept."""

    TYPE = "group-notes"

    # In the open: nothing but ids.

    # Sealed: who led, what was done and written down.
    envelope = Envelope(holds=NotesWords)


@dataclass(frozen=True, repr=False)
class AskWords:
    """What the group asks of services, word for word, and since when those who hear have it."""

    gathering: UUID
    said: Said
    handed_on: date | None = None


class Ask(GroupRecord):
    """What a group asks of services."""

    TYPE = "ask"

    # In the open: nothing but ids.

    # Sealed: the words, at which meeting, and when it was handed on.
    envelope = Envelope(holds=AskWords)


@dataclass(frozen=True, repr=False)
class TalkWords:
    """The group gave a talk: on which day, in what kind of place, before how many."""

    on: date
    where: str
    listeners: int


class Talk(GroupRecord):
    """The group gave a talk."""

    TYPE = "talk"

    # In the open: nothing but ids.

    # Sealed: the day, the kind of place, how many listened.
    envelope = Envelope(holds=TalkWords)
