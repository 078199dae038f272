"""The words of consent: answers, purposes, and how it was given (domain F04)."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from klang.casework.terms import Ground

LONGEST_DAYS: Final = 180
CHOICES_OF_DAYS: Final = (30, 90, 180)
CHOICES_WITHOUT_CONSENT: Final = (1, 7, 30, 90, 180)
REMIND_BEFORE_DAYS: Final = 7
NOT_BY_CONSENT: Final = (Ground.LAW, Ground.EMERGENCY)


class Said(TextChoices):
    """Her answer to one request."""

    AGREES = "AGREES", pgettext_lazy("consent", "Agree")
    DOES_NOT_AGREE = "DOES_NOT_AGREE", pgettext_lazy("consent", "Do not agree")
    THINKS = "THINKS", pgettext_lazy("consent", "Let me think")


class Purpose(TextChoices):
    """What it is for; one purpose and one agency to a request."""

    SERVICE = "SERVICE", pgettext_lazy("purpose", "To help with what is needed")
    HEALTH = "HEALTH", pgettext_lazy("purpose", "Treatment and health")
    SAFETY = "SAFETY", pgettext_lazy("purpose", "Safety")
    WAGES = "WAGES", pgettext_lazy("purpose", "To claim unpaid wages")
    LEGAL_CLAIM = "LEGAL_CLAIM", pgettext_lazy("purpose", "To claim rights in law")
    CRIMINAL_CASE = "CRIMINAL_CASE", pgettext_lazy("purpose", "For the criminal case")
    IDENTIFICATION = "IDENTIFICATION", pgettext_lazy("purpose", "For the identification panel")
    MEETING = "MEETING", pgettext_lazy("purpose", "For the team meeting")
    RETURN = "RETURN", pgettext_lazy("purpose", "To prepare the journey home")
    FUND = "FUND", pgettext_lazy("purpose", "To apply to the fund")


class Told(TextChoices):
    """How it was explained."""

    READ_ALOUD = "READ_ALOUD", pgettext_lazy("consent", "Read aloud")
    READ_HERSELF = "READ_HERSELF", pgettext_lazy("consent", "She read it herself")
    LISTENED = "LISTENED", pgettext_lazy("consent", "Listened to a recording")
    PICTURES = "PICTURES", pgettext_lazy("consent", "With pictures")


class GivenBy(TextChoices):
    """Who answered. For a child, she and whoever else is asked."""

    HERSELF = "HERSELF", pgettext_lazy("consent", "She herself")
    WITH_GUARDIAN = "WITH_GUARDIAN", pgettext_lazy("consent", "She and a guardian")
    BEST_INTERESTS = "BEST_INTERESTS", pgettext_lazy("consent", "She and an officer for her best interests")


class Standing(TextChoices):
    """Where a request stands today."""

    AGREED = "AGREED", pgettext_lazy("consent", "Agreed")
    REFUSED = "REFUSED", pgettext_lazy("consent", "Not agreed")
    THINKING = "THINKING", pgettext_lazy("consent", "Thinking it over")
    WITHDRAWN = "WITHDRAWN", pgettext_lazy("consent", "Taken back")
    ENDED = "ENDED", pgettext_lazy("consent", "Ended")
