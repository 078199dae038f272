"""The words of a case: its drawers, its team, its grounds."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Drawer

DRAWER_NAMES = {
    Drawer.IDENTITY: pgettext_lazy("drawer", "Identity"),
    Drawer.WHEREABOUTS: pgettext_lazy("drawer", "Whereabouts and contact"),
    Drawer.STORY: pgettext_lazy("drawer", "What was told"),
    Drawer.HEALTH: pgettext_lazy("drawer", "Health, body and mind"),
    Drawer.LEGAL: pgettext_lazy("drawer", "Case in law and rights"),
    Drawer.PLAN: pgettext_lazy("drawer", "Needs and plan"),
    Drawer.ALLEGED: pgettext_lazy("drawer", "The accused"),
    Drawer.FACTS: pgettext_lazy("drawer", "Figures without a name"),
}

MINE_DRAWER_NAMES = {
    Drawer.IDENTITY: pgettext_lazy("mine drawer", "Name and papers"),
    Drawer.WHEREABOUTS: pgettext_lazy("mine drawer", "Where you are and how to reach you"),
    Drawer.STORY: pgettext_lazy("mine drawer", "What you told"),
    Drawer.HEALTH: pgettext_lazy("mine drawer", "Health"),
    Drawer.LEGAL: pgettext_lazy("mine drawer", "Law and rights"),
    Drawer.PLAN: pgettext_lazy("mine drawer", "My plan"),
    Drawer.ALLEGED: pgettext_lazy("mine drawer", "People who caused trouble"),
    Drawer.FACTS: pgettext_lazy("mine drawer", "Figures without a name"),
}


class Ground(TextChoices):
    """Why a seat may open what it opens."""

    OPENING = "OPENING", _("Opened the file")
    TEAM = "TEAM", _("In the team of the lead agency")
    CONSENT = "CONSENT", _("Consent")
    LAW = "LAW", _("Another legal basis")
    EMERGENCY = "EMERGENCY", _("Danger to life")


class PartKind(TextChoices):
    """Who answers for a case."""

    LEAD = "LEAD", _("Responsible for the file")
    SECOND = "SECOND", _("Second person responsible")


class DueCode(TextChoices):
    """What falls due, without a word about whom."""

    APPOINTMENT = "APPOINTMENT", _("Appointment")
    CONSENT_ENDS = "CONSENT_ENDS", _("Consent ends soon")
    KEY_WAITS = "KEY_WAITS", _("A right to look has ended; its key must be changed")
    OFFER = "OFFER", _("Asks you to share responsibility")
    LEAD = "LEAD", _("Asks you to take the lead")
    ACTION = "ACTION", _("A resolution to carry out")
    REVIEW = "REVIEW", _("A resolution to look at again")
    TELL = "TELL", _("Tell what was resolved")
    DIFFERS = "DIFFERS", _("A resolution differs from what was wished")
    ASK_AGAIN = "ASK_AGAIN", _("Ask again whether we may write")
    CLOCK = "CLOCK", _("A legal period ends")
    INPUT = "INPUT", _("Three lines for the meeting")


# Done by the deed that is waited for, and never by saying so.
DONE_BY_DEED = frozenset({DueCode.OFFER, DueCode.LEAD, DueCode.KEY_WAITS, DueCode.INPUT})
# What a supervisor hears of a file without sitting in it.
SUPERVISED = frozenset({DueCode.DIFFERS, DueCode.CLOCK})
# A right to look lasts also when help has ended.
ALSO_WHEN_ENDED = frozenset({DueCode.CONSENT_ENDS, DueCode.KEY_WAITS})
