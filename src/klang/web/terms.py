"""The words of the hallway: what may stand in the place of an answer."""

from typing import Final

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.lang.said import Heard


class NoAnswer(TextChoices):
    """Why there is no answer. A question that was never asked has none of these: its answer is None."""

    ASK_LATER = "ASK_LATER", pgettext_lazy("answer", "Ask later")
    RATHER_NOT_SAY = "RATHER_NOT_SAY", pgettext_lazy("answer", "Prefers not to say")
    DOES_NOT_KNOW = "DOES_NOT_KNOW", pgettext_lazy("answer", "Does not know")
    NOT_RELEVANT = "NOT_RELEVANT", pgettext_lazy("answer", "Not relevant")


# The same four on a page that is hers.
MINE: Final[dict[NoAnswer, str | Promise]] = {
    NoAnswer.ASK_LATER: pgettext_lazy("mine answer", "Ask later"),
    NoAnswer.RATHER_NOT_SAY: pgettext_lazy("mine answer", "Prefers not to say"),
    NoAnswer.DOES_NOT_KNOW: pgettext_lazy("mine answer", "Does not know"),
    NoAnswer.NOT_RELEVANT: pgettext_lazy("mine answer", "Not relevant"),
}

# How her words reached the paper; the last is never an empty original that pretends to be one.
HEARD_CHOICES: Final = (
    (Heard.SPOKEN, _("She said it, written down as she said it")),
    (Heard.WRITTEN, _("She wrote it herself")),
    (Heard.INTERPRETED, _("Said in her language, interpreted beside it")),
    (Heard.ONLY_TRANSLATED, _("Told in her language, written in Thai by the interpreter")),
)
