"""An answer, or one of the four that may stand in its place: later, rather not, not known, not relevant."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.web.forms.choices import Choice
from klang.web.forms.parts import Parts
from klang.web.terms import MINE, NoAnswer

Choices = list[tuple[Any, Any]]
_TOGETHER: Final = pgettext_lazy("answer", "Or, instead of an answer")


def answered(field: forms.Field, *, mine: bool = False) -> forms.Field:
    """The same question with the four beside it. Its value is the answer, one of the four, or None."""
    words = MINE if mine else {answer: answer.label for answer in NoAnswer}
    four: Choices = [(answer.value, label) for answer, label in words.items()]
    if isinstance(field, Choice):
        return AnsweredChoice(field, four)
    return Answered(field, four)


class _Tiles(forms.RadioSelect):
    template_name = "web/tiles_and_four.html"


class AnsweredChoice(Choice):
    """One of several, or one of the four, all in one list of tiles."""

    widget = _Tiles

    def __init__(self, inner: Choice, four: Choices) -> None:
        self._four, self._inner_coerce = four, inner.coerce
        told = {"label": inner.label, "help_text": inner.help_text, "initial": inner.initial}
        super().__init__(coerce=self._read, empty_value=None, **told)
        own: Any = inner.choices
        self.offer(own)

    def offer(self, own: Iterable[Any]) -> None:
        """Set what can be chosen; the four stand at the end."""
        self.choices = [*(one for one in own if one[0] != ""), (_TOGETHER, self._four)]

    def _read(self, value: str) -> Any:
        return NoAnswer(value) if value in NoAnswer.values else self._inner_coerce(value)


class Answered(forms.Field):
    """Any other question, with four ticks under it."""

    default_error_messages = {
        "both": _("Here is an answer, and also a reason why there is none. Leave one of them."),
        "several": _("Choose one of the four."),
    }

    def __init__(self, inner: forms.Field, four: Choices) -> None:
        inner.required = False
        self.inner = inner
        instead = forms.CheckboxSelectMultiple(choices=four)
        widget = Parts({"": ("", inner.widget), "instead": (_TOGETHER, instead)}, _apart)
        widget.template_name = "web/answered.html"
        told = {"label": inner.label, "help_text": inner.help_text, "initial": inner.initial}
        super().__init__(required=False, widget=widget, **told)

    def clean(self, value: Any) -> Any:
        """The answer, one of the four, or None where nothing was asked."""
        given, instead = value or (None, [])
        answer = self.inner.clean(given)
        nothing = answer in self.inner.empty_values
        if len(instead or []) > 1:
            raise forms.ValidationError(self.error_messages["several"], code="several")
        if instead and not nothing:
            raise forms.ValidationError(self.error_messages["both"], code="both")
        if instead:
            return _one_of_four(instead[0])
        return None if nothing else answer


def _one_of_four(value: str) -> NoAnswer:
    try:
        return NoAnswer(value)
    except ValueError:
        raise forms.ValidationError(_("Choose one of these."), code="invalid_choice") from None


def _apart(value: Any) -> list[Any]:
    if value in NoAnswer.values:
        return [None, [value]]
    return [value, []]
