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


class Place(TextChoices):
    """What kind of place a group met in; never an address."""

    HOME = "HOME", pgettext_lazy("peer", "At somebody's home")
    COMMUNITY = "COMMUNITY", pgettext_lazy("peer", "Temple or community hall")
    ROOM = "ROOM", pgettext_lazy("peer", "A room lent to us")
    OUTSIDE = "OUTSIDE", pgettext_lazy("peer", "Outside")
    ONLINE = "ONLINE", pgettext_lazy("peer", "Online")
    OTHER = "OTHER", pgettext_lazy("peer", "Another kind of place")


class Theme(TextChoices):
    """What a group talks about (domain 5, F13)."""

    WELCOME = "WELCOME", pgettext_lazy("peer", "Getting to know each other")
    HEALTH = "HEALTH", pgettext_lazy("peer", "Health")
    DEBT = "DEBT", pgettext_lazy("peer", "Debt")
    STIGMA = "STIGMA", pgettext_lazy("peer", "Family and what people say")
    CHILDREN = "CHILDREN", pgettext_lazy("peer", "Children")
    WORK = "WORK", pgettext_lazy("peer", "Work")
    RIGHTS = "RIGHTS", pgettext_lazy("peer", "Rights")
    COURT = "COURT", pgettext_lazy("peer", "Court")
    FEELINGS = "FEELINGS", pgettext_lazy("peer", "Feelings")
    HOPE = "HOPE", pgettext_lazy("peer", "Hope")
    MIGRATION = "MIGRATION", pgettext_lazy("peer", "Going abroad safely")
    OTHER = "OTHER", pgettext_lazy("peer", "Something else")
