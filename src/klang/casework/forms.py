"""What is asked about the team, the journey, notes and appointments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.casework.journey_terms import State, View
from klang.casework.models import NextWords
from klang.casework.team import Place
from klang.casework.terms import DRAWER_NAMES
from klang.lang.said import Said
from klang.people.reads import Colleague
from klang.vault.registers import Right
from klang.web.forms import PageForm


def colleagues(people: list[Colleague]) -> list[tuple[str, str]]:
    """Colleagues as choices: name and office."""
    return [(str(one.account), f"{one.name} ({one.office})") for one in people]


class ChooseColleague(PageForm):
    """One colleague."""

    heading = _("Ask a colleague to share responsibility")
    account = forms.ChoiceField(label=_("Colleague"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, people: list[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].choices = colleagues(people)  # type: ignore[attr-defined]


class GiveSeat(ChooseColleague):
    """A colleague, the parts of the file, and for how long: for one night too."""

    heading = pgettext_lazy("action", "Add to the team")
    drawers = forms.MultipleChoiceField(
        label=_("Parts of the file"), choices=DRAWER_NAMES.items(), widget=forms.CheckboxSelectMultiple
    )
    right = forms.ChoiceField(
        label=_("May they write?"),
        choices=((Right.READ, _("Read")), (Right.WRITE, _("Read and write"))),
        widget=forms.RadioSelect,
        initial=Right.READ,
    )
    nights = forms.TypedChoiceField(
        label=_("For how long"),
        choices=(("", _("Until it is ended")), (1, _("For one night")), (7, _("For seven days"))),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(label=_("Why"), max_length=300, required=False)

    def place(self, today: Any, days: Any) -> Place:
        """What the seat gives."""
        given = self.cleaned_data
        until = today + days(days=given["nights"]) if given["nights"] else None
        return Place(tuple(given["drawers"]), Right(given["right"]), until)


class TakeStep(PageForm):
    """The next step of the journey, and what she thinks of it."""

    heading = _("Next step of the journey")
    to = forms.ChoiceField(label=_("Step"), widget=forms.RadioSelect)
    view = forms.ChoiceField(
        label=_("What does she think of it?"), choices=View.choices, widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("In her own words"), widget=forms.Textarea, max_length=4000, required=False
    )
    why = forms.CharField(label=_("If she was not asked: why"), max_length=400, required=False)

    def __init__(self, *args: Any, states: list[State], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["to"].choices = [(state.value, state.label) for state in states]  # type: ignore[attr-defined]

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        return {"to": given["to"], "view": given["view"], "said": Said(given["words"]), "why": given["why"]}


class WriteNote(PageForm):
    """A short note."""

    heading = pgettext_lazy("action", "Short note")
    text = forms.CharField(
        label=_("What happened, or what she said"), widget=forms.Textarea, max_length=10_000
    )
    her_words = forms.BooleanField(label=_("These are her own words"), required=False)
    drawer = forms.ChoiceField(
        label=_("Keep it in this part of the file"), choices=DRAWER_NAMES.items(), initial="plan"
    )


class SetNext(PageForm):
    """The next time we meet or talk."""

    heading = pgettext_lazy("nav", "Next appointment")
    on = forms.DateField(label=_("Day"), widget=forms.DateInput(attrs={"type": "date"}))
    time = forms.CharField(label=_("Time"), max_length=20, required=False)
    way = forms.CharField(label=_("How"), max_length=80, required=False)
    place_word = forms.CharField(
        label=_("Place, in the word agreed with her"), max_length=120, required=False
    )

    def words(self) -> NextWords:
        """As it is kept."""
        given = self.cleaned_data
        return NextWords(given["way"], given["time"], given["place_word"])
