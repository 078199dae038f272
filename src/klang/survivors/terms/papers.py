"""How the numbers of papers are looked at, and what is said about one that looks unusual."""

from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from klang.lang.number_words import Caution
from klang.lang.numbers import Kind, Number, look_at
from klang.survivors.terms.person import PaperKind

LOOKED_AT_AS: Final = {
    PaperKind.THAI_ID: Kind.THAI_13,
    PaperKind.PINK_CARD: Kind.PINK_CARD,
    PaperKind.PASSPORT: Kind.PASSPORT,
    PaperKind.NRC: Kind.NRC,
    PaperKind.CCCD: Kind.CCCD,
    PaperKind.CHINESE_ID: Kind.CHINESE_18,
    PaperKind.BORDER_PASS: Kind.BORDER_PASS,
    PaperKind.IDENTITY_CERTIFICATE: Kind.CERTIFICATE_OF_IDENTITY,
}

# A warning is never a reason to refuse: cards are old, memory is short, and offices make mistakes too.
SAID_OF: Final = {
    Caution.CHARACTERS: _("There are letters where such a number has digits."),
    Caution.LENGTH: _("It is longer or shorter than such a number usually is."),
    Caution.SHAPE: _("It does not look the way such a number is usually written."),
    Caution.CHECK_DIGIT: _("Its last digit does not fit the others. Perhaps one digit was misread."),
    Caution.BEGINS_WITH_ZERO: _(
        "It begins with 0: a number for people without civil status or for registered migrant workers."
    ),
    Caution.FIRST_DIGIT: _("No office gives out numbers that begin with this digit."),
    Caution.PROVINCE_UNKNOWN: _("Its first digits name no province we know."),
    Caution.STATE_UNKNOWN: _("Its first number names no state or region we know."),
    Caution.BIRTH_DATE: _(
        "The birth inside the number cannot be: there is no such day, or it is still to come."
    ),
    Caution.OLD_FORM: _("It is of an older form, with fifteen digits."),
}


def looked_at(kind: str, number: str, today: date | None = None) -> Number:
    """A number as it was written, in its normal form, with what looks unusual about it."""
    return look_at(LOOKED_AT_AS.get(PaperKind(kind), Kind.OTHER), number, today)
