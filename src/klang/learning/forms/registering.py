"""What is asked of whoever registers for a workshop, and of whoever lets people register."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.learning.models import RegisteredWords
from klang.learning.reads import Waiting
from klang.learning.terms import MOST_PLACES
from klang.web.forms import Choices, LongTextField, PageForm, TextField
from klang.web.forms.days import DayField


class OpenRegistration(PageForm):
    """Until which day, and for how many."""

    closes_on = DayField(label=_("Last day to register"), required=True)
    most = forms.IntegerField(
        label=_("Places"),
        help_text=_("Everybody who is in the list already has one of them."),
        min_value=1,
        max_value=MOST_PLACES,
        initial=40,
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today

    def clean_closes_on(self) -> date:
        """A day that is still to come, or today."""
        day: date = self.cleaned_data["closes_on"]
        if day < self._today:
            raise forms.ValidationError(_("This day is over. Choose a later one."))
        return day


class RegisterForIt(PageForm):
    """What somebody writes who would like to come."""

    name = TextField(label=pgettext_lazy("person", "Name"), required=True)
    agency = TextField(label=_("Agency"))
    reach = TextField(
        label=_("Telephone or e-mail"), help_text=_("Only if you want to be told about the workshop.")
    )
    needs = LongTextField(
        label=_("What do you need so that you can take part well?"),
        help_text=_("Such as food you do not eat, an interpreter, or a way without steps."),
        max_length=600,
    )
    agrees = forms.BooleanField(
        label=_("I agree: those who hold this workshop read this and write me into their list."),
        error_messages={"required": _("Nothing is sent without this. Tick it if you agree.")},
    )

    def words(self) -> RegisteredWords:
        """As it is put in."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "agrees"}
        return RegisteredWords(**given)


class TakePeopleIn(PageForm):
    """Who is taken in of those who registered; a name that is met twice is not chosen beforehand."""

    items = Choices(label=_("Who comes"), coerce=UUID)

    def __init__(self, *args: Any, waiting: Iterable[Waiting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = [(str(one.arrived.pk), one) for one in waiting if one.words]
        self.offer("items", [(pk, _line(one)) for pk, one in told])
        self.initial.setdefault("items", [pk for pk, one in told if not one.twice])


def _line(one: Waiting) -> str:
    words = one.words or RegisteredWords("")
    said = [part for part in (words.agency, words.reach, words.needs) if part]
    twice = format_html(' <span class="tag w2">{}</span>', _("This name is met twice")) if one.twice else ""
    more = format_html('<br><bdi class="m">{}</bdi>', " · ".join(said)) if said else ""
    return format_html("<bdi>{}</bdi>{}{}", words.name, twice, more)
