"""What is asked where somebody is given a seat; the pages themselves stand where her wishes are known too."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.access.actor import Actor
from klang.casework.models import Case
from klang.casework.team import Place
from klang.casework.terms import DRAWER_NAMES
from klang.people.here import directory_agency
from klang.people.reads import Colleague, directory
from klang.vault.registers import Right
from klang.web.forms import PageForm


def others(by: Actor, case: Case) -> list[Colleague]:
    """The colleagues of the office that leads, but for whoever asks."""
    names = directory(by, directory_agency())
    return [one for one in names.of_agency(case.agency_id) if one.account != by.account_id]


class ChooseColleague(PageForm):
    """One colleague."""

    heading = _("Ask a colleague to share responsibility")
    account = forms.ChoiceField(label=_("Colleague"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, people: Iterable[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("account", [(str(one.account), one.introduced) for one in people])


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

    def place(self, today: date) -> Place:
        """What the seat gives."""
        given = self.cleaned_data
        until = today + timedelta(days=given["nights"]) if given["nights"] else None
        return Place(tuple(given["drawers"]), Right(given["right"]), until)
