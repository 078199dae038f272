"""Words for what someone is said to have done. Pure."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy


class AllegedPart(TextChoices):
    """The part a person is said to have had; before a court has spoken, nobody is called more than that."""

    TRAVELLED_ALONG = "TRAVELLED_ALONG", pgettext_lazy("facts", "Travelled along")
    TRANSPORTED = "TRANSPORTED", pgettext_lazy("facts", "Drove or transported")
    RECRUITED = "RECRUITED", pgettext_lazy("facts", "Recruited or acted as go-between")
    ARRANGED_TRAVEL = "ARRANGED_TRAVEL", pgettext_lazy("facts", "Arranged the travel as an agent")
    HANDED_OVER = "HANDED_OVER", pgettext_lazy("facts", "Handed the person over")
    HARBOURED = "HARBOURED", pgettext_lazy("facts", "Gave a place to keep the person")
    SOLD = "SOLD", pgettext_lazy("facts", "Sold the person")
    BOUGHT = "BOUGHT", pgettext_lazy("facts", "Bought the person")
    RECEIVED = "RECEIVED", pgettext_lazy("facts", "Received the person")
    CONTROLLED = "CONTROLLED", pgettext_lazy("facts", "Controlled or guarded the person")
    SMUGGLED = "SMUGGLED", pgettext_lazy("facts", "Smuggled across a border")
    ABUSED = "ABUSED", pgettext_lazy("facts", "Abused the person")
    ABDUCTED = "ABDUCTED", pgettext_lazy("facts", "Abducted the person")
    EXPLOITED = "EXPLOITED", pgettext_lazy("facts", "Profited from the work or the body")
    OTHER = "OTHER", pgettext_lazy("facts", "Another part")
