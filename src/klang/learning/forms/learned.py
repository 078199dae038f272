"""What is asked about questions, points, and what people said at the end."""

from typing import Any

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from klang.lang.digits import to_plain
from klang.learning.models import EvaluationWords, Item, Sheet
from klang.learning.reads import Comes, Points
from klang.learning.terms import Asked, Open
from klang.web.forms import Choice, LongTextField, PageForm, TextField

_MOST_ITEMS = 60
_MOST_POINTS = 100


class WriteQuestions(PageForm):
    """The questions, each on a line of its own."""

    items = LongTextField(
        label=_("Questions"),
        help_text=_("One on each line: question | right answer | points. Answer and points can be left out."),
        required=True,
        max_length=30_000,
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean_items(self) -> list[Item]:
        """Each line as a question."""
        lines = [line for line in self.cleaned_data["items"].splitlines() if line.strip()]
        if len(lines) > _MOST_ITEMS:
            raise forms.ValidationError(_("60 questions can be kept."))
        return [_item(line) for line in lines]


def _item(line: str) -> Item:
    text, key, most, *_more = (*(part.strip() for part in line.split("|")), "", "")
    points = to_plain(most) or "1"
    if not text or not points.isdecimal() or not 1 <= int(points) <= _MOST_POINTS:
        raise forms.ValidationError(
            _("This line cannot be read as a question: “%(line)s”"), params={"line": line}
        )
    return Item(text, key, int(points))


def line_of(item: Item) -> str:
    """A question as one line."""
    return " | ".join((item.text, item.key, str(item.most)))


class EnterScores(PageForm):
    """A box for each person's points, question by question."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, people: list[Comes], points: Points, **kwargs: Any) -> None:
        self._most = [item.most for item in points.items]
        self._people = {f"points_{one.words.number}": one.record.row for one in people}
        entered = {row: " ".join(map(str, sheet.points)) for row, sheet in points.sheets.items()}
        known = {name: entered.get(row, "") for name, row in self._people.items()}
        initial = {"version": points.version, **known}
        boxes = {f"points_{one.words.number}": _box(one) for one in people}
        vars(self)["base_fields"] = {**self.base_fields, **boxes}
        super().__init__(*args, initial=initial, **kwargs)

    def clean(self) -> dict[str, Any]:
        """Every box with as many points as there are questions, or with none."""
        given = super().clean() or {}
        for name in self._people:
            try:
                given[name] = self._points(given.get(name, ""))
            except ValueError:
                self.add_error(
                    name, _("Write one number for each question, no larger than the points it gives.")
                )
        return given

    def _points(self, written: str) -> tuple[int, ...]:
        """`1 0 1`, or `101` where no question gives more than nine; ValueError for anything else."""
        text = to_plain(written.replace(",", " ")).strip()
        close = len(text) == len(self._most) and " " not in text and max(self._most, default=0) < 10
        found = tuple(int(one) for one in (text if close else text.split()))
        if found and len(found) != len(self._most):
            raise ValueError
        if any(not 0 <= one <= most for one, most in zip(found, self._most, strict=False)):
            raise ValueError
        return found

    def sheets(self) -> list[Sheet]:
        """Everybody's points."""
        return [Sheet(row, self.cleaned_data[name]) for name, row in self._people.items()]


def _box(one: Comes) -> TextField:
    name = format_html("{} <bdi>{}</bdi>", one.words.number, one.words.name)
    return TextField(label=name, widget=forms.TextInput(attrs={"inputmode": "numeric"}))


_SCALE = [(str(value), str(value)) for value in range(1, 6)]


def _from_one_to_five(asked: Asked) -> Choice:
    return Choice(label=asked.label, choices=_SCALE, coerce=int, empty_value=None)


def _in_words(asked: Open) -> LongTextField:
    return LongTextField(label=asked.label, max_length=2000)


class NoteEvaluation(PageForm):
    """What one person said at the end: six marks from 1 to 5, and four answers in words."""

    content = _from_one_to_five(Asked.CONTENT)
    trainer = _from_one_to_five(Asked.TRAINER)
    use = _from_one_to_five(Asked.USE)
    time = _from_one_to_five(Asked.TIME)
    materials = _from_one_to_five(Asked.MATERIALS)
    safety = _from_one_to_five(Asked.SAFETY)
    learned = _in_words(Open.LEARNED)
    will_use = _in_words(Open.WILL_USE)
    lacked = _in_words(Open.LACKED)
    next = _in_words(Open.NEXT)

    def words(self) -> EvaluationWords:
        """As it is kept: what was not answered is not there."""
        given = self.cleaned_data
        marks = {one.value: given[one.value] for one in Asked if given[one.value] is not None}
        return EvaluationWords(marks, {one.value: given[one.value] for one in Open if given[one.value]})
