"""The words of voices: who hears them, where they come from, what becomes of them (domain 6, F17)."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Right


class Part(TextChoices):
    """What somebody does among those who hear."""

    HEARS = str(Right.WRITE), pgettext_lazy("voices", "Hears")
    CHOOSES = str(Right.MANAGE), pgettext_lazy("voices", "Hears, and chooses who else does")
