"""What is asked about those who come to a workshop, one by one and as a list."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.learning.apart import rows_of
from klang.learning.importers.pages import Unreadable
from klang.learning.lists import Guest, Judged, Known, Line, judge, lines_in, lines_of
from klang.learning.models import ParticipantWords
from klang.learning.reads import Came
from klang.learning.terms import LARGEST, Why
from klang.people.provinces import province_choices
from klang.web.forms import Choices, LongTextField, PageForm, TextField


class WriteParticipant(PageForm):
    """Somebody who comes."""

    name = TextField(label=pgettext_lazy("person", "Name"), required=True)
    agency = TextField(label=_("Agency"))
    role = TextField(label=_("Work there"))
    province = forms.ChoiceField(label=_("Province"), required=False)
    reach = TextField(label=_("Telephone or e-mail"))
    needs = LongTextField(label=_("What they need"), max_length=600)
    photo = forms.BooleanField(label=_("Agrees to be in photographs"), required=False)
    contact = forms.BooleanField(label=_("Agrees to stand in the list of addresses"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("province", [("", "–"), *province_choices()])

    def words(self, number: int = 0) -> ParticipantWords:
        """As it is kept."""
        given = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        return ParticipantWords(number, **given)


class CorrectParticipant(WriteParticipant):
    """The same, of somebody who is written down already."""

    left_out = forms.BooleanField(label=_("Does not come"), required=False)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)


class ChooseList(PageForm):
    """A file with the list of those who come."""

    file = forms.FileField(
        label=pgettext_lazy("upload", "File"),
        help_text=_("XLSX or CSV. Its first row says what each column is: name, agency, role, province."),
        allow_empty_file=True,
    )
    lines: list[Line] = []

    def clean(self) -> dict[str, Any]:
        """Read the rows of the file; beside it stands why it cannot be read."""
        given = super().clean() or {}
        if file := given.get("file"):
            try:
                self.lines = _lines(file)
            except Unreadable as no:
                self.add_error("file", str(no.why.label))
        return given


def _lines(file: "UploadedFile[Any]") -> list[Line]:
    if (file.size or 0) > LARGEST:
        raise Unreadable(Why.TOO_LARGE)
    found = lines_of(rows_of(bytes(file.read())))
    if found is None:
        raise Unreadable(Why.NO_NAMES)
    return found


class LookOverList(PageForm):
    """The rows that can be kept, and those to be corrected first."""

    good = forms.CharField(widget=forms.HiddenInput, required=False)
    bad = LongTextField(
        label=_("Rows to correct"),
        help_text=_(
            "One row on each line: number | name | agency | role | province | photographs | addresses"
        ),
        max_length=400_000,
    )

    @classmethod
    def of(cls, judged: Judged) -> "LookOverList":
        """The form for a list that was looked through."""
        bad = "\n".join(one.line.written for one in judged.bad)
        return cls(initial={"good": "\n".join(one.written for one in judged.good), "bad": bad})

    def judged(self, here: Iterable[Known]) -> Judged:
        """All rows again, as they were corrected."""
        lines = lines_in(self.cleaned_data["good"]) + lines_in(self.cleaned_data["bad"])
        return judge(lines, set(here))


def as_kept(guest: Guest) -> ParticipantWords:
    """Somebody from a list, as everybody else who comes."""
    said = (guest.agency, guest.role, guest.province, guest.photo, guest.contact)
    return ParticipantWords(0, guest.name, *said)


class WhoCame(PageForm):
    """Who was not there, in one half of a day."""

    absent = Choices(label=_("Who was not there"), coerce=UUID)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, came: Came, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._everybody = [one.record.row for one in came.people]
        self.offer(
            "absent",
            [
                (str(one.record.row), format_html("<bdi>{} {}</bdi>", one.words.number, one.words.name))
                for one in came.people
            ],
        )

    def here(self) -> list[UUID]:
        """Everybody else."""
        absent = set(self.cleaned_data["absent"])
        return [one for one in self._everybody if one not in absent]
