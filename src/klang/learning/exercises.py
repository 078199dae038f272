"""Exercises with invented people only: what each is for, how long it takes, and who plays whom. Pure."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Exercise(NamedTuple):
    """One exercise for a team: what is learned, in how many minutes, with which principles, played by whom."""

    title: str | Promise
    aim: str | Promise
    minutes: int
    principles: tuple[str, ...]
    handles: tuple[str, ...]  # the sign-in names of the practice house


EXERCISES: Final[Mapping[str, Exercise]] = {
    "first-words": Exercise(
        _("Begin a file, and listen first"),
        _("Nothing is asked that is not needed today."),
        15,
        ("P-04", "P-16"),
        ("kaew",),
    ),
    "yes-and-stop": Exercise(
        _("A yes, and taking it back"),
        _("Two people see on two phones what a consent opens and shuts."),
        25,
        ("P-01", "P-02"),
        ("kaew", "nok"),
    ),
    "the-team-differs": Exercise(
        _("When the team sees it otherwise"),
        _("A resolution that is not as wished needs a reason and somebody who tells it."),
        30,
        ("P-08", "P-21"),
        ("kaew", "on", "nueng"),
    ),
    "phone-in-hand": Exercise(
        _("The phone in somebody's hands"),
        _("What is shown, who looked, and how to leave at once."),
        15,
        ("P-21", "P-10"),
        ("fon",),
    ),
    "through-an-interpreter": Exercise(
        _("Told through an interpreter"),
        _("Both the words that were said and their translation stay."),
        25,
        ("P-04", "P-17"),
        ("kaew", "mon"),
    ),
}
