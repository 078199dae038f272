"""The words of the handbook and of workshops (glossary 133 to 137)."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Drawer

PEOPLE: Final = Drawer.DIRECTORY  # where all that is sealed in a workshop lies
ASKED_AFTER: Final = (3, 6)  # months, after which it is asked whether what was promised happened
EDITION: Final = "edition"  # the frozen type by which the log names one
PACK: Final = "participant"  # what an item says it is that is put into a workshop's inbox
MOST_PLACES: Final = 500
LARGEST: Final = 50 << 20  # bytes of a file


class Kind(TextChoices):
    """What kind of text it is."""

    HANDBOOK = "HANDBOOK", pgettext_lazy("kind of text", "Handbook")
    GUIDELINE = "GUIDELINE", _("Guideline of an office")
    LAW = "LAW", _("Law or regulation")
    OTHER = "OTHER", _("Another text")


class Why(TextChoices):
    """Why a file could not be read."""

    EMPTY = "EMPTY", _("There is nothing in this file.")
    TOO_LARGE = "TOO_LARGE", _("This file is larger than 50 MB. Bring it in as several parts.")
    UNKNOWN = (
        "UNKNOWN",
        _("This is no file that can be read here. Choose a PDF, EPUB, HTML, Markdown or text file."),
    )
    NOT_WHOLE = "NOT_WHOLE", _("This file is damaged or not complete. Take it from its source once more.")
    LOCKED = "LOCKED", _("This file is locked with a password. Ask its publisher for one that is open.")
    NO_TEXT = (
        "NO_TEXT",
        _("There are only pictures in this file, and no text. Ask its publisher for the text."),
    )
    LETTERS = "LETTERS", _("The letters of this file cannot be read. Save it as UTF-8 and choose it again.")
    TOO_MUCH = "TOO_MUCH", _("There is more in this file than can be kept. Bring it in as several parts.")
    NO_TABLE = "NO_TABLE", _("This is no list that can be read here. Save it as .xlsx or as CSV.")
    OLD_TABLE = (
        "OLD_TABLE",
        _("This list is locked, or of an old kind. Save it as .xlsx without a password, or as CSV."),
    )
    NO_NAMES = (
        "NO_NAMES",
        _("No column of this list is called Name. Write in its first row what each column is."),
    )


class RowWhy(TextChoices):
    """Why a row of a list cannot be kept as it stands."""

    NO_NAME = "NO_NAME", _("The name is not written.")
    TWICE = "TWICE", _("This person stands in the list twice, or is here already.")
    PROVINCE = "PROVINCE", _("This is the name of no province.")
    UNCLEAR = "UNCLEAR", _("Whether they agree is not clear. Write yes or no.")
    FORMULA = "FORMULA", _("There is a formula in this row. Write what it gives.")
    TOO_LONG = "TOO_LONG", _("One part of this row is too long. 200 characters can be kept.")


class Half(TextChoices):
    """Which half of a day."""

    AM = "AM", _("Morning")
    PM = "PM", _("Afternoon")


class SessionKind(TextChoices):
    """What is done in a session (domain 6)."""

    LECTURE = "LECTURE", _("Lecture")
    GAME = "GAME", pgettext_lazy("session", "Game")
    GROUP_WORK = "GROUP_WORK", _("Group work")
    ROLE_PLAY = "ROLE_PLAY", _("Role play")
    PANEL = "PANEL", _("Panel")
    VISIT = "VISIT", pgettext_lazy("session", "Visit")
    QUESTIONS = "QUESTIONS", pgettext_lazy("session", "Test")


class When(TextChoices):
    """When the questions were answered (domain 6)."""

    PRE = "PRE", _("Before")
    POST = "POST", _("After")
    THREE = "THREE", _("After three months")
    SIX = "SIX", _("After six months")


class Asked(TextChoices):
    """What is asked of everybody at the end, from 1 to 5 (domain 6)."""

    CONTENT = "content", _("What was taught")
    TRAINER = "trainer", _("The trainers")
    USE = "use", _("Useful for my work")
    TIME = "time", _("The time for each part")
    MATERIALS = "materials", _("Material and rooms")
    SAFETY = "safety", _("I could say what I think")


class Open(TextChoices):
    """What is asked in words at the end (domain 6)."""

    LEARNED = "learned", _("What I learned")
    WILL_USE = "will_use", _("What I will use")
    LACKED = "lacked", _("What was not there")
    NEXT = "next", _("What I wish for next time")


class Happened(TextChoices):
    """Whether what somebody promised at a workshop happened."""

    HAPPENED = "HAPPENED", _("It happened")
    IN_PART = "IN_PART", _("In part")
    NOT_YET = "NOT_YET", _("Not yet")
