"""Her words as she said them: the original in its language and script, and how it reached the paper."""

from collections.abc import Iterable
from typing import Any, Final

from django import forms
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from klang.lang.said import Heard, Said
from klang.web.forms.choices import Choice
from klang.web.forms.parts import Parts
from klang.web.forms.text import LongTextField, TextField
from klang.web.terms import HEARD_CHOICES


class WordsField(forms.MultiValueField):
    """What somebody said, as one value. Never an empty original that pretends to be one."""

    default_error_messages = {
        "required": _("Write it as it was said. A few words are enough."),
        "no_original": _(
            "Only a translation is written here. Write the words as they were said too, "
            "or choose that the interpreter wrote them in Thai."
        ),
        "no_translation": _("Write under Translation what the interpreter wrote."),
        "two_texts": _("The words as they were said are written too. Choose that they were interpreted."),
    }

    def __init__(
        self, *, languages: Iterable[tuple[str, Any]], required: bool = False, **kwargs: Any
    ) -> None:
        parts: dict[str, tuple[str | Promise, forms.Field]] = {
            "original": (_("In her own words"), LongTextField()),
            "language": (_("Language of her words"), forms.ChoiceField(choices=languages, required=False)),
            "heard": (
                _("How it reached the paper"),
                Choice(choices=HEARD_CHOICES, coerce=Heard, empty_value=Heard.SPOKEN),
            ),
            "translation": (_("Translation"), LongTextField()),
            "interpreter": (_("Interpreter"), TextField(max_length=120)),
        }
        boxes = Parts({name: (label, field.widget) for name, (label, field) in parts.items()}, _apart)
        fields = [field for _label, field in parts.values()]
        kwargs.setdefault("initial", Said())
        super().__init__(fields=fields, widget=boxes, required=required, require_all_fields=False, **kwargs)

    def validate(self, value: Said | None) -> None:
        """The words as one value: some were written, or none were needed."""
        forms.Field.validate(self, value)

    def compress(self, values: list[Any]) -> Said | None:
        """As it is kept; None where nothing was written."""
        original, language, heard, translation, interpreter = values or _apart(None)
        if not original and not translation:
            return None
        if why := _what_does_not_fit(heard, original, translation):
            raise forms.ValidationError(self.error_messages[why], code=why)
        return Said(original, language, translation, interpreter=interpreter, heard=heard)


_COLLEAGUES: Final = ("account", "workers")  # fields in which a colleague is chosen, who may interpret


def say_wish(form: forms.Form, wish: str) -> None:
    """Show what she asked for about interpreters, where it is known, wherever one is named or may be chosen."""
    hers = format_html("<bdi>{}</bdi>", wish)
    said = format_html(_("She asked: %(wish)s") % {"wish": "{}"}, hers)
    for name, field in form.fields.items() if wish else ():
        if isinstance(field.widget, Parts) and isinstance(field, WordsField):
            field.widget.hints = {"interpreter": said}
        elif name == "interpreter":
            field.help_text = said
        elif name in _COLLEAGUES:
            about = format_html(_("She asked about interpreters: %(wish)s") % {"wish": "{}"}, hers)
            field.help_text = format_html("{} {}", field.help_text, about)


def _what_does_not_fit(heard: Heard, original: str, translation: str) -> str:
    """The code of the sentence that says what to look at again; nothing is dropped in silence."""
    if heard != Heard.ONLY_TRANSLATED:
        return "" if original else "no_original"
    if not translation:
        return "no_translation"
    return "two_texts" if original else ""


def _apart(said: Said | None) -> list[Any]:
    words = said or Said()
    return [words.original, words.language, words.heard, words.translation, words.interpreter]
