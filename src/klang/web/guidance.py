"""Our own guidance, one minute a passage, and the page each passage is about."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Passage(NamedTuple):
    """One minute of guidance: what it is called, and the pages (or the whole rooms) it is about."""

    title: str | Promise
    about: tuple[str, ...] = ()


GUIDE: Final[Mapping[str | Promise, Mapping[str, Passage]]] = {
    _("At the beginning"): {
        "first_day": Passage(_("The first day"), ("people:start", "people:join")),
        "keys": Passage(
            _("Passphrase and paper code"), ("people:sign_in", "people:new_way", "people:unlock")
        ),
        "people": Passage(_("Colleagues and offices"), ("people",)),
    },
    _("Every day"): {
        "today": Passage(_("What falls due"), ("desk:today",)),
        "files": Passage(_("Finding a file"), ("desk:caseload", "desk:search")),
        "lock": Passage(_("Locking, and what was not saved yet"), ("people:held",)),
    },
    _("In a file"): {
        "register": Passage(_("Beginning a file"), ("survivors:register", "survivors:several")),
        "home": Passage(_("The first page of a file"), ("desk:case",)),
        "contact": Passage(
            _("Safe ways to reach somebody"), ("survivors:contact", "survivors:change_contact")
        ),
        "person": Passage(_("Names and papers"), ("survivors",)),
        "words": Passage(_("Writing down her words"), ("needs",)),
        "notes": Passage(_("Short notes and appointments"), ("casework:note", "casework:next")),
        "facts": Passage(_("Six facts for figures"), ("survivors:facts",)),
    },
    _("Together with others"): {
        "consent": Passage(_("Asking for consent"), ("consent",)),
        "stop": Passage(_("When consent is taken back"), ("consent:stop",)),
        "legal": Passage(_("Where the law orders us to tell"), ("consent:other",)),
        "team": Passage(_("Who is in the team"), ("casework", "desk:seat", "desk:second", "desk:seen_by")),
        "journey": Passage(_("Steps of the journey"), ("desk:step",)),
        "meeting": Passage(_("The team meeting"), ("meetings",)),
        "hers": Passage(
            _("Pages turned to her"),
            ("desk:who_looked", "desk:hand_over", "desk:hers", "desk:take_back"),
        ),
    },
    _("Good to know"): {
        "voices": Passage(_("Hearing what people say about our work"), ("voices", "desk:barrier")),
        "peers": Passage(_("A peer group's own room"), ("peers",)),
        "bridge": Passage(
            _("Between a peer group and a file"),
            (
                "peers:words",
                "peers:knocks",
                "peers:answer",
                "desk:words",
                "desk:introductions",
                "desk:introduce",
            ),
        ),
        "handbook": Passage(_("Reading and searching the handbook"), ("learning",)),
        "bring_in": Passage(_("Bringing a text in"), ("learning:bring_in", "learning:review")),
        "workshops": Passage(
            _("Holding a workshop"),
            (
                *("learning:workshops", "learning:announce_series", "learning:announce"),
                *("learning:workshop", "learning:tell_anew", "learning:places"),
                *("learning:trainer", "learning:correct_trainer"),
                *("learning:session", "learning:correct_session"),
            ),
        ),
        "participants": Passage(
            _("Who comes to a workshop"),
            (
                *("learning:participants", "learning:participant", "learning:correct_participant"),
                *("learning:choose_list", "learning:attendance"),
            ),
        ),
        "registering": Passage(
            _("Registering for a workshop"),
            ("learning:registering", "learning:registered", "learning:poster", "learning:register"),
        ),
        "certificates": Passage(_("Certificates"), ("learning:certificates", "learning:check")),
        "learned": Passage(
            _("What was learned"),
            (
                *("learning:results", "learning:questions", "learning:scores"),
                *("learning:evaluations", "learning:evaluate"),
            ),
        ),
        "commitments": Passage(
            _("What people want to change"),
            ("learning:commitments", "learning:commitment", "learning:answer_commitment"),
        ),
        "dates": Passage(_("Dates and numbers")),
        "trouble": Passage(_("When something does not work")),
    },
}
PASSAGES: Final = {name: passage for part in GUIDE.values() for name, passage in part.items()}
_ABOUT: Final = {page: name for name, passage in PASSAGES.items() for page in passage.about}


def passage_about(page: str) -> str:
    """The passage about this page, else about its room; nothing where there is none."""
    return _ABOUT.get(page) or _ABOUT.get(page.partition(":")[0], "")
