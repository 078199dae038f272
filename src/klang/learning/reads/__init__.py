"""What is read here: texts and what is announced, by everybody who works here; the rest by those who work on it."""

from klang.learning.reads.because import Because, reasons
from klang.learning.reads.certificates import (
    Certified,
    Shown,
    certificates,
    check_certificate,
)
from klang.learning.reads.commitments import (
    Promised,
    commitments,
)
from klang.learning.reads.learned import (
    Compared,
    Points,
    Sums,
    evaluations,
    points,
    questions,
    results,
)
from klang.learning.reads.people import Came, Comes, Here, participants
from klang.learning.reads.registering import Standing, Waiting, registered, registration
from klang.learning.reads.texts import (
    MOST_SHOWN,
    Text,
    contents,
    everything,
    look_over,
    page_of,
    search,
    shelf,
    waiting,
    whole,
)
from klang.learning.reads.workshops import Listed, Programme, ToldOf, programme, workshop_told, workshops

__all__ = [
    "MOST_SHOWN",
    "Because",
    "Came",
    "Certified",
    "Comes",
    "Compared",
    "Here",
    "Listed",
    "Points",
    "Programme",
    "Promised",
    "Shown",
    "Standing",
    "Sums",
    "Text",
    "ToldOf",
    "Waiting",
    "certificates",
    "check_certificate",
    "commitments",
    "contents",
    "evaluations",
    "everything",
    "look_over",
    "page_of",
    "participants",
    "points",
    "programme",
    "questions",
    "reasons",
    "registered",
    "registration",
    "results",
    "search",
    "shelf",
    "waiting",
    "whole",
    "workshop_told",
    "workshops",
]
