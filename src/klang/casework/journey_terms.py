"""The words of the journey: where someone stands with us, and what they think of the next step. Pure."""

from typing import Final

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class State(TextChoices):
    """Where the work with one person stands; it says nothing about what the person is."""

    NOTICE = "NOTICE", pgettext_lazy("state", "Notice received")
    VERIFY = "VERIFY", pgettext_lazy("state", "Checking facts")
    RESCUE = "RESCUE", pgettext_lazy("state", "Getting to safety")
    PRESCREEN = "PRESCREEN", pgettext_lazy("state", "First screening")
    REFLECTION = "REFLECTION", pgettext_lazy("state", "Recovery and reflection")
    IDENT = "IDENT", pgettext_lazy("state", "Identification panel")
    NOT_VICTIM = "NOT_VICTIM", pgettext_lazy("state", "Criteria not met")
    CONFIRMED = "CONFIRMED", pgettext_lazy("state", "Confirmed in law")
    PROTECTION = "PROTECTION", pgettext_lazy("state", "In protection")
    COMMUNITY_CARE = "COMMUNITY_CARE", pgettext_lazy("state", "Care outside a shelter")
    ASSESS = "ASSESS", pgettext_lazy("state", "Needs and strengths")
    PLAN = "PLAN", pgettext_lazy("state", "Planning")
    SERVICES = "SERVICES", pgettext_lazy("state", "Plan under way")
    PRE_RETURN = "PRE_RETURN", pgettext_lazy("state", "Preparing to return")
    STAY = "STAY", pgettext_lazy("state", "Temporary stay and work")
    RETURN = "RETURN", pgettext_lazy("state", "Returning")
    REINTEG = "REINTEG", pgettext_lazy("state", "Settling in")
    FOLLOWUP = "FOLLOWUP", pgettext_lazy("state", "Follow-up")
    CLOSE_REVIEW = "CLOSE_REVIEW", pgettext_lazy("state", "Closure review")
    CLOSED = "CLOSED", pgettext_lazy("state", "Closed")
    DECLINED = "DECLINED", pgettext_lazy("state", "Not now")
    MISSING = "MISSING", pgettext_lazy("state", "Out of contact")
    TRANSFERRED = "TRANSFERRED", pgettext_lazy("state", "New lead agency")


# On the survivor's own pages. Nobody is told there that they are missing.
MINE: Final = {
    State.NOTICE: pgettext_lazy("mine state", "Notice received"),
    State.VERIFY: pgettext_lazy("mine state", "Checking facts"),
    State.RESCUE: pgettext_lazy("mine state", "Getting to safety"),
    State.PRESCREEN: pgettext_lazy("mine state", "First screening"),
    State.REFLECTION: pgettext_lazy("mine state", "Recovery and reflection"),
    State.IDENT: pgettext_lazy("mine state", "Identification panel"),
    State.NOT_VICTIM: pgettext_lazy("mine state", "Criteria not met"),
    State.CONFIRMED: pgettext_lazy("mine state", "Confirmed in law"),
    State.PROTECTION: pgettext_lazy("mine state", "In protection"),
    State.COMMUNITY_CARE: pgettext_lazy("mine state", "Care outside a shelter"),
    State.ASSESS: pgettext_lazy("mine state", "Needs and strengths"),
    State.PLAN: pgettext_lazy("mine state", "Planning"),
    State.SERVICES: pgettext_lazy("mine state", "Plan under way"),
    State.PRE_RETURN: pgettext_lazy("mine state", "Preparing to return"),
    State.STAY: pgettext_lazy("mine state", "Temporary stay and work"),
    State.RETURN: pgettext_lazy("mine state", "Returning"),
    State.REINTEG: pgettext_lazy("mine state", "Settling in"),
    State.FOLLOWUP: pgettext_lazy("mine state", "Follow-up"),
    State.CLOSE_REVIEW: pgettext_lazy("mine state", "Closure review"),
    State.CLOSED: pgettext_lazy("mine state", "Closed"),
    State.DECLINED: pgettext_lazy("mine state", "Not now"),
    State.TRANSFERRED: pgettext_lazy("mine state", "New lead agency"),
}


class View(TextChoices):
    """What the survivor thinks of a step, as they said it."""

    AGREE = "AGREE", pgettext_lazy("view", "Agrees")
    PARTLY = "PARTLY", pgettext_lazy("view", "Agrees in part")
    DISAGREE = "DISAGREE", pgettext_lazy("view", "Disagrees")
    NOT_ASKED = "NOT_ASKED", pgettext_lazy("view", "Not asked yet")
    COULD_NOT_BE_ASKED = "COULD_NOT_BE_ASKED", pgettext_lazy("view", "Could not be asked")
    OWN_WISH = "OWN_WISH", pgettext_lazy("view", "Own wish")
