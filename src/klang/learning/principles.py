"""The thirty principles of the work, each written afresh by us, and the pages on which each is needed.

We do not have the handbook of 2560 beyond its preface: none of this quotes it.
"""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PRINCIPLES: Final[Mapping[str | Promise, Mapping[str, str | Promise]]] = {
    _("What they want decides"): {
        "P-01": _("Consent for one purpose and one office"),
        "P-02": _("Taking back is as easy as giving"),
        "P-03": _("Help does not depend on cooperating"),
        "P-06": _("A real choice"),
        "P-07": _("Rights are told, and understood"),
        "P-21": _("Nothing about her without her"),
    },
    _("What they say is heard"): {
        "P-04": _("Their own words first"),
        "P-05": _("Nobody has to tell it again"),
        "P-13": _("Strengths, not only needs"),
        "P-15": _("Words that respect"),
        "P-16": _("At her pace"),
        "P-17": _("She chooses who is in the room"),
    },
    _("Nobody is put in danger"): {
        "P-09": _("Safety first"),
        "P-10": _("Contact that is safe"),
        "P-11": _("Only who needs to know"),
        "P-12": _("The place stays secret"),
        "P-19": _("Free to go, free to call"),
        "P-28": _("When danger may sit among us"),
    },
    _("The team decides with care"): {
        "P-08": _("Best interests, together with her view"),
        "P-18": _("What is needed at once comes first"),
        "P-20": _("The same face"),
        "P-26": _("No machine decides"),
        "P-29": _("Children, in their own way"),
        "P-30": _("Promise nothing you cannot keep"),
    },
    _("We answer for our work"): {
        "P-14": _("Nobody is left out"),
        "P-22": _("Feedback without fear"),
        "P-23": _("The peer group's room is its own"),
        "P-24": _("Keep little, and not for ever"),
        "P-25": _("Those who help need care too"),
        "P-27": _("We answer for what we do"),
    },
}
TITLES: Final = {code: title for part in PRINCIPLES.values() for code, title in part.items()}

# A page, or else its room; the one that matters most stands first.
_AT_WORK: Final[Mapping[str, tuple[str, ...]]] = {
    "desk:today": ("P-25", "P-20"),
    "desk:barrier": ("P-22", "P-11"),
    "desk:caseload": ("P-11", "P-26"),
    "desk:words": ("P-23", "P-05"),
    "desk:introductions": ("P-23", "P-01"),
    "desk:introduce": ("P-23", "P-01"),
    "desk:seat": ("P-11", "P-17", "P-28"),
    "desk:second": ("P-11", "P-17", "P-28"),
    "desk:case": ("P-10", "P-04", "P-21"),
    "desk:seen_by": ("P-11", "P-01"),
    "desk": ("P-21", "P-27"),
    "survivors:register": ("P-18", "P-16"),
    "survivors:several": ("P-18", "P-16"),
    "survivors:contact": ("P-10", "P-12"),
    "survivors:change_contact": ("P-10", "P-12"),
    "survivors:facts": ("P-24", "P-14"),
    "survivors": ("P-15", "P-14", "P-29"),
    "needs": ("P-04", "P-13", "P-05"),
    "consent:stop": ("P-02",),
    "consent:stopped": ("P-02",),
    "consent:other": ("P-11", "P-28"),
    "consent": ("P-01", "P-03", "P-17"),
    "desk:step": ("P-06", "P-03", "P-07"),
    "casework:note": ("P-15", "P-12"),
    "casework:next": ("P-30", "P-10"),
    "casework": ("P-11", "P-20", "P-28"),
    "meetings:table": ("P-08", "P-19", "P-09"),
    "meetings": ("P-08", "P-21", "P-05"),
    "people": ("P-27", "P-28"),
    "learning:places": ("P-11", "P-24"),
    "learning:participants": ("P-24", "P-14"),
    "learning:participant": ("P-01", "P-24"),
    "learning:choose_list": ("P-24", "P-11"),
    "learning:flow": ("P-03", "P-21"),
    "learning:flow_step": ("P-03", "P-21"),
    "learning:registering": ("P-24", "P-14"),
    "learning:registered": ("P-01", "P-24"),
    "learning:commitments": ("P-27", "P-25"),
    "learning:certificates": ("P-24", "P-27"),
    "learning:results": ("P-27", "P-24"),
    "learning:scores": ("P-24", "P-27"),
    "learning:evaluate": ("P-22", "P-04"),
    "learning": ("P-22", "P-23"),
    "voices": ("P-22", "P-27"),
    "peers": ("P-23", "P-25"),
}


def needed_on(page: str) -> tuple[str, ...]:
    """The principles this page needs at hand, the most needed first."""
    return _AT_WORK.get(page) or _AT_WORK.get(page.partition(":")[0], ())
