"""What is asked with one request: for what, whom, which parts, until when, and how she answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import get_language, ngettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from klang.casework.models import BasisWords
from klang.casework.terms import DRAWER_NAMES, Ground
from klang.consent.asked import HowAnswered
from klang.consent.cards import Card, card, card_text
from klang.consent.models import AnswerWords, HowGiven
from klang.consent.rules import may_answer_alone
from klang.consent.spoken import spoken
from klang.consent.terms import (
    CHOICES_OF_DAYS,
    CHOICES_WITHOUT_CONSENT,
    LONGEST_DAYS,
    NOT_BY_CONSENT,
    Purpose,
    Said,
)
from klang.lang.dates import show
from klang.people.reads import Colleague, Directory
from klang.people.terms import Language
from klang.survivors.ages import AgeKnown
from klang.survivors.terms.person import Grown
from klang.web.forms import Choice, Choices, LongTextField, PageForm, TextField


def days_until(choices: Iterable[int], today: date) -> list[tuple[int, str]]:
    """Numbers of days as choices, each with the day it reaches."""
    return [(days, _days_and_day(days, today)) for days in choices]


def _days_and_day(days: int, today: date) -> str:
    until = show(today + timedelta(days=days), get_language() or "en")
    said = ngettext("%(n)s day, until %(day)s", "%(n)s days, until %(day)s", days)
    return said % {"n": days, "day": until}


class Shared(PageForm):
    """Whom something is shown to, which parts of the file, by which name they know her, until when."""

    workers = Choices(
        label=_("Who there will see it"), help_text=_("Each of them by name; nobody else there.")
    )
    drawers = Choices(
        label=pgettext_lazy("consent", "They will know"), choices=DRAWER_NAMES.items(), required=True
    )
    known_as = TextField(label=_("The name they will know her by"), required=True)
    days = Choice(label=_("Until when"), coerce=int, required=True)

    def __init__(
        self, *args: Any, names: Directory, own: UUID, today: date, days: Iterable[int], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self._today, self._names = today, names
        workers = names.of_others(own)
        self.offer("workers", [_worker(one) for one in workers])
        self.offer("days", days_until(days, today))
        self._agency_of = {str(one.account): str(one.agency) for one in workers}

    def until(self) -> date:
        """The last day of it."""
        return self._today + timedelta(days=self.cleaned_data["days"])

    def accounts(self) -> tuple[UUID, ...]:
        """The people who will see it."""
        return tuple(UUID(one) for one in self.cleaned_data["workers"])


def _worker(one: Colleague) -> tuple[str, str]:
    return (str(one.account), one.introduced)


@dataclass(frozen=True)
class OnThePage:
    """In which language the text stood on the page, and the card if there was one: what an answer names."""

    read: str
    card: str = ""


class Ask(HowAnswered, Shared):
    """One purpose, one agency, some parts of the file; three answers, none of them chosen beforehand."""

    agency = Choice(label=_("Which agency"), required=True)
    purpose = Choice(label=pgettext_lazy("consent", "Used for"), choices=Purpose.choices, required=True)
    excluded = TextField(label=_("What she does not want them to know"), max_length=300)
    language = forms.ChoiceField(label=_("Language it was explained in"), choices=Language.choices)
    said = Choice(label=_("Her answer"), choices=Said.choices, required=True)
    understood = LongTextField(label=pgettext_lazy("consent", "What did you understand?"), max_length=2000)
    field_order = [
        *("agency", "workers", "purpose", "drawers", "excluded", "known_as", "days", "language"),
        *("told", "interpreter", "alone", "grown", "understood", "said", "given_by", "with_whom"),
    ]

    def __init__(
        self,
        *args: Any,
        names: Directory,
        own: UUID,
        age: AgeKnown,
        today: date,
        shown: "OnThePage",
        **kwargs: Any,
    ) -> None:
        given = {"days": LONGEST_DAYS, **kwargs.pop("initial", {})}
        super().__init__(
            *args, names=names, own=own, today=today, days=CHOICES_OF_DAYS, initial=given, **kwargs
        )
        self._age, self.shown = age, shown
        offices = [(str(pk), name) for pk, name in names.offices.items() if pk != own]
        self.offer("agency", offices)
        self.fields["grown"].help_text = _(
            "No date of birth is known. Who is or may be under 18 does not agree alone."
        )
        if age.grown is not Grown.NOT_KNOWN:
            del self.fields["grown"]

    def clean(self) -> dict[str, Any]:
        """The people who will see it work at the agency that was named; a child does not agree alone."""
        given = super().clean() or {}
        agency = given.get("agency")
        if agency and any(self._agency_of[one] != agency for one in given.get("workers", ())):
            self.add_error("workers", _("Choose people of the agency named above, or nobody yet."))
        said, given_by = given.get("said", ""), given.get("given_by", "")
        if not may_answer_alone(self._grown(given), said, given_by):
            self._ask_together(given)
        return given

    def _grown(self, given: dict[str, Any]) -> str:
        if self._age.grown is not Grown.NOT_KNOWN:
            return self._age.grown
        return str(given.get("grown") or Grown.UNSURE)

    def _ask_together(self, given: dict[str, Any]) -> None:
        if "grown" in self.fields and not given.get("grown"):
            self.add_error("grown", _("Choose this first: a yes of somebody under 18 is not given alone."))
        else:
            self.add_error("given_by", _("She may be under 18: ask a guardian or an officer with her."))

    def card(self) -> Card | None:
        """The request as its card shows it, if all of it is known already; her answer is not needed for it."""
        self.full_clean()
        for name in set(self.errors) - set(ON_THE_CARD):
            del self.errors[name]
        if self.errors:
            return None
        given = self.cleaned_data
        office = self._names.office(UUID(given["agency"]))
        return card(
            given["language"], office, given["purpose"], given["drawers"], self.until(), given["excluded"]
        )

    def words(self) -> AnswerWords:
        """As it is kept."""
        given = self.cleaned_data
        agrees = given["said"] == Said.AGREES
        return AnswerWords(
            agency=UUID(given["agency"]),
            purpose=given["purpose"],
            drawers=tuple(given["drawers"]),
            said=given["said"],
            until=self.until() if agrees else None,
            workers=self.accounts() if agrees else (),
            how=self._how(),
            known_as=given["known_as"],
            excluded=given["excluded"],
        )

    def _how(self) -> HowGiven:
        return self.how(
            understood=self.cleaned_data["understood"],
            text=spoken(self.shown.read).digest,
            card=card_text(self.shown.card).digest if self.shown.card else "",
        )


ON_THE_CARD: Final = ("agency", "workers", "purpose", "drawers", "excluded", "known_as", "days", "language")


class OtherBasis(Shared):
    """Somebody looks without a consent: on which section of law, why, and not longer than needed."""

    heading = pgettext_lazy("consent", "Other legal basis")

    ground = Choice(
        label=_("On which ground"),
        choices=[(one.value, one.label) for one in NOT_BY_CONSENT],
        required=True,
    )
    section = TextField(
        label=_("Section and Act"), required=True, help_text=_("As a lawyer would cite it, for example s.33.")
    )
    reason = LongTextField(
        label=_("Why it is needed, in one or two sentences"), max_length=2000, required=True
    )
    field_order = ["ground", "section", "reason", "workers", "drawers", "known_as", "days"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, days=CHOICES_WITHOUT_CONSENT, **kwargs)
        self.fields["workers"].required = True

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        words = BasisWords(
            Ground(given["ground"]),
            section=given["section"],
            reason=given["reason"],
            drawers=tuple(given["drawers"]),
            until=self.until(),
        )
        return {"workers": self.accounts(), "words": words, "known_as": given["known_as"]}


class Withdraw(PageForm):
    """How she said that it should stop."""

    how = TextField(label=_("How she said so"), max_length=300)
