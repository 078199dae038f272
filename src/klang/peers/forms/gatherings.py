"""What is asked about a time the group met."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.lang.said import Said
from klang.peers.models import GatheringWords, Remembered
from klang.peers.terms import NextTime, Place, Theme
from klang.people.terms import Language
from klang.web.forms import Choice, Choices, LongTextField, PageForm, TextField
from klang.web.forms.days import DayField
from klang.web.forms.names import AsksAboutNames

_CAME, _WENT = ("came_well", "came_so", "came_low"), ("went_well", "went_so", "went_low")


def _faces(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=200, required=False)


class NoteGathering(AsksAboutNames):
    """How the group met: counts, themes and faces; what it wrote down; what it asks of services."""

    watched = ("did", "notes", "ask")
    met_on = DayField(label=_("On which day"), required=True)
    place = Choice(label=_("In what kind of place"), choices=Place.choices, required=True)
    present = forms.IntegerField(label=_("How many were there"), min_value=1, max_value=200)
    rules_read = forms.BooleanField(label=_("We read our agreement aloud"), required=False)
    led = Choices(
        label=_("Who led"), help_text=_("It disappears together with your notes."), choices=(), coerce=UUID
    )
    themes = Choices(label=_("What it was about"), choices=Theme.choices)
    did = TextField(label=_("What we did"), max_length=300)
    came_well = _faces(pgettext_lazy("peer", "Came: feeling well"))
    came_so = _faces(pgettext_lazy("peer", "Came: so-so"))
    came_low = _faces(pgettext_lazy("peer", "Came: feeling low"))
    went_well = _faces(pgettext_lazy("peer", "Went: feeling well"))
    went_so = _faces(pgettext_lazy("peer", "Went: so-so"))
    went_low = _faces(pgettext_lazy("peer", "Went: feeling low"))
    notes = LongTextField(
        label=_("What the group would like to remember"),
        help_text=_("Of the group, not of one person. It disappears as you agreed."),
        max_length=3000,
    )
    ask = LongTextField(
        label=_("What the group asks of services"),
        help_text=_("Word for word. Nobody hears it before one of you hands it on."),
        max_length=2000,
    )
    language = Choice(label=_("Language of these words"), choices=Language.choices, initial=Language.TH)
    next_time = Choices(label=_("What we would like the next time"), choices=NextTime.choices)
    baht = forms.IntegerField(
        label=_("What it cost, in baht"), min_value=0, max_value=1_000_000, required=False
    )
    next_on = DayField(label=_("When do you meet again?"))
    worried = forms.BooleanField(
        label=_("We are worried about somebody: one of us talks with her first"), required=False
    )
    field_order = (
        *("met_on", "place", "present", "led", "rules_read", "themes", "did", *_CAME, *_WENT),
        *("notes", "ask", "stays", "language", "next_time", "next_on", "baht", "worried"),
    )

    def __init__(self, *args: Any, members: Mapping[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, names=list(members.values()), **kwargs)
        self.fields["met_on"].initial = localdate()
        self.offer("led", [(str(one), format_html("<bdi>{}</bdi>", name)) for one, name in members.items()])

    def clean_met_on(self) -> date | None:
        """A day that was, not one to come."""
        given: date | None = self.cleaned_data["met_on"]
        if given and given > localdate():
            raise forms.ValidationError(_("This day is still to come."))
        return given

    def clean(self) -> dict[str, Any]:
        """There are not more faces than people."""
        given = super().clean() or {}
        for names in (_CAME, _WENT):
            if sum(given.get(name) or 0 for name in names) > (given.get("present") or 0) and not self.errors:
                self.add_error(names[0], _("There are more faces than people. Look at both again."))
        return given

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        plain = {name: given[name] for name in ("place", "present", "rules_read", "themes")}
        words = GatheringWords(
            on=given["met_on"],
            **plain,
            came=self._of(_CAME),
            went=self._of(_WENT),
            next_on=given["next_on"],
            worried=given["worried"],
            next_time=tuple(given["next_time"]),
            baht=given["baht"] or 0,
        )
        ask = Said(given["ask"], given["language"] or Language.TH) if given["ask"] else None
        notes = Remembered(given["did"], given["notes"], given["led"])
        return {"words": words, "notes": notes, "ask": ask}

    def _of(self, names: tuple[str, str, str]) -> tuple[int, int, int]:
        well, so, low = (self.cleaned_data[name] or 0 for name in names)
        return well, so, low


class HandAskOn(PageForm):
    """Whether the group says which one it is."""

    named = forms.BooleanField(label=_("Say which group we are"), required=False)
