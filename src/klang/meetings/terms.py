"""The words of a team meeting: why a case is talked of, who speaks, who is in the room (domain 3.9, F09)."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from klang.people.terms import Discipline
from klang.vault.registers import Drawer

MOST_LINES: Final = 3  # of one discipline, before the meeting
LONGEST_LINE: Final = 300
MOST_TO_AGREE_ON: Final = 7
LATEST_CALL_DAYS: Final = 366
EARLIEST_CALL_DAYS: Final = 31  # a meeting held on paper may be written down later

# Where the words of a discipline lie; every other discipline writes into the plan (decisions 2.6).
DRAWER_OF: Final = {
    Discipline.HEALTH: Drawer.HEALTH,
    Discipline.PSYCHOLOGY: Drawer.HEALTH,
    Discipline.POLICE: Drawer.LEGAL,
    Discipline.LAW: Drawer.LEGAL,
    Discipline.PROSECUTION: Drawer.LEGAL,
    Discipline.LABOUR: Drawer.LEGAL,
    Discipline.IMMIGRATION: Drawer.LEGAL,
}
# Where words of a meeting can lie.
MEETING_DRAWERS: Final = (Drawer.PLAN, Drawer.LEGAL, Drawer.HEALTH)


class Reason(TextChoices):
    """Why the team talks about somebody."""

    REVIEW = "REVIEW", pgettext_lazy("meeting", "Look at the plan again")
    PLAN = "PLAN", pgettext_lazy("meeting", "Plan how to help")
    PLACEMENT = "PLACEMENT", pgettext_lazy("meeting", "Where to live")
    EMERGENCY = "EMERGENCY", pgettext_lazy("meeting", "Something urgent")
    JUSTICE = "JUSTICE", pgettext_lazy("meeting", "Case in law and compensation")
    IDENTIFICATION = "IDENTIFICATION", pgettext_lazy("meeting", "Identification")
    RETURN = "RETURN", pgettext_lazy("meeting", "The journey home")
    DISAGREEMENT = "DISAGREEMENT", pgettext_lazy("meeting", "Views differ")
    CLOSURE = "CLOSURE", pgettext_lazy("meeting", "Whether help should end")


class Agrees(TextChoices):
    """What the survivor said about being talked of at the meeting."""

    AGREES = "AGREES", pgettext_lazy("meeting", "Agrees to be talked about here")
    NOT_ASKED = "NOT_ASKED", pgettext_lazy("meeting", "Not asked yet")
    ANOTHER_BASIS = "ANOTHER_BASIS", pgettext_lazy("meeting", "Does not agree; the law asks for it")


class TakesPart(TextChoices):
    """How the survivor takes part."""

    NOT_ASKED = "", pgettext_lazy("meeting", "Not asked yet")
    COMES = "COMES", pgettext_lazy("meeting", "Comes in person")
    SPOKEN_FOR = "SPOKEN_FOR", pgettext_lazy("meeting", "Someone speaks for them")
    DOES_NOT_COME = "DOES_NOT_COME", pgettext_lazy("meeting", "Does not come")


class Here(TextChoices):
    """Who was in the room during one item."""

    PRESENT = "PRESENT", pgettext_lazy("meeting", "Present")
    APOLOGIES = "APOLOGIES", pgettext_lazy("meeting", "Sent apologies")
    NOT_JOINING = "NOT_JOINING", pgettext_lazy("meeting", "Not joining this item")


class Wish(TextChoices):
    """Whether a resolution is as the survivor wishes; nothing is chosen beforehand."""

    AS_WISHED = "AS_WISHED", pgettext_lazy("meeting", "As they wish")
    DIFFERS = "DIFFERS", pgettext_lazy("meeting", "Not as they wish")
    NOT_KNOWN = "NOT_KNOWN", pgettext_lazy("meeting", "Their wish is not known")


class Standing(TextChoices):
    """Where a resolution stands."""

    DONE = "DONE", pgettext_lazy("resolution", "Done")
    UNDER_WAY = "UNDER_WAY", pgettext_lazy("resolution", "Under way")
    LATE = "LATE", pgettext_lazy("resolution", "Past its day")
    NOTHING_TO_DO = "NOTHING_TO_DO", pgettext_lazy("resolution", "Nothing to carry out")
