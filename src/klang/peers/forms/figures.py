"""What is asked about a talk, and about the figures a group would like to show."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.peers.models import TalkWords
from klang.peers.rules import is_enough, overlaps, points_at_few
from klang.peers.terms import Figure, Where
from klang.web.forms import Choice, Choices, PageForm
from klang.web.forms.days import DayField


class NoteTalk(PageForm):
    """The group gave a talk."""

    gave_on = DayField(label=_("On which day"), required=True)
    where = Choice(label=pgettext_lazy("peer", "Where"), choices=Where.choices, required=True)
    listeners = forms.IntegerField(label=_("How many listened"), min_value=1, max_value=5000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["gave_on"].initial = localdate()

    def words(self) -> TalkWords:
        """As it is kept."""
        given = self.cleaned_data
        return TalkWords(given["gave_on"], given["where"], given["listeners"])


class ChooseFigures(PageForm):
    """Which days, and which figures of them."""

    since = DayField(label=_("From which day"), required=True)
    until = DayField(label=_("Until which day"), required=True)
    chosen = Choices(label=_("What do you show?"), choices=Figure.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        today = localdate()
        super().__init__(*args, initial={"since": today.replace(month=1, day=1), "until": today}, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Days that were, in their order."""
        given = super().clean() or {}
        since, until = given.get("since"), given.get("until")
        if since and until and not since <= until <= localdate():
            self.add_error("until", _("Choose days that have been, the earlier one first."))
        return given

    def days(self) -> tuple[date, date]:
        """The days that were chosen, or of this year."""
        if self.is_bound and self.is_valid():
            return self.cleaned_data["since"], self.cleaned_data["until"]
        return self.get_initial_for_field(self.fields["since"], "since"), localdate()

    def fits(self, figures: dict[str, int], before: list[tuple[date, date]]) -> bool:
        """Whether these figures can be shown; otherwise beside them stands why not."""
        if not self.is_valid():
            return False
        if overlaps(*self.days(), before):
            self.add_error("since", _("Some of these days were shown before. Choose other days."))
        if not self.cleaned_data.get("chosen"):
            self.add_error("chosen", _("Choose at least one."))
        elif points_at_few(figures, self.cleaned_data["chosen"]):
            self.add_error("chosen", self._why_few(figures))
        return not self.errors

    def _why_few(self, figures: dict[str, int]) -> Any:
        if all(is_enough(figures[one]) for one in self.cleaned_data["chosen"]):
            return _("From a whole and its parts fewer than five could be reckoned. Leave one of them out.")
        return _("Some of these are fewer than five. They stay among you.")
