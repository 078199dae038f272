"""How a group stood by people, as its members read it."""

from dataclasses import dataclass

from klang.peers.models import RestWords, SupportWords
from klang.peers.rules import was_hard
from klang.peers.terms import Face, Kind, MetHow, Mode, RestKind


@dataclass(frozen=True, repr=False)
class OpenSupport:
    """One time a peer stood by somebody, in words, as far as it has not disappeared."""

    peer: str
    words: SupportWords

    @property
    def hard(self) -> bool:
        """Whether it may have been hard."""
        return was_hard(self.words.kind, self.words.own)

    @property
    def told(self) -> list[str]:
        """What it was, where, and how they met."""
        words = self.words
        labels = (Kind(words.kind).label, Mode(words.mode).label, MetHow(words.met_how).label)
        return [str(one) for one in labels]

    @property
    def faces(self) -> list[str]:
        """How she felt before and afterwards, as far as she said."""
        return [str(Face(one).label) for one in (self.words.before, self.words.after) if one]


@dataclass(frozen=True, repr=False)
class OpenRest:
    """Somebody's rest, in words."""

    peer: str
    words: RestWords

    @property
    def what(self) -> str:
        """What she took."""
        return str(RestKind(self.words.kind).label)


@dataclass(frozen=True, repr=False)
class StoodBy:
    """All of it; whether one may need a rest oneself; whether some of it has had its time."""

    supports: list[OpenSupport]
    rests: list[OpenRest]
    wants_rest: bool
    overdue: bool
