"""Words for the help: who gives it, of which kind, and where the file stands. Pure."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class OrganisationKind(TextChoices):
    """What sort of organisation it is."""

    NGO = "NGO", pgettext_lazy("facts", "Non-governmental organisation")
    LAW_ENFORCEMENT = "LAW_ENFORCEMENT", pgettext_lazy("facts", "Law enforcement")
    HEALTH = "HEALTH", pgettext_lazy("facts", "Health service")
    CENTRAL_GOVERNMENT = "CENTRAL_GOVERNMENT", pgettext_lazy("facts", "Central government")
    LOCAL_GOVERNMENT = "LOCAL_GOVERNMENT", pgettext_lazy("facts", "Local government")
    IMMIGRATION = "IMMIGRATION", pgettext_lazy("facts", "Immigration")
    LEGAL = "LEGAL", pgettext_lazy("facts", "Legal aid")
    BUSINESS = "BUSINESS", pgettext_lazy("facts", "Business")
    SCHOOL = "SCHOOL", pgettext_lazy("facts", "School or college")


class FileStanding(TextChoices):
    """Where a file stands, in four words; the journey knows it better."""

    ACTIVE = "ACTIVE", pgettext_lazy("facts", "Help under way")
    FOLLOW_UP = "FOLLOW_UP", pgettext_lazy("facts", "Follow-up")
    CLOSED = "CLOSED", pgettext_lazy("facts", "Closed")
    CLOSED_REFERRED = "CLOSED_REFERRED", pgettext_lazy("facts", "Closed, another agency goes on")


class ReferralReason(TextChoices):
    """Why someone is referred, to us or by us."""

    MORE_SERVICES = "MORE_SERVICES", pgettext_lazy("facts", "More help is needed")
    MOVED = "MOVED", pgettext_lazy("facts", "Moved to another place")
    OTHER = "OTHER", pgettext_lazy("facts", "Another reason")


class SupportKind(TextChoices):
    """What kind of help a plan holds."""

    EDUCATION = "EDUCATION", pgettext_lazy("facts", "Schooling and courses")
    FINANCIAL = "FINANCIAL", pgettext_lazy("facts", "Money")
    HEALTH = "HEALTH", pgettext_lazy("facts", "Health")
    AFTER_LABOUR = "AFTER_LABOUR", pgettext_lazy("facts", "Recovery after labour exploitation")
    LEGAL = "LEGAL", pgettext_lazy("facts", "Legal help")
    LIVELIHOOD = "LIVELIHOOD", pgettext_lazy("facts", "Work and income")
    RIGHTS = "RIGHTS", pgettext_lazy("facts", "Learning about rights")
    AFTER_SEXUAL = "AFTER_SEXUAL", pgettext_lazy("facts", "Recovery after sexual exploitation")
    SOCIAL_CARE = "SOCIAL_CARE", pgettext_lazy("facts", "Social care")
