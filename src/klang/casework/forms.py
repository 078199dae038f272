"""What is asked about the team, the journey, notes and appointments."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, Final

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from klang.casework.models import NextWords
from klang.casework.readers import Part
from klang.lang.dates import PartialDate, Precision, show_with_weekday
from klang.vault.registers import Drawer
from klang.web.forms import Choice, LongTextField, PageForm, PartialDateField, TextField


class WriteNote(PageForm):
    """A short note."""

    heading = pgettext_lazy("action", "Short note")
    drawer = Choice(
        label=_("Keep it in this part of the file"),
        help_text=_("Chosen before anything is written. Under each part: who can read it."),
        initial=Drawer.PLAN,
        required=True,
    )
    text = LongTextField(label=_("What happened, or what she said"), required=True)
    her_words = forms.BooleanField(label=_("These are her own words"), required=False)

    def __init__(self, *args: Any, drawers: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.say_readers([(drawer, drawer) for drawer in drawers])

    def say_readers(self, parts: Iterable[Part]) -> None:
        """Beside each part of the file, who can read it: asked for only where the page is shown."""
        self.offer("drawer", parts)


class SetNext(PageForm):
    """The next time we meet or talk: one of a few near days, or another one in three boxes."""

    heading = pgettext_lazy("nav", "Next appointment")
    soon = Choice(label=_("When"), coerce=date.fromisoformat, empty_value=None)
    on = PartialDateField(label=_("Or on another day"))
    time = TextField(label=_("Time"), max_length=20)
    way = TextField(label=_("How"), max_length=80)
    place_word = TextField(
        label=_("Place, in the word agreed with her"),
        max_length=120,
        help_text=_("Not the address: a word both know."),
    )

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        near = [(today + timedelta(days=days), label) for days, label in NEAR]
        self.offer("soon", [(day.isoformat(), _near(label, day, today)) for day, label in near])

    def clean_on(self) -> date | None:
        """A whole day, from today on."""
        given: PartialDate | None = self.cleaned_data["on"]
        if given is None:
            return None
        if given.precision is not Precision.DAY or given.about:
            raise forms.ValidationError(
                _("An appointment needs the day too, not only the month or the year.")
            )
        if given.first_day < self._today:
            raise forms.ValidationError(_("This day has passed. Look at the year again."))
        return given.first_day

    def clean(self) -> dict[str, Any]:
        """One day, not two and not none."""
        given = super().clean() or {}
        soon, on = given.get("soon"), given.get("on")
        if soon and on and soon != on:
            self.add_error("on", _("Two days are given. Leave one of them."))
        elif not soon and not on and not self.errors:
            self.add_error("soon", _("Choose a day, or write one below."))
        return given

    def day(self) -> date:
        """The day that was chosen."""
        found: date = self.cleaned_data["soon"] or self.cleaned_data["on"]
        return found

    def words(self) -> NextWords:
        """As it is kept."""
        given = self.cleaned_data
        return NextWords(given["way"], given["time"], given["place_word"])


NEAR: Final = (
    (0, _("Today, %(day)s")),
    (1, _("Tomorrow, %(day)s")),
    (7, _("In one week, %(day)s")),
    (14, _("In two weeks, %(day)s")),
    (28, _("In four weeks, %(day)s")),
)


def _near(label: Any, day: date, today: date) -> str:
    return str(label) % {"day": show_with_weekday(day, get_language() or "en", today)}
