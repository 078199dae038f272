"""What is asked with one request: for what, whom, which parts, until when, and how she answered."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.casework.terms import DRAWER_NAMES
from klang.consent.models import AnswerWords, HowGiven
from klang.consent.rules import may_answer_alone
from klang.consent.spoken import spoken
from klang.consent.terms import CHOICES_OF_DAYS, GivenBy, Purpose, Said, Told
from klang.people.reads import Colleague, Directory
from klang.survivors.terms.person import Language
from klang.web.forms import PageForm

_ALONE = ((True, _("Yes")), (False, _("No")), ("", _("Not known")))


def _alone(value: str) -> bool | None:
    return {"True": True, "False": False}.get(value)


class Ask(PageForm):
    """One purpose, one agency, some parts of the file; three answers, none of them chosen beforehand."""

    agency = forms.ChoiceField(label=_("Which agency"), widget=forms.RadioSelect)
    workers = forms.MultipleChoiceField(
        label=_("Who there will see it"), widget=forms.CheckboxSelectMultiple, required=False
    )
    purpose = forms.ChoiceField(
        label=pgettext_lazy("consent", "Used for"), choices=Purpose.choices, widget=forms.RadioSelect
    )
    drawers = forms.MultipleChoiceField(
        label=pgettext_lazy("consent", "They will know"),
        choices=DRAWER_NAMES.items(),
        widget=forms.CheckboxSelectMultiple,
    )
    known_as = forms.CharField(label=_("The name they will know her by"), max_length=200)
    days = forms.TypedChoiceField(
        label=_("Until when"),
        choices=[(days, _("%(n)s days") % {"n": days}) for days in CHOICES_OF_DAYS],
        coerce=int,
        widget=forms.RadioSelect,
        initial=CHOICES_OF_DAYS[0],
    )
    said = forms.ChoiceField(label=_("Her answer"), choices=Said.choices, widget=forms.RadioSelect)
    language = forms.ChoiceField(label=_("Language it was explained in"), choices=Language.choices)
    told = forms.ChoiceField(label=_("How it was explained"), choices=Told.choices, widget=forms.RadioSelect)
    interpreter = forms.CharField(label=_("Interpreter"), max_length=120, required=False)
    alone = forms.TypedChoiceField(
        label=pgettext_lazy("consent", "Alone in the room?"),
        choices=_ALONE,
        coerce=_alone,
        required=False,
        empty_value=None,
        widget=forms.RadioSelect,
    )
    given_by = forms.ChoiceField(
        label=_("Who answered"),
        choices=GivenBy.choices,
        widget=forms.RadioSelect,
        initial=GivenBy.HERSELF,
    )
    understood = forms.CharField(
        label=pgettext_lazy("consent", "What did you understand?"),
        widget=forms.Textarea,
        max_length=2000,
        required=False,
    )

    def __init__(
        self, *args: Any, names: Directory, own: UUID, youngest: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.youngest = youngest
        offices = [(str(pk), name) for pk, name in names.offices.items() if pk != own]
        workers = [one for one in names.colleagues.values() if one.agency != own and not one.disabled]
        self.fields["agency"].choices = offices  # type: ignore[attr-defined]
        self.fields["workers"].choices = [_worker(one) for one in workers]  # type: ignore[attr-defined]
        self._agency_of = {str(one.account): str(one.agency) for one in workers}

    def clean(self) -> dict[str, Any]:
        """The people who will see it work at the agency that was named; a child does not answer alone."""
        given = super().clean() or {}
        others = [one for one in given.get("workers", []) if self._agency_of[one] != given.get("agency")]
        if others:
            self.add_error("workers", _("Choose people of the agency named above, or nobody yet."))
        if not may_answer_alone(self.youngest, given.get("given_by", "")):
            self.add_error("given_by", _("She may be under 18: ask a guardian or an officer with her."))
        return given

    def words(self, today: date) -> AnswerWords:
        """As it is kept."""
        given = self.cleaned_data
        return AnswerWords(
            agency=UUID(given["agency"]),
            purpose=given["purpose"],
            drawers=tuple(given["drawers"]),
            said=given["said"],
            until=today + timedelta(days=given["days"]) if given["said"] == Said.AGREES else None,
            workers=tuple(UUID(one) for one in given["workers"]) if given["said"] == Said.AGREES else (),
            how=self._how(),
            known_as=given["known_as"],
        )

    def _how(self) -> HowGiven:
        given = self.cleaned_data
        return HowGiven(
            language=given["language"],
            told=given["told"],
            interpreter=given["interpreter"],
            alone=given["alone"],
            given_by=given["given_by"],
            understood=given["understood"],
            text=spoken(given["language"]).digest,
        )


def _worker(one: Colleague) -> tuple[str, str]:
    return (str(one.account), f"{one.name} ({one.office})")


class Withdraw(PageForm):
    """How she said that it should stop."""

    how = forms.CharField(label=_("How she said so"), max_length=300, required=False)
