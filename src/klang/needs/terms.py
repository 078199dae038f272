"""The parts of life a need can be about, and the drawer each lies in (domain 3.6, decisions C4)."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from klang.vault.registers import Drawer


class Area(TextChoices):
    """The thirteen domains of F06, and two that the labour inspector needs apart from them."""

    SAFETY = "SAFETY", pgettext_lazy("area", "Safety")
    HOUSING = "HOUSING", pgettext_lazy("area", "A place to live")
    HEALTH = "HEALTH", pgettext_lazy("area", "Physical health")
    MIND = "MIND", pgettext_lazy("area", "Mind and heart")
    PAPERS = "PAPERS", pgettext_lazy("area", "Papers and legal status")
    JUSTICE = "JUSTICE", pgettext_lazy("area", "Justice and compensation")
    WAGES = "WAGES", pgettext_lazy("area", "Unpaid wages")
    CONDITIONS = "CONDITIONS", pgettext_lazy("area", "Conditions at work")
    WORK = "WORK", pgettext_lazy("area", "Work, income and debt")
    LEARNING = "LEARNING", pgettext_lazy("area", "Learning and skills")
    FAMILY = "FAMILY", pgettext_lazy("area", "Family and children")
    FRIENDS = "FRIENDS", pgettext_lazy("area", "People around her")
    DAILY = "DAILY", pgettext_lazy("area", "Daily life, food, things")
    CULTURE = "CULTURE", pgettext_lazy("area", "Faith, language, free time")
    HOPES = "HOPES", pgettext_lazy("area", "Hopes, the life she wants")


DRAWER_OF: Final = {
    Area.HEALTH: Drawer.HEALTH,
    Area.MIND: Drawer.HEALTH,
    Area.PAPERS: Drawer.LEGAL,
    Area.JUSTICE: Drawer.LEGAL,
    Area.WAGES: Drawer.LEGAL,
    Area.CONDITIONS: Drawer.LEGAL,
}


class Source(TextChoices):
    """Who said it."""

    HERSELF = "HERSELF", pgettext_lazy("source", "She said it herself")
    INTERPRETER = "INTERPRETER", pgettext_lazy("source", "Through an interpreter")
    AGENCY = "AGENCY", pgettext_lazy("source", "From another agency")
    OBSERVED = "OBSERVED", pgettext_lazy("source", "Observed by staff")
