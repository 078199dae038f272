"""The words of voices: who hears them, where they come from, what becomes of them (domain 6, F17)."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Right


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
