"""What is asked about a meeting: whom it is about, what is said beforehand, who was there."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from klang.casework.readers import Part
from klang.casework.terms import DRAWER_NAMES
from klang.casework.typed import HerWordsForm
from klang.lang.dates import show
from klang.meetings import rules
from klang.meetings.models import Attending, ItemWords, Meeting, OnAgenda
from klang.meetings.reads import Named
from klang.meetings.showing import Seated
from klang.meetings.terms import LONGEST_LINE, MOST_LINES, Agrees, Here, Reason, TakesPart
from klang.people.reads import Colleague
from klang.people.terms import Discipline, Language
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer
from klang.web.forms import Choice, Choices, LongTextField, PageForm, TextField, WordsField
from klang.web.forms.days import DayField


class CallMeeting(PageForm):
    """The day of a meeting, and whom it is about."""

    on = DayField(label=_("Day of the meeting"), required=True)
    cases = Choices(
        label=_("Whom to talk about"),
        help_text=_("One after the other, in this order. Others can be added later."),
        coerce=UUID,
    )

    def __init__(self, *args: Any, cases: Iterable[Named], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        offered = [(str(one.case), _called(one.name)) for one in cases]
        self.offer("cases", offered)

    def clean_on(self) -> date:
        """Not longer ago than a month, nor further than a year away."""
        on: date = self.cleaned_data["on"]
        if not rules.day_is_plausible(on, self._today):
            raise forms.ValidationError(str(rules.LACKS["on"]))
        return on


def _called(name: str) -> str:
    return format_html('<bdi class="name">{}</bdi>', name or "–")


class Why(PageForm):
    """Why the team talks about somebody, what is to be agreed on, and whether they agree to it."""

    reason = Choice(
        label=_("Why this file is talked about"), choices=Reason.choices, initial=Reason.REVIEW, required=True
    )
    agree_on = LongTextField(
        label=pgettext_lazy("meeting", "To agree on"),
        help_text=_("One thing on each line, seven at most."),
        max_length=2000,
    )
    agrees = Choice(
        label=_("What was said about being talked of here"),
        choices=Agrees.choices,
        initial=Agrees.NOT_ASKED,
        required=True,
    )
    why = TextField(label=_("If there is no agreement: section of law, and why"), max_length=400)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """Without agreement there is another basis, and the list can be talked through."""
        given = super().clean() or {}
        if not self.errors:
            for lacking in self.words().lacks():
                self.add_error(lacking, str(rules.LACKS[lacking]))
        return given

    def words(self) -> OnAgenda:
        """As it is kept."""
        given = self.cleaned_data
        things = tuple(filter(None, map(str.strip, given["agree_on"].splitlines())))
        return OnAgenda(given["reason"], things, given["agrees"], given["why"])


class LayItem(Why):
    """The same, for the agenda of one of the meetings that are open."""

    meeting = Choice(label=_("Which meeting"), coerce=UUID, required=True)
    field_order = ["meeting", "reason", "agree_on", "agrees", "why", "version"]

    def __init__(self, *args: Any, meetings: Iterable[Meeting], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = [(str(one.pk), show(one.on, get_language() or "en")) for one in meetings]
        self.offer("meeting", offered)


_PARTS: Final = _("The parts of the file it is kept in. Under each: who can read it.")


class Message(HerWordsForm):
    """What the survivor wants the meeting to know, in which parts of the file, and how they take part."""

    kept_in = "drawers"
    said = WordsField(label=_("What the meeting should know"), languages=Language.choices)
    drawers = Choices(label=_("Who may read it"), help_text=_PARTS, initial=[Drawer.PLAN])
    takes_part = Choice(label=_("Taking part"), choices=TakesPart.choices)
    spokesperson = TextField(label=_("Who speaks for her"), max_length=120)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    field_order = ["drawers", "said", "keyboard", "takes_part", "spokesperson", "version"]

    def __init__(self, *args: Any, parts: Sequence[Part], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("drawers", parts)

    def clean(self) -> dict[str, Any]:
        """Words lie somewhere, and who speaks for her has a name."""
        given = super().clean() or {}
        if given.get("said") and not given.get("drawers"):
            self.add_error("drawers", str(rules.LACKS["drawers"]))
        for lacking in rules.part_lacks(given.get("takes_part", ""), given.get("spokesperson", "")):
            self.add_error(lacking, str(rules.LACKS[lacking]))
        return given

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        told = {name: given[name] for name in ("said", "drawers", "takes_part", "spokesperson")}
        return {**told, "seen": given["version"] or 0}


class Statement(HerWordsForm):
    """What the survivor says about the minutes."""

    kept_in = "drawers"
    said = WordsField(label=_("What she says about it"), languages=Language.choices, required=True)
    drawers = Choices(label=_("Who may read it"), help_text=_PARTS, initial=[Drawer.PLAN])
    field_order = ["drawers", "said", "keyboard"]

    def __init__(self, *args: Any, parts: Sequence[Part], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("drawers", parts)

    def clean_drawers(self) -> tuple[str, ...]:
        """At least one part of the file."""
        chosen: tuple[str, ...] = self.cleaned_data["drawers"]
        if not chosen:
            raise forms.ValidationError(str(rules.LACKS["drawers"]))
        return chosen

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        return {name: self.cleaned_data[name] for name in ("said", "drawers")}


_LINES: Final = tuple(f"line_{number}" for number in range(1, MOST_LINES + 1))


class GiveLines(PageForm):
    """Three lines of one colleague, and the part of the file they lie in."""

    account = Choice(label=_("Whose lines"), coerce=UUID, required=True)
    discipline = forms.ChoiceField(label=_("Profession"), required=False)
    drawer = Choice(
        label=_("Keep it in this part of the file"),
        help_text=_("Chosen before anything is written. Under each part: who can read it."),
    )
    line_1 = TextField(label=_("First line"), max_length=LONGEST_LINE)
    line_2 = TextField(label=_("Second line"), max_length=LONGEST_LINE)
    line_3 = TextField(label=_("Third line"), max_length=LONGEST_LINE)

    def __init__(self, *args: Any, people: Sequence[Colleague], parts: Sequence[Part], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._work = {one.account: one.disciplines for one in people}
        self._here = {drawer for drawer, _label in parts}
        own = [(str(one.account), f"{one.name} ({one.office})") for one in people]
        self.offer("account", own)
        if len(people) == 1:
            self.fields["account"].widget = forms.HiddenInput()
            self.kept_in = rules.drawer_of((*people[0].disciplines, Discipline.OTHER)[0])
        work = [("", _("As the colleague's own profession")), *Discipline.choices]
        self.offer("discipline", work)
        as_it_says = ("", _("As the profession says"))
        self.offer("drawer", [as_it_says, *parts])

    def clean(self) -> dict[str, Any]:
        """One line at least, in a part this person may write in."""
        given = super().clean() or {}
        if not self.errors and not rules.lines_fit(self._lines()):
            self.add_error("line_1", str(rules.LACKS["lines"]))
        if given.get("account") and "drawer" not in self.errors:
            drawer = rules.drawer_of(self._discipline(), given.get("drawer", ""))
            if drawer not in self._here:
                told = {"part": DRAWER_NAMES[drawer]}  # type: ignore[index]
                self.add_error("drawer", _("You cannot write in “%(part)s”. Choose another part.") % told)
        return given

    def _lines(self) -> list[str]:
        return [self.cleaned_data[name] for name in _LINES if self.cleaned_data[name].strip()]

    def _discipline(self) -> str:
        given = self.cleaned_data
        own = self._work[given["account"]] or (Discipline.OTHER,)
        return str(given.get("discipline") or own[0])

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        told = {"account": given["account"], "drawer": given["drawer"]}
        return {**told, "discipline": self._discipline(), "lines": self._lines()}


class Attendance(PageForm):
    """Who was in the room for this person."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, *args: Any, people: Sequence[Seated], kept: Record[ItemWords] | None, **kwargs: Any
    ) -> None:
        before = {one.account: one.here for one in kept.words.attendance} if kept else {}
        known: dict[str, Any] = {"version": kept.version if kept else 0}
        for one in people:
            known[_at(one.account)] = before.get(one.account, "" if one.joins else Here.NOT_JOINING)
        # A question for each person; set before the form is made, so that the house prepares them as all others.
        self.base_fields = {**type(self).base_fields, **{_at(one.account): _where(one) for one in people}}  # type: ignore[misc]
        super().__init__(*args, initial=known, **kwargs)
        self._people = [one.account for one in people]

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        there = [Attending(one, given[_at(one)]) for one in self._people if given[_at(one)]]
        return {"attendance": there, "seen": given["version"] or 0}


def _where(one: Seated) -> Choice:
    return Choice(label=f"{one.name} ({one.office})", choices=Here.choices)


def _at(account: UUID) -> str:
    return f"here_{account.hex}"


class Close(PageForm):
    """Nothing more is asked: the page says what closing means."""


class CloseItem(Close):
    """The same, for the item of one person."""
