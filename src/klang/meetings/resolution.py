"""What is asked about a resolution: what, whether it is as the survivor wishes, who does it by when."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.casework.readers import Part
from klang.meetings import rules
from klang.meetings.models import DecisionWords
from klang.meetings.terms import Wish
from klang.people.reads import Directory
from klang.vault.registers import Drawer
from klang.web.forms import Choice, LongTextField, PageForm
from klang.web.forms.days import DayField

_WORDS = ("text", "basis", "wish", "her_view", "reason", "tells", "review_on", "owner", "due")


def _one_of_team(label: Any) -> Choice:
    return Choice(label=label, coerce=UUID, empty_value=None, widget=forms.Select)


class Resolve(PageForm):
    """One resolution; it cannot be made final before the question about her wish is answered."""

    drawer = Choice(
        label=_("Keep it in this part of the file"),
        help_text=_("Chosen before anything is written. Under each part: who can read it."),
        initial=Drawer.PLAN,
        required=True,
    )
    text = LongTextField(label=pgettext_lazy("meeting", "The meeting's view"), max_length=2000)
    basis = LongTextField(label=_("Why the meeting thinks so"), max_length=2000)
    wish = Choice(
        label=_("Is it as she wishes?"),
        choices=Wish.choices,
        help_text=_(
            "If not, or if her wish is not known: reason, who tells her, and when to look at it again."
        ),
    )
    her_view = LongTextField(label=_("What she says about it"), max_length=2000)
    reason = LongTextField(label=_("Reason, if it is not as she wishes"), max_length=2000)
    tells = _one_of_team(_("Who tells her"))
    review_on = DayField(label=_("Looked at again on"))
    owner = _one_of_team(pgettext_lazy("meeting", "Responsible"))
    due = DayField(label=pgettext_lazy("meeting", "By"))

    def __init__(
        self,
        *args: Any,
        parts: Sequence[Part],
        opens: Mapping[UUID, Collection[str]],
        names: Directory,
        today: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._opens, self._names, self._today = opens, names, today
        self.offer("drawer", parts)
        team = [("", "–"), *((str(one), names.name(one)) for one in opens)]
        for field in ("tells", "owner"):
            self.offer(field, team)

    def clean(self) -> dict[str, Any]:
        """Everything a final resolution needs, said at once; and whoever has a task can read it."""
        given = super().clean() or {}
        for lacking in self._words().lacks(self._today):
            if lacking not in self.errors:
                self.add_error(lacking, str(rules.LACKS[lacking]))
        people = [given.get("owner"), given.get("tells")]
        if shut := rules.who_cannot_open(people, given.get("drawer", ""), self._opens):
            told = {"names": " · ".join(self._names.name(one) for one in shut)}
            self.add_error(
                "drawer", _("%(names)s cannot open this part. Choose another part, or somebody else.") % told
            )
        return given

    def _words(self) -> DecisionWords:
        given = self.cleaned_data
        empty: dict[str, Any] = {"text": "", "basis": "", "wish": "", "her_view": "", "reason": ""}
        return DecisionWords(**{**empty, **{name: given[name] for name in _WORDS if name in given}})

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        return {"words": self._words(), "drawer": self.cleaned_data["drawer"]}
