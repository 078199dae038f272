"""The words of voices: who hears them, where they come from, what becomes of them (domain 6, F17)."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Right


class Task(TextChoices):
    """What a team is for."""

    HEARS = "HEARS", pgettext_lazy("voices", "Hears")
    HANDLES = "HANDLES", pgettext_lazy("voices", "Handles complaints")


class Part(TextChoices):
    """What somebody does among those who hear."""

    HEARS = str(Right.WRITE), pgettext_lazy("voices", "Hears")
    CHOOSES = str(Right.MANAGE), pgettext_lazy("voices", "Hears, and chooses who else does")


class Source(TextChoices):
    """Where a voice comes from."""

    SURVIVOR = "SURVIVOR", pgettext_lazy("voices", "A survivor")
    PEERS = "PEERS", pgettext_lazy("voices", "A peer-support group")
    WORKSHOP = "WORKSHOP", pgettext_lazy("voices", "A workshop")
    SUPERVISION = "SUPERVISION", pgettext_lazy("voices", "Supervision")
    MEETING = "MEETING", pgettext_lazy("voices", "A team meeting: what stood in the way")
    COMPLAINT = "COMPLAINT", pgettext_lazy("voices", "A complaint")
    SOMEBODY = "SOMEBODY", pgettext_lazy("voices", "Somebody who did not say")


class Way(TextChoices):
    """How a voice came."""

    SPOKEN = "SPOKEN", pgettext_lazy("voices", "It was said, and written down as it was said")
    PAPER = "PAPER", pgettext_lazy("voices", "On paper")
    KIOSK = "KIOSK", pgettext_lazy("voices", "Typed on a screen that stands open to all")


ANSWERED_WITHIN: Final = 60  # days from the first voice of a theme to its decision
ENOUGH: Final = 5  # voices behind whatever others than those who hear may read
MOST_WAITING: Final = 300  # in the tray; whoever comes after that is asked to come again
FREE: Final = 20  # that come within an hour without anybody waiting
LONGEST_WAIT: Final = 15 * 60  # seconds
PACK: Final = "voice"  # what an item says it is
RECORDING: Final = "recording"  # the same with a sound, which is never anything but an item
LONGEST_SOUND: Final = 120  # seconds
LARGEST_SOUND: Final = 600 << 10  # bytes of a recording
MOST_RECORDINGS: Final = 40  # in the tray; whoever comes after that still writes
COMPLAINT: Final = "complaint"
RELEASE: Final = "release"  # the frozen type by which the log names one


class State(TextChoices):
    """Where a theme stands, from what was heard to what was told."""

    HEARD = "HEARD", pgettext_lazy("theme", "Heard, not decided yet")
    TO_DO = "TO_DO", pgettext_lazy("theme", "We will do it")
    LATER = "LATER", pgettext_lazy("theme", "Later")
    NOT = "NOT", pgettext_lazy("theme", "We will not do it")
    UNDER_WAY = "UNDER_WAY", pgettext_lazy("theme", "Under way")
    DONE = "DONE", pgettext_lazy("theme", "Done, not told yet")
    TOLD = "TOLD", pgettext_lazy("theme", "Told to those who spoke")


class Turn(TextChoices):
    """Whose turn it is."""

    HEARERS = "HEARERS", pgettext_lazy("theme", "Those who hear")
    WHO_CARRIES = "WHO_CARRIES", pgettext_lazy("theme", "Whoever carries it out")
    NOBODY = "NOBODY", pgettext_lazy("theme", "Nobody: it is answered")


class Kind(TextChoices):
    """What is done because of a theme."""

    WORKSHOP = "WORKSHOP", pgettext_lazy("activity", "Workshop")
    GUIDELINE = "GUIDELINE", pgettext_lazy("activity", "Guideline changed")
    FORM = "FORM", pgettext_lazy("activity", "Form changed")
    SERVICE = "SERVICE", pgettext_lazy("activity", "Service")
    BUDGET = "BUDGET", pgettext_lazy("activity", "Budget asked for")
    STUDY = "STUDY", pgettext_lazy("activity", "Study")


class Wish(TextChoices):
    """What somebody who complains wishes for."""

    ANSWER = "ANSWER", pgettext_lazy("complaint", "An answer")
    CHANGE = "CHANGE", pgettext_lazy("complaint", "Another worker")
    LOOK = "LOOK", pgettext_lazy("complaint", "That it is looked into")
    NOTHING = "NOTHING", pgettext_lazy("complaint", "Nothing; only that it is known")


class Standing(TextChoices):
    """Where a complaint stands by its clock."""

    WAITS = "WAITS", pgettext_lazy("complaint", "Waits for a first answer")
    LATE = "LATE", pgettext_lazy("complaint", "The first answer is late")
    ANSWERED = "ANSWERED", pgettext_lazy("complaint", "Answered, not settled")
    SETTLED = "SETTLED", pgettext_lazy("complaint", "Settled")
