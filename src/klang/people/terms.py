"""The words of agencies and workers (domain 1.1, glossary 23 to 64)."""

from enum import StrEnum
from typing import Final

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

SECRETS: Final = frozenset(
    {"secret", "pin", "slip"}
)  # fields whose words no page shows again, and nothing keeps


class AccountKind(StrEnum):
    """Who signs in with an account: somebody who works here, or somebody of a peer group."""

    WORKER = "worker"
    PEER = "peer"


class AgencyKind(TextChoices):
    """What an agency is."""

    STATE = "STATE", _("State agency")
    NGO = "NGO", _("Non-governmental organisation")
    INTERNATIONAL = "INTERNATIONAL", _("International organisation")
    COUNTERPART = "COUNTERPART", _("Agency in another country")


class Country(TextChoices):
    """Where an office stands (ISO 3166-1; ZZ is none of them)."""

    TH = "TH", pgettext_lazy("country", "Thailand")
    LA = "LA", pgettext_lazy("country", "Laos")
    MM = "MM", pgettext_lazy("country", "Myanmar")
    KH = "KH", pgettext_lazy("country", "Cambodia")
    VN = "VN", pgettext_lazy("country", "Viet Nam")
    CN = "CN", pgettext_lazy("country", "China")
    JP = "JP", pgettext_lazy("country", "Japan")
    OTHER = "ZZ", pgettext_lazy("country", "Another country")


class Discipline(TextChoices):
    """What a worker does at the team's table."""

    SOCIAL_WORK = "SOCIAL_WORK", _("Social worker")
    CASE_MANAGEMENT = "CASE_MANAGEMENT", _("Case manager")
    PSYCHOLOGY = "PSYCHOLOGY", _("Psychologist")
    HEALTH = "HEALTH", _("Nurse or doctor")
    POLICE = "POLICE", _("Police")
    LAW = "LAW", _("Lawyer")
    PROSECUTION = "PROSECUTION", _("Prosecutor")
    LABOUR = "LABOUR", _("Labour inspector")
    IMMIGRATION = "IMMIGRATION", _("Immigration officer")
    INTERPRETING = "INTERPRETING", _("Interpreter")
    SHELTER = "SHELTER", _("Shelter staff")
    OTHER = "OTHER", _("Another profession")


class WorkerSex(TextChoices):
    """Asked only because a survivor may wish for a woman or a man."""

    WOMAN = "WOMAN", _("Woman")
    MAN = "MAN", _("Man")
    OTHER = "OTHER", _("Other, or prefers not to say")


class Language(TextChoices):
    """Languages a colleague can talk in, and people who come to us speak (domain 8.5)."""

    TH = "th", _("Thai")
    MY = "my", _("Burmese")
    LO = "lo", _("Lao")
    KM = "km", _("Khmer")
    VI = "vi", _("Vietnamese")
    EN = "en", _("English")
    ZH = "zh", _("Chinese")
    SHN = "shn", _("Shan")
    KSW = "ksw", _("Karen")
    MNW = "mnw", _("Mon")
    KAC = "kac", _("Kachin")
    RHG = "rhg", _("Rohingya")
    JA = "ja", _("Japanese")
    SGN = "sgn", _("Thai sign language")
    OTHER = "other", _("Another language")
