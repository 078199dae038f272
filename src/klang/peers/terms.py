"""The words of peer groups: who does what, and how long notes stay (domain 5)."""

from typing import Final

from django.db.models import IntegerChoices, TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Right

VOUCHERS: Final = 2  # living members who give their word before somebody comes in


class Part(TextChoices):
    """What somebody does in the group."""

    MEMBER = str(Right.WRITE), pgettext_lazy("peer", "Member")
    COORDINATOR = str(Right.MANAGE), pgettext_lazy("peer", "Coordinator")


class Days(IntegerChoices):
    """After how many days notes disappear."""

    MONTH = 30, _("After 30 days")
    SEASON = 90, _("After 90 days")
    HALF_YEAR = 180, _("After 180 days")
