"""A form of one deed, and how all forms are shown."""

from collections.abc import Iterable, Iterator
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid4

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting
from django.forms.utils import ErrorDict
from django.forms.widgets import ChoiceWidget, Widget
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from klang.web.forms.beside import in_words
from klang.web.forms.kept import KeptForm, KeptPage, Meanwhile
from klang.web.forms.parts import as_tiles, first_box

_PLAIN: Final[dict[str, Any]] = {
    "required": _("Choose or write something here."),
    "null_characters_not_allowed": _("One sign in this text cannot be kept. Type it again."),
    "max_length": _(
        "This is %(show_value)s characters long. %(limit_value)s can be kept in one text. "
        "What you wrote is still here: make it shorter, or write the rest as a second one."
    ),
    "invalid": _("This could not be read. What you wrote is still here."),
    "invalid_choice": _("Choose one of these."),
    "invalid_list": _("Choose one of these."),
}


class Renderer(TemplatesSetting):
    """Our own field template and error summary, once for the whole house."""

    form_template_name = "web/form.html"
    field_template_name = "web/field.html"


class Look(NamedTuple):
    """One line of the error summary: which place to look at again, and why."""

    place: str
    label: str | Promise
    why: str


class PageForm(forms.Form):
    """A form of one deed, its fields named as the deed's parameters. Sent twice, `once` makes it one deed."""

    template_name = "web/form.html"
    # The browser's own bubble speaks the browser's language, and shows one thing at a time.
    use_required_attribute = False
    # The part of the file its words go to, or the field that says so; a draft is sealed there.
    kept_in: str = "plan"
    # How what is typed is kept before it is saved: "typing" in a case, "lock" elsewhere, else not (page.html).
    keeps = ""
    # What is typed here opens something, and is never kept before it is sent.
    opens_something = False

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        self.kept = data.for_form(self.form_name) if isinstance(data, KeptPage) else KeptForm()
        self.meanwhile = isinstance(data, Meanwhile)
        if isinstance(data, KeptPage):
            data = self.kept.text.fields if self.kept.text else None
        super().__init__(data, *args, **kwargs)
        self.once = _given_or_new("" if self.kept.text else self.data.get("once", ""))
        self.draft = str(self.kept.text.id) if self.kept.text else self.data.get("draft", "")
        if self.meanwhile:
            self._put_theirs_beside()
        for field in self.fields.values():
            for part in _with_parts(field):
                _speak_plainly(part)
            for widget in _with_boxes(field.widget):
                _remember_nothing(widget)
                as_tiles(widget)

    def offer(self, name: str, choices: Iterable[Any]) -> None:
        """What can be chosen here, where only the page knows it."""
        field: Any = self.fields[name]
        field.choices = choices

    @property
    def form_name(self) -> str:
        """By which name what was typed here is found again."""
        return type(self).__name__

    @property
    def only_shown(self) -> bool:
        """Whether this was typed before and is shown again: nobody has sent it, so nothing is done by it."""
        return self.kept.text is not None or self.meanwhile

    def is_valid(self) -> bool:
        """Whether this was sent, and can be done."""
        return not self.only_shown and super().is_valid()

    def full_clean(self) -> None:
        """What is only shown again is not yet looked at for what is wrong with it."""
        if self.only_shown:
            self._errors, self.cleaned_data = ErrorDict(renderer=self.renderer), {}
        else:
            super().full_clean()
            self._show_no_nul()

    def _show_no_nul(self) -> None:
        """The sign that cannot be kept is not shown again either: what else was written can be sent as it stands."""
        if hasattr(self.data, "lists") and any("\0" in one for _, said in self.data.lists() for one in said):
            sent = {name: [one.replace("\0", "") for one in said] for name, said in self.data.lists()}
            self.data = MultiValueDict(sent)

    def _put_theirs_beside(self) -> None:
        """Beside each answer the one a colleague saved meanwhile; what is hidden becomes theirs."""
        self.data = data = MultiValueDict(dict(self.data.lists()))  # type: ignore[attr-defined]
        for bound in self:
            if bound.is_hidden and bound.initial is not None:
                data[bound.html_name] = str(bound.initial)
            elif (theirs := in_words(bound.field, bound.initial)) != _in_words(bound):
                bound.field.theirs = theirs  # type: ignore[attr-defined]

    def deed(self) -> dict[str, Any]:
        """What was given, under the names of the deed's parameters."""
        return dict(self.cleaned_data)

    @property
    def status(self) -> int:
        """The status of the page this form stands on: 422 where something is to be looked at again."""
        return 422 if self.errors else 200

    def to_look_at(self) -> list[Look]:
        """What the error summary lists, in the order of the page."""
        said = [Look("", "", str(error)) for error in self.non_field_errors()]
        return said + [
            Look(first_box(bound.field.widget, bound.auto_id), bound.label, str(error))
            for bound in self
            for error in bound.errors
        ]


def _in_words(bound: BoundField) -> str:
    try:
        return in_words(bound.field, bound.field.clean(bound.data))
    except forms.ValidationError:
        return str(bound.data)


def _given_or_new(once: str) -> str:
    try:
        return str(UUID(once))
    except ValueError:
        return str(uuid4())


def _with_parts(field: forms.Field) -> Iterator[forms.Field]:
    yield field
    for part in (*getattr(field, "fields", ()), *filter(None, [getattr(field, "inner", None)])):
        yield from _with_parts(part)


def _with_boxes(widget: Widget) -> Iterator[Widget]:
    yield widget
    for box in getattr(widget, "widgets", ()):
        yield from _with_boxes(box)


def _remember_nothing(widget: Widget) -> None:
    """The browser neither remembers nor checks what is typed or chosen about a person, nor cuts what is pasted."""
    if widget.is_hidden or isinstance(widget, forms.MultiWidget):
        return
    widget.attrs.setdefault("autocomplete", "off")
    if isinstance(widget, ChoiceWidget | forms.CheckboxInput):
        return
    widget.attrs["spellcheck"] = "false"
    widget.attrs.pop("maxlength", None)
    if isinstance(widget, forms.TextInput | forms.Textarea):
        widget.attrs.setdefault("dir", "auto")
    if isinstance(widget, forms.Textarea):
        widget.attrs["rows"] = 4
        widget.attrs.pop("cols", None)


def _speak_plainly(field: forms.Field) -> None:
    """Our own sentences in the place of Django's; a sentence the field brought along stays."""
    for code, sentence in _PLAIN.items():
        if code not in field.error_messages or _said_by_django(field, code):
            field.error_messages[code] = sentence


def _said_by_django(field: forms.Field, code: str) -> bool:
    kinds = [vars(kind) for kind in type(field).__mro__ if kind.__module__.startswith("django.")]
    said = field.error_messages[code]
    return any(kind.get("default_error_messages", {}).get(code) is said for kind in kinds)
