"""The words of who someone is to us: languages, papers, and how to reach her safely."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class MayWrite(TextChoices):
    """Her answer to: may we write this down?"""

    YES = "YES", pgettext_lazy("register", "Yes")
    NO = "NO", pgettext_lazy("register", "No")
    LATER = "LATER", pgettext_lazy("register", "Later")


class Literacy(TextChoices):
    """Whether she reads, as far as she says."""

    READS = "READS", _("Reads well")
    SOME = "SOME", _("Reads a little")
    NOT = "NOT", _("Prefers to listen")


class PaperKind(TextChoices):
    """Kinds of identity documents (domain 8.3). Having none is an ordinary answer."""

    THAI_ID = "THAI_ID", _("Thai 13-digit number")
    PINK_CARD = "PINK_CARD", _("Pink card (number begins with 0 or 00)")
    PASSPORT = "PASSPORT", _("Passport")
    NRC = "NRC", _("Myanmar registration card (NRC)")
    CCCD = "CCCD", _("Vietnamese citizen card (CCCD)")
    CHINESE_ID = "CHINESE_ID", _("Chinese identity number")
    BORDER_PASS = "BORDER_PASS", _("Border pass")
    IDENTITY_CERTIFICATE = "IDENTITY_CERTIFICATE", _("Certificate of identity")
    OTHER = "OTHER", _("Another paper")
    NONE = "NONE", _("No papers")


class HeldBy(TextChoices):
    """Who has the paper."""

    SELF = "SELF", _("She has it herself")
    SHELTER = "SHELTER", _("The shelter keeps it for her")
    POLICE = "POLICE", _("The police")
    EMPLOYER = "EMPLOYER", _("The employer")
    LOST = "LOST", _("Lost")
    UNKNOWN = "UNKNOWN", _("Not known")


class Way(TextChoices):
    """How somebody can be reached."""

    PHONE = "PHONE", _("Phone")
    LINE = "LINE", _("LINE")
    MESSENGER = "MESSENGER", _("Messenger")
    LETTER = "LETTER", _("Letter")
    VISIT = "VISIT", _("Visit")
    PERSON = "PERSON", _("Through somebody she trusts")


class Never(TextChoices):
    """What must not be done to reach her (domain F05)."""

    HOME_VISIT = "HOME_VISIT", _("Do not visit the home")
    UNIFORM = "UNIFORM", _("Do not come in uniform")
    OFFICIAL_CAR = "OFFICIAL_CAR", _("Do not come in an official car")
    CALL_FAMILY = "CALL_FAMILY", _("Do not call the family")
    VILLAGE_HEAD = "VILLAGE_HEAD", _("Do not ask the village head")
    LETTER = "LETTER", _("Do not send letters")
    MESSAGE = "MESSAGE", _("Do not leave a message")


class NameKind(TextChoices):
    """What a name is to her (domain 8.2)."""

    NICKNAME = "NICKNAME", pgettext_lazy("name", "Nickname, the name of every day")
    FULL = "FULL", pgettext_lazy("name", "Full name")
    DOCUMENT = "DOCUMENT", pgettext_lazy("name", "As a paper spells it")
    FORMER = "FORMER", pgettext_lazy("name", "Earlier name")
    ALIAS = "ALIAS", pgettext_lazy("name", "Name used at work or elsewhere")


class Grown(TextChoices):
    """Whether she is 18 or older."""

    YES = "YES", pgettext_lazy("age", "Yes, 18 or older")
    NO = "NO", pgettext_lazy("age", "No, under 18")
    UNSURE = "UNSURE", pgettext_lazy("age", "Not sure")  # a child is presumed
    NOT_KNOWN = "NOT_KNOWN", pgettext_lazy("age", "Not asked yet")
