"""What stands on a certificate, in Thai as offices file it."""

from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import override

from klang.lang.dates import show_full
from klang.lang.partial_dates import BUDDHIST_OFFSET
from klang.learning.codes import shown
from klang.learning.models import ProofWords, Workshop
from klang.learning.paper import Frame, OnPaper

_LANGUAGE: Final = "th"


def frame_of(workshop: Workshop, address: str) -> Frame:
    """What is the same on every certificate of a workshop."""
    first, last = (show_full(day, _LANGUAGE) for day in (workshop.begins_on, workshop.ends_on))
    with override(_LANGUAGE):
        return Frame(
            language=_LANGUAGE,
            heading=_("Certificate"),
            given=_("given to"),
            attended=_("who took part in the workshop"),
            title=workshop.called(_LANGUAGE),
            days=first if workshop.begins_on == workshop.ends_on else f"{first} – {last}",
            venues=str(workshop.venues),
            check=_("Checked by the code"),
            address=address,
        )


def on_paper(words: ProofWords) -> OnPaper:
    """One certificate as it is printed."""
    with override(_LANGUAGE):
        number = _("No. %(number)s") % {"number": f"{words.number}/{words.on.year + BUDDHIST_OFFSET}"}
    return OnPaper(words.name, number, show_full(words.on, _LANGUAGE), shown(words.code))
