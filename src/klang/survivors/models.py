from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from klang.casework.models import CaseRecord
from klang.lang.dates import PartialDate
from klang.lang.names import Name
from klang.survivors.answers import Unanswered
from klang.survivors.terms.facts import Facts
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class PersonWords:
    """Who she is to us."""

    call_name: str = ""
    address: str = ""  # the word of address she chose: พี่, คุณ, or the name alone
    languages: tuple[str, ...] = ()
    literacy: str = ""
    interpreter_wish: str = ""
    born: PartialDate | None = None  # with no more in it than is known
    may_write: str = "YES"
    unanswered: tuple[Unanswered, ...] = ()


class Person(CaseRecord):
    """The survivor as she wants to be known; one row to a case."""

    TYPE = "person"

    # In the open: nothing but ids.

    # Sealed, in the identity drawer.
    envelope = Envelope(holds=PersonWords)


@dataclass(frozen=True, repr=False, kw_only=True)
class AliasWords(Name):
    """Another name, as it is spoken or stands on a paper."""

    taken_back: bool = False  # it was written by mistake


class Alias(CaseRecord):
    """A name she has, had, or is called by."""

    TYPE = "name"

    # In the open: nothing but ids.

    # Sealed, in the identity drawer.
    envelope = Envelope(holds=AliasWords)


@dataclass(frozen=True, repr=False)
class PaperWords:
    """One identity document."""

    kind: str
    number: str = ""
    country: str = ""
    held_by: str = ""
    expires: PartialDate | None = None
    warnings: tuple[str, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    taken_back: bool = False  # it was written by mistake


class Paper(CaseRecord):
    """An identity document; its number is kept as written, whatever a check says."""

    TYPE = "paper"

    # In the open: nothing but ids.

    # Sealed, in the identity drawer.
    envelope = Envelope(holds=PaperWords)


@dataclass(frozen=True, repr=False)
class ContactWords:
    """How to reach her so that nobody else learns of it."""

    way: str = ""
    value: str = ""
    hours: str = ""
    who_answers: str = ""
    says_we_are: str = ""
    code_word: str = ""
    may_leave_message: bool = False
    never: tuple[str, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()


class Contact(CaseRecord):
    """A safe way to reach her."""

    TYPE = "contact"

    # In the open: nothing but ids.

    # Sealed, in the whereabouts drawer.
    envelope = Envelope(holds=ContactWords)


@dataclass(frozen=True, repr=False)
class KnownWords:
    """The name by which the holders of a drawer know her."""

    name: str
    purpose: str = ""
    until: date | None = None
    agency: UUID | None = None  # whose people know her by it; none: whoever else holds the drawer


class KnownAs(CaseRecord):
    """Her name for those of one agency who hold this drawer and not her identity."""

    TYPE = "known"

    # In the open: nothing but ids.

    # Sealed, in the drawer it is for.
    envelope = Envelope(holds=KnownWords)


@dataclass(frozen=True, repr=False)
class FactWords:
    """What may be counted: coarse, coded, no free word."""

    facts: Facts = field(default_factory=Facts)


class Fact(CaseRecord):
    """The facts of one case, for figures."""

    TYPE = "fact"

    # In the open: nothing but ids.

    # Sealed, in the facts drawer.
    envelope = Envelope(holds=FactWords)
