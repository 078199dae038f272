"""Words for what was found, by whom, and what had made life hard before. Pure."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class Finding(TextChoices):
    """What the law says so far; it is about the law, not about the person's word."""

    PRESUMED = "PRESUMED", pgettext_lazy("facts", "Presumed, not yet decided")
    CONFIRMED = "CONFIRMED", pgettext_lazy("facts", "Confirmed in law")
    NOT_MET = "NOT_MET", pgettext_lazy("facts", "Criteria not met")


class DecidingBody(TextChoices):
    """Who made the finding."""

    POLICE = "POLICE", pgettext_lazy("facts", "Police")
    NGO = "NGO", pgettext_lazy("facts", "Non-governmental organisation")
    COURT_OR_PROSECUTOR = "COURT_OR_PROSECUTOR", pgettext_lazy("facts", "Court or prosecutor")
    OTHER_GOVERNMENT = "OTHER_GOVERNMENT", pgettext_lazy("facts", "Another government office")
    OTHER = "OTHER", pgettext_lazy("facts", "Another body")


class Hardship(TextChoices):
    """What had made life hard before; read only from older records, the needs page asks better."""

    ADDICTION = "ADDICTION", pgettext_lazy("facts", "Dependence on drugs or alcohol")
    SOCIAL_GROUP = "SOCIAL_GROUP", pgettext_lazy("facts", "Member of a group pushed aside")
    DISCRIMINATION = "DISCRIMINATION", pgettext_lazy("facts", "Discrimination")
    POVERTY = "POVERTY", pgettext_lazy("facts", "Poverty")
    DISABILITY_OR_ILLNESS = "DISABILITY_OR_ILLNESS", pgettext_lazy("facts", "Disability or illness")
    MENTAL_HEALTH = "MENTAL_HEALTH", pgettext_lazy("facts", "Mental health")
    MIGRATION = "MIGRATION", pgettext_lazy("facts", "Migration")
    HOMELESSNESS = "HOMELESSNESS", pgettext_lazy("facts", "No home")
    ABUSE_ONLINE = "ABUSE_ONLINE", pgettext_lazy("facts", "Abuse on social media")
    ABUSE_PHYSICAL = "ABUSE_PHYSICAL", pgettext_lazy("facts", "Violence at home or elsewhere")
    EDUCATION = "EDUCATION", pgettext_lazy("facts", "Little schooling")
    WORK_ENVIRONMENT = "WORK_ENVIRONMENT", pgettext_lazy("facts", "Conditions at work")
