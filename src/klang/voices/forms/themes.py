"""What is asked about a theme on its way."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.lang.said import Said
from klang.vault.records.sealing import Record
from klang.voices.models import ActivityWords, Outcome, Report, Verdict, VoiceWords
from klang.voices.reads import OpenTheme
from klang.voices.terms import Kind, State
from klang.web.forms import Choice, Choices, LongTextField, PageForm, TextField
from klang.web.forms.days import DayField
from klang.web.forms.names import AsksAboutNames


class JoinVoices(PageForm):
    """Voices that say the same, and under which title."""

    voices = Choices(label=_("Which say the same?"), coerce=UUID, required=True)
    theme = Choice(label=_("Add them to"), coerce=UUID, empty_value=None)
    title = TextField(label=_("Or join them under a new title"), max_length=120)

    def __init__(
        self, *args: Any, voices: Iterable[Record[VoiceWords]], themes: Iterable[OpenTheme], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.offer("voices", [(str(one.row), _quoted(one.words.said)) for one in voices])
        open_ones = [one for one in themes if one.record.words.state != State.TOLD]
        if open_ones:
            titles = [(str(one.record.row), _own(one.record.words.title)) for one in open_ones]
            self.offer("theme", titles)
        else:
            del self.fields["theme"]

    def clean(self) -> dict[str, Any]:
        """To one that is there, or under a title of their own."""
        given = super().clean() or {}
        given.setdefault("theme", None)
        if not given["theme"] and not given.get("title") and not self.errors:
            self.add_error("title", _("Write a title, or choose a theme above."))
        return given

    def deed(self) -> dict[str, Any]:
        """As the deed takes it: the theme, or the title of a new one."""
        given = self.cleaned_data
        named = {"theme": given["theme"]} if given["theme"] else {"title": given["title"]}
        return {"voices": given["voices"], **named}


def _quoted(said: Said) -> str:
    return format_html('<q lang="{}" dir="auto">{}</q>', said.first_language, said.first)


def _own(title: str) -> str:
    return format_html("<bdi>{}</bdi>", title)


class StepOfTheme(PageForm):
    """One step of a theme, on a day, by the version that was looked at."""

    heading = _("The next step")
    on = DayField(label=_("On which day"), required=True)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].initial = localdate()

    @property
    def seen(self) -> int:
        """The version that was looked at."""
        return self.cleaned_data["version"] or 0


class Decide(StepOfTheme):
    """Do it, later, or not."""

    heading = _("Decide about it")
    what = Choice(label=_("What was decided"), required=True)
    reason = LongTextField(label=_("Why"), max_length=2000, required=True)
    by_whom = TextField(label=_("Who decided"), max_length=120, required=True)
    review_on = DayField(label=_("When is it looked at again?"), help_text=_("For what comes later."))
    field_order = ["what", "reason", "by_whom", "on", "review_on", "version"]

    def __init__(self, *args: Any, ways: list[State], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("what", [(one.value, one.label) for one in ways])

    def clean(self) -> dict[str, Any]:
        """What comes later comes on a day."""
        given = super().clean() or {}
        if given.get("what") == State.LATER and not given.get("review_on") and "review_on" not in self.errors:
            self.add_error("review_on", _("Say on which day it is looked at again."))
        return given

    def verdict(self) -> Verdict:
        """As it is kept."""
        given = self.cleaned_data
        return Verdict(given["what"], given["reason"], given["by_whom"], given["on"], given["review_on"])


class BeginActivity(StepOfTheme):
    """What is done."""

    heading = _("Begin something")
    kind = Choice(label=pgettext_lazy("activity", "What it is"), choices=Kind.choices, required=True)
    text = LongTextField(label=_("What is done"), max_length=2000, required=True)
    carries = TextField(label=_("Who carries it out"), max_length=120)
    field_order = ["kind", "text", "carries", "on", "version"]

    def activity(self, theme: UUID | None) -> ActivityWords:
        """As it is kept."""
        given = self.cleaned_data
        return ActivityWords(given["kind"], given["text"], given["on"], given["carries"], theme)


class NoteResult(StepOfTheme):
    """What came of it."""

    heading = _("What came of it")
    text = LongTextField(label=_("What is different now"), max_length=2000, required=True)
    evidence = TextField(label=_("By what one sees it"), max_length=300)
    field_order = ["text", "evidence", "on", "version"]

    def outcome(self) -> Outcome:
        """As it is kept."""
        given = self.cleaned_data
        return Outcome(given["text"], given["on"], given["evidence"])


class ReportBack(StepOfTheme, AsksAboutNames):
    """What was told back."""

    heading = _("Tell it back")
    to = TextField(label=_("To whom"), max_length=200, required=True)
    text = LongTextField(label=_("What was told"), max_length=2000, required=True)
    field_order = ["to", "text", "stays", "on", "version"]

    def report(self) -> Report:
        """As it is kept."""
        given = self.cleaned_data
        return Report(given["to"], given["text"], given["on"])


class ReleaseIt(AsksAboutNames):
    """What everybody will read, in both languages."""

    watched = ("said", "said_en", "did", "did_en")
    said = LongTextField(label=_("What was said, in Thai"), max_length=600, required=True)
    said_en = LongTextField(label=_("What was said, in English"), max_length=600, required=True)
    did = LongTextField(label=_("What we did, in Thai"), max_length=600, required=True)
    did_en = LongTextField(label=_("What we did, in English"), max_length=600, required=True)
    field_order = ["said", "said_en", "did", "did_en", "stays"]
