"""What is asked about our help, and how often each answer was given (domain 3.11, F12). Nobody has to answer anything."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.voices.terms import ENOUGH


class Face(TextChoices):
    """How true something is, told by a face and in words."""

    YES = "YES", pgettext_lazy("face", "Yes")
    MOSTLY = "MOSTLY", pgettext_lazy("face", "Mostly")
    HARDLY = "HARDLY", pgettext_lazy("face", "Hardly")
    NO = "NO", pgettext_lazy("face", "No")


class Asked(TextChoices):
    """One thing that is asked; each is said so that a smiling face is good news."""

    HOURS = "HOURS", _("The hours suited me")
    UNSEEN = "UNSEEN", _("I could come without being noticed")
    PRIVATE = "PRIVATE", _("We talked where nobody else could hear")
    COMPANY = "COMPANY", _("I could bring somebody along")
    SAME = "SAME", _("I met the same person each time")
    AT_EASE = "AT_EASE", _("I was at ease with the person who helped")
    FRIENDLY = "FRIENDLY", _("People were friendly")
    NO_BLAME = "NO_BLAME", _("Nobody blamed me")
    OWN_WORDS = "OWN_WORDS", _("I had time to tell it in my own words")
    ONCE = "ONCE", _("I did not have to tell the same story again")
    LANGUAGE = "LANGUAGE", _("We spoke a language I understand well")
    INTERPRETER = "INTERPRETER", _("The interpreter was right for me")
    ANSWERS = "ANSWERS", _("My questions were answered")
    OPTIONS = "OPTIONS", _("I was told everything I could choose from")
    RIGHTS = "RIGHTS", _("I was told my rights, and had time to think")
    DECIDED = "DECIDED", _("I decided myself what came next")
    KEPT = "KEPT", _("What I told stayed with those I told it to")
    REFERRED = "REFERRED", _("Where you could not help, I was led to somebody who could")
    FREE = "FREE", _("I was free to go out and to call")
    SAFE = "SAFE", _("Room and food were good, and I was safe")
    HELPED = "HELPED", _("The help helped")
    BETTER = "BETTER", _("I am better than before")
    RECOMMEND = "RECOMMEND", _("I would tell a friend to come here")


PARTS: Final[Mapping[str | Promise, tuple[Asked, ...]]] = {
    _("Coming here"): (Asked.HOURS, Asked.UNSEEN, Asked.PRIVATE, Asked.COMPANY, Asked.FREE, Asked.SAFE),
    _("The people"): (Asked.SAME, Asked.AT_EASE, Asked.FRIENDLY, Asked.NO_BLAME),
    _("Talking together"): (
        *(Asked.OWN_WORDS, Asked.ONCE, Asked.LANGUAGE, Asked.INTERPRETER, Asked.ANSWERS),
        Asked.KEPT,
    ),
    _("What happened next"): (
        *(Asked.OPTIONS, Asked.RIGHTS, Asked.DECIDED, Asked.REFERRED),
        *(Asked.HELPED, Asked.BETTER, Asked.RECOMMEND),
    ),
}


def known(answers: Mapping[str, str]) -> dict[str, str]:
    """The answers that answer something we asked; nothing else that stands among them."""
    return {one: face for one, face in answers.items() if one in Asked.values and face in Face.values}


@dataclass(frozen=True)
class Count:
    """How one thing was answered: how many did, and the share of each face; no share where fewer than five did."""

    asked: Asked
    answered: int | None
    shares: tuple[tuple[Face, int], ...]


def counted(answers: Iterable[Mapping[str, str]]) -> dict[Asked, Count]:
    """Everything that is asked, and how it was answered; fewer than five are no figure, nor is how few they were."""
    told = Counter((one, face) for given in answers for one, face in known(given).items())
    return {one: _count(one, {face: told[one, face] for face in Face}) for one in Asked}


def _count(asked: Asked, faces: Mapping[Face, int]) -> Count:
    whole = sum(faces.values())
    if whole < ENOUGH:
        return Count(asked, None, ())
    return Count(asked, whole, tuple((face, round(100 * n / whole)) for face, n in faces.items()))
