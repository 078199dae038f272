"""What can be said about an identity number: codes, whose sentences stand elsewhere."""

from dataclasses import dataclass
from enum import StrEnum


class Caution(StrEnum):
    """Something unusual about a number. Never a reason to refuse it: cards are old, memory is short."""

    EMPTY = "EMPTY"
    CHARACTERS = "CHARACTERS"  # letters where digits belong
    LENGTH = "LENGTH"
    SHAPE = "SHAPE"  # not in the parts such a number has
    CHECK_DIGIT = "CHECK_DIGIT"
    BEGINS_WITH_ZERO = "BEGINS_WITH_ZERO"  # a person without civil status or a registered migrant worker
    FIRST_DIGIT = "FIRST_DIGIT"  # a 9, which the register does not give out
    PROVINCE_UNKNOWN = "PROVINCE_UNKNOWN"
    STATE_UNKNOWN = "STATE_UNKNOWN"
    BIRTH_DATE = "BIRTH_DATE"  # the birth inside the number cannot be, or is still to come
    OLD_FORM = "OLD_FORM"


class Category(StrEnum):
    """What the first digit of a Thai number says about how somebody came into the register."""

    BORN_AND_REGISTERED_IN_TIME = "1"
    REGISTERED_LATE = "2"
    IN_THE_FIRST_NUMBERING = "3"
    MOVED_IN_WITHOUT_A_NUMBER = "4"
    ADDED_LATER = "5"
    STAYING_FOR_A_TIME = "6"
    CHILD_OF_SOMEBODY_STAYING_FOR_A_TIME = "7"
    LAWFUL_ALIEN_OR_NATURALISED = "8"
    NOT_GIVEN_OUT = "9"
    WITHOUT_CIVIL_STATUS = "0"
    REGISTERED_MIGRANT_WORKER = "00"


@dataclass(frozen=True, repr=False)
class Looked:
    """What one look at a number found."""

    normal: str
    warnings: tuple[Caution, ...] = ()
    category: Category | None = None
    born: int | None = None  # the year of birth inside the number
