"""What is asked about a workshop, its sessions, and who teaches and works on it."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from klang.lang.dates import show
from klang.learning import rules
from klang.learning.actions import SeriesTold, WorkshopTold
from klang.learning.forms.because import because_field, offered
from klang.learning.models import SessionWords, TrainerWords
from klang.learning.reads import Because, ToldOf
from klang.learning.rules import each_day
from klang.learning.terms import SessionKind
from klang.people.terms import Language
from klang.web.forms import Choice, Choices, LongTextField, PageForm, TextField
from klang.web.forms.days import DayField


class AnnounceSeries(PageForm):
    """What a series of workshops is called, and what it is for."""

    title = TextField(label=_("Title in Thai"), required=True)
    title_en = TextField(label=_("Title in English"))
    goal = LongTextField(label=_("What the series is for"), max_length=2000)

    def told(self) -> SeriesTold:
        """As it is announced."""
        return SeriesTold(**self.cleaned_data)


class AnnounceWorkshop(PageForm):
    """What everybody who works here is to know of a workshop."""

    title = TextField(label=_("Title in Thai"), required=True)
    title_en = TextField(label=_("Title in English"))
    series = forms.ChoiceField(label=_("Series"), required=False)
    begins_on = DayField(label=_("First day"), required=True)
    ends_on = DayField(label=_("Last day"), required=True)
    venues = TextField(label=_("Where it is held"), required=True)
    origin = LongTextField(
        label=_("Why it is held"),
        help_text=_("Such as what participants of an earlier workshop asked for. Name nobody."),
        max_length=2000,
    )
    because = because_field()
    objectives = LongTextField(label=_("What participants take home"), max_length=2000)
    for_whom = TextField(label=_("For whom"), help_text=_("Such as social workers of state and NGO."))
    organiser = TextField(label=_("Organised by"))
    funder = TextField(label=_("Paid for by"))
    language = forms.ChoiceField(label=_("Language of the workshop"), choices=Language.choices, initial="th")
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, series: Iterable[ToldOf], reasons: Iterable[Because], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("because", offered(reasons))
        known = [(str(one.it.pk), one.title) for one in series]
        self.offer("series", [("", pgettext_lazy("series", "None")), *known])

    def clean(self) -> dict[str, Any]:
        """The last day is not before the first."""
        given = super().clean() or {}
        begins, ends = given.get("begins_on"), given.get("ends_on")
        if begins and ends and not rules.days_fit(begins, ends):
            self.add_error(
                "ends_on", _("The last day comes after the first, and within a month. Look at both again.")
            )
        return given

    def told(self) -> WorkshopTold:
        """As it is announced."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        series = UUID(given["series"]) if given["series"] else None
        return WorkshopTold(**{**given, "series": series})


class WriteTrainer(PageForm):
    """Who teaches."""

    name = TextField(label=pgettext_lazy("person", "Name"), required=True)
    organisation = TextField(label=_("Organisation"))
    topics = TextField(label=_("Topics"))
    languages = Choices(label=_("Languages"), choices=Language.choices)
    left_out = forms.BooleanField(label=_("No longer part of this workshop"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def words(self) -> TrainerWords:
        """As it is kept."""
        return TrainerWords(**{name: self.cleaned_data[name] for name in TrainerWords.__dataclass_fields__})


class WriteSession(PageForm):
    """One session of the programme."""

    on = forms.TypedChoiceField(label=pgettext_lazy("session", "Day"), coerce=date.fromisoformat)
    number = forms.IntegerField(label=_("Number in the programme"), min_value=1, max_value=200)
    title = TextField(label=_("Title of the session"), required=True)
    kind = forms.ChoiceField(
        label=_("Kind of session"), choices=SessionKind.choices, widget=forms.RadioSelect
    )
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=1440)
    trainer = Choice(label=_("Trainer"))
    objective = TextField(label=_("What it is for"))
    supplies = TextField(label=_("What has to be there"), help_text=_("Such as cards, a flip chart, a room."))
    material = TextField(label=_("Material and its version"))
    left_out = forms.BooleanField(label=_("No longer part of the programme"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, days: tuple[date, date], trainers: dict[UUID | None, str], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("on", [(str(one), show(one, get_language() or "th")) for one in each_day(*days)])
        known = [(str(row), format_html("<bdi>{}</bdi>", name)) for row, name in trainers.items()]
        self.offer("trainer", [("", pgettext_lazy("trainer", "Nobody yet")), *known])

    def clean_trainer(self) -> UUID | None:
        """Who leads it, if that is known."""
        return UUID(self.cleaned_data["trainer"]) if self.cleaned_data["trainer"] else None

    def words(self) -> SessionWords:
        """As it is kept."""
        return SessionWords(**{name: self.cleaned_data[name] for name in SessionWords.__dataclass_fields__})


class GivePlace(PageForm):
    """Which colleague is to work on the workshop."""

    account = forms.ChoiceField(label=_("Colleague"))

    def __init__(self, *args: Any, colleagues: dict[UUID, str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("account", [("", "–"), *((str(pk), name) for pk, name in colleagues.items())])

    def clean_account(self) -> UUID:
        """Their account."""
        return UUID(self.cleaned_data["account"])
