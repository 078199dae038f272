"""A form of one deed, and how all forms are shown."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid4

from django import forms
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import ChoiceWidget, Widget
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

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

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.once = _given_or_new(self.data.get("once", ""))
        for field in self.fields.values():
            for part in _with_parts(field):
                _speak_plainly(part)
            for widget in _with_boxes(field.widget):
                _remember_nothing(widget)
                as_tiles(widget)

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
    """The browser neither remembers nor checks what is typed about a person, nor cuts what is pasted."""
    if widget.is_hidden or isinstance(widget, ChoiceWidget | forms.CheckboxInput | forms.MultiWidget):
        return
    widget.attrs.setdefault("autocomplete", "off")
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
