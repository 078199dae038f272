from dataclasses import dataclass, replace
from datetime import date

from klang.peers.models.group import GroupRecord
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class SupportWords:
    """One peer stood by one person: how, how long, how both felt, and what she lets pass on."""

    on: date
    person: str
    met_how: str
    mode: str
    kind: str
    minutes: int
    before: str = ""  # how she felt
    after: str = ""
    asked_for: str = ""
    passes_on: str = ""  # to whom, and what, as she allows it; empty for nothing
    own: str = ""  # how the peer feels afterwards
    first: bool = (
        False  # the first time one of the group stood by her; this and the two below are only counted
    )
    sex: str = ""
    home: str = ""

    @property
    def says_something(self) -> bool:
        """Whether there is still something by which she is known."""
        return bool(self.person or self.asked_for or self.passes_on)

    def forgotten(self) -> "SupportWords":
        """The same without anything of her."""
        return replace(self, person="", asked_for="", passes_on="", before="", after="")


class Support(GroupRecord):
    """One peer stood by one person; only its newest version is kept."""

    TYPE = "support"

    # In the open: nothing but ids.

    # Sealed: who by the name she chose, how, how long, how both felt, what she lets pass on.
    envelope = Envelope(holds=SupportWords)


@dataclass(frozen=True, repr=False)
class RestWords:
    """A member rests, or talks with somebody who stands behind her."""

    kind: str
    on: date
    until: date | None = None
    words: str = ""


class Rest(GroupRecord):
    """A member rests, or talks with somebody who stands behind her."""

    TYPE = "rest"

    # In the open: nothing but ids.

    # Sealed: what, from when to when; whose it is, its author tells.
    envelope = Envelope(holds=RestWords)


@dataclass(frozen=True, repr=False)
class OfferWords:
    """What a peer is glad to be asked, and what not: by it the group finds who fits."""

    languages: tuple[str, ...]
    glad: tuple[str, ...] = ()
    rather_not: tuple[str, ...] = ()
    hours: str = ""
    not_from: str = ""  # a province; shown to nobody but herself


class Offer(GroupRecord):
    """What a peer is glad to be asked; one for a member."""

    TYPE = "offer"

    # In the open: nothing but ids.

    # Sealed: languages, what one may ask her and what not, hours; whose it is, its author tells.
    envelope = Envelope(holds=OfferWords)
