"""What is asked after one stood by somebody, and about rest."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.peers.models import RestWords, SupportWords
from klang.peers.terms import Face, Home, Kind, MetHow, Mode, RestKind, Sex
from klang.web.forms import Choice, LongTextField, TextField
from klang.web.forms.days import DayField
from klang.web.forms.names import AsksAboutNames


class NoteSupport(AsksAboutNames):
    """One peer stood by one person."""

    watched = ("asked_for", "passes_on")
    met_on = DayField(label=_("On which day"), required=True)
    person = TextField(
        label=_("The name she chose"),
        help_text=_("It need not be a real name."),
        max_length=60,
        required=True,
    )
    met_how = Choice(label=_("How you met"), choices=MetHow.choices, required=True)
    mode = Choice(label=pgettext_lazy("peer", "Where"), choices=Mode.choices, required=True)
    kind = Choice(label=_("What it was"), choices=Kind.choices, required=True)
    minutes = forms.IntegerField(label=_("How many minutes"), min_value=1, max_value=1440)
    before = Choice(label=_("How she felt before"), choices=Face.choices)
    after = Choice(label=_("How she felt afterwards"), choices=Face.choices)
    asked_for = LongTextField(label=_("What she asked help with"), max_length=1000)
    passes_on = LongTextField(
        label=_("What she lets you pass on, and to whom"),
        help_text=_("Left empty, nothing is passed on. Where her life is in danger, you tell her first."),
        max_length=1000,
    )
    own = Choice(label=_("How you feel now"), choices=Face.choices)
    first = forms.BooleanField(label=_("It was the first time one of us stood by her"), required=False)
    sex = Choice(
        label=pgettext_lazy("peer", "Only counted: she is"),
        help_text=_("As she says it herself. Left empty, it is not counted."),
        choices=Sex.choices,
    )
    home = Choice(label=pgettext_lazy("peer", "Only counted: her home is"), choices=Home.choices)
    field_order = (
        *("met_on", "person", "first", "met_how", "mode", "kind", "minutes", "before", "after"),
        *("asked_for", "passes_on", "stays", "own", "sex", "home"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["met_on"].initial = localdate()

    def words(self) -> SupportWords:
        """As it is kept."""
        given = dict(self.cleaned_data)
        return SupportWords(on=given.pop("met_on"), **given)


class NoteRest(AsksAboutNames):
    """A peer rests, or talks with somebody who stands behind her."""

    watched = ("words",)
    kind = Choice(label=_("What do you take?"), choices=RestKind.choices, required=True)
    began_on = DayField(label=_("From which day"), required=True)
    until = DayField(label=_("Until which day"))
    words = TextField(label=_("What helped, or would help"), max_length=300)
    field_order = ("kind", "began_on", "until", "words", "stays")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["began_on"].initial = localdate()

    def clean(self) -> dict[str, Any]:
        """A rest ends after it began."""
        given = super().clean() or {}
        begins: date | None = given.get("began_on")
        if begins and given.get("until") and given["until"] < begins:
            self.add_error("until", _("This is before it begins. Look at both days again."))
        return given

    def rest(self) -> RestWords:
        """As it is kept."""
        given = self.cleaned_data
        return RestWords(given["kind"], given["began_on"], given["until"], given["words"])
