"""Why a step is taken, what must be so before it, and which room sees to that. Pure."""

from enum import StrEnum

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Room(StrEnum):
    """The room whose page takes a step, by its name in the house."""

    CASEWORK = "casework"
    CONSENT = "consent"
    IDENTIFICATION = "identification"
    NEEDS = "needs"
    PLANS = "plans"
    FOLLOWUP = "followup"


class StepReason(TextChoices):
    """Why a step is taken."""

    AS_PLANNED = "AS_PLANNED", pgettext_lazy("reason", "The next step")
    OWN_WISH = "OWN_WISH", pgettext_lazy("reason", "Own wish")
    CAME_BACK = "CAME_BACK", pgettext_lazy("reason", "Came back")
    NEW_FACTS = "NEW_FACTS", pgettext_lazy("reason", "New facts")
    REVIEW_ASKED = "REVIEW_ASKED", pgettext_lazy("reason", "The finding is looked at again")
    INCONCLUSIVE = "INCONCLUSIVE", pgettext_lazy("reason", "More time needed")
    NOT_YET = "NOT_YET", pgettext_lazy("reason", "The review says: not yet")
    # A notice that does not become a journey.
    REFERRED_OUT = "REFERRED_OUT", pgettext_lazy("reason", "Referred elsewhere")
    NO_FURTHER = "NO_FURTHER", pgettext_lazy("reason", "Nothing more to do for now")
    # Out of contact; never said as a fault.
    LEFT = "LEFT", pgettext_lazy("reason", "Left by own decision")
    UNREACHABLE = "UNREACHABLE", pgettext_lazy("reason", "Cannot be reached")
    UNSAFE = "UNSAFE", pgettext_lazy("reason", "Contact is not safe now")
    # Closing (form F11).
    GOALS_MET = "GOALS_MET", pgettext_lazy("reason", "Goals reached")
    NO_NEED = "NO_NEED", pgettext_lazy("reason", "Both see no more need")
    NEW_LEAD = "NEW_LEAD", pgettext_lazy("reason", "Another agency has accepted")
    RETURNED = "RETURNED", pgettext_lazy("reason", "Returned, and the agency there goes on")
    MOVED = "MOVED", pgettext_lazy("reason", "Moved away")
    NO_CONTACT = "NO_CONTACT", pgettext_lazy("reason", "No contact after several tries")
    DECLINED = "DECLINED", pgettext_lazy("reason", "Does not want help for now")
    DIED = "DIED", pgettext_lazy("reason", "Has died")
    CRITERIA_NOT_MET = "CRITERIA_NOT_MET", pgettext_lazy("reason", "Criteria not met")
    AGE = "AGE", pgettext_lazy("reason", "Grown up, adult services go on")
    AGENCY_LIMITS = "AGENCY_LIMITS", pgettext_lazy("reason", "Our money or mandate ends")


class Condition(TextChoices):
    """What the owner of a step sees to before it is taken."""

    NONE = "NONE", pgettext_lazy("condition", "Nothing")
    NOTICE_TAKEN = "NOTICE_TAKEN", pgettext_lazy("condition", "Somebody has taken the notice")
    FIRST_CONTACT = "FIRST_CONTACT", pgettext_lazy("condition", "First contact made, urgent needs met first")
    ACCEPTS_REST = "ACCEPTS_REST", pgettext_lazy("condition", "Accepts time to recover and think")
    PANEL_MEETS = "PANEL_MEETS", pgettext_lazy("condition", "The panel meets")
    FINDING = "FINDING", pgettext_lazy("condition", "A finding, with the right to have it looked at again")
    PROTECTION_WANTED = "PROTECTION_WANTED", pgettext_lazy("condition", "Consents to protection (s.33)")
    OWN_CHOICE = "OWN_CHOICE", pgettext_lazy("condition", "Own choice of where to receive help")
    LEAD_ASSIGNED = "LEAD_ASSIGNED", pgettext_lazy("condition", "A case manager is assigned")
    CONFERENCE = "CONFERENCE", pgettext_lazy("condition", "A case conference with the survivor's view")
    PLAN_AGREED = "PLAN_AGREED", pgettext_lazy("condition", "The plan is agreed, in writing or spoken")
    RETURN_SAFE = "RETURN_SAFE", pgettext_lazy("condition", "Place and way of return are found safe")
    STAY_PERMIT = "STAY_PERMIT", pgettext_lazy("condition", "A permit to stay")
    HANDED_OVER = "HANDED_OVER", pgettext_lazy("condition", "Accompanied, with papers")
    CHOSEN_PLACE = "CHOSEN_PLACE", pgettext_lazy("condition", "Lives in the chosen place")
    TALKED = "TALKED", pgettext_lazy("condition", "A first talk after arriving")
    CHECKLIST = "CHECKLIST", pgettext_lazy("condition", "The closing list is gone through")
    SUPERVISOR = "SUPERVISOR", pgettext_lazy("condition", "The supervisor agrees, the open door is promised")
    ACCEPTED = "ACCEPTED", pgettext_lazy("condition", "The new lead agency has accepted")
    # Never allowed before a step (P-03). They have names so that the lint can find them.
    JUSTICE = "JUSTICE", pgettext_lazy("condition", "Takes part in the court case")
    SHARING = "SHARING", pgettext_lazy("condition", "Agrees that others may know")
