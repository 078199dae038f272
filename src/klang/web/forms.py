"""Forms as the house asks: nothing remembered by the browser, what was typed is kept, one deed per form."""

from typing import Any
from uuid import uuid4

from django import forms
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _


class Renderer(TemplatesSetting):
    """Our own field template and error summary, once for the whole house."""

    form_template_name = "web/form.html"
    field_template_name = "web/field.html"


class PageForm(forms.Form):
    """A form of one deed. `once` makes the same form sent twice one deed."""

    template_name = "web/form.html"

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        self.once = self.data.get("once") or str(uuid4())
        for field in self.fields.values():
            field.widget.attrs.update({"autocomplete": "off", "spellcheck": "false"})
            if isinstance(field.widget, forms.TextInput | forms.Textarea):
                field.widget.attrs["dir"] = "auto"
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs.setdefault("rows", 4)
            _speak_plainly(field)

    def deed(self) -> dict[str, Any]:
        """What was given, under the names of the deed's parameters."""
        return dict(self.cleaned_data)


def _speak_plainly(field: forms.Field) -> None:
    field.error_messages["required"] = _("Choose or write something here.")
    field.error_messages["null_characters_not_allowed"] = _(
        "One sign in this text cannot be kept. Type it again."
    )
    field.error_messages["invalid"] = _("This could not be read. What you wrote is still here.")
    field.error_messages["invalid_choice"] = _("Choose one of these.")
