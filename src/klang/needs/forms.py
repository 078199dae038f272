"""What is asked about a need: the part of life, her words, who said it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.casework.terms import DRAWER_NAMES
from klang.lang.said import Heard, Said
from klang.needs.terms import Area, Source
from klang.survivors.terms.person import Language
from klang.web.forms import PageForm

HEARD = (
    (Heard.SPOKEN, _("She said it, written down as she said it")),
    (Heard.WRITTEN, _("She wrote it herself")),
    (Heard.INTERPRETED, _("Said in her language, interpreted beside it")),
    (Heard.ONLY_TRANSLATED, _("Told in her language, written in Thai by the interpreter")),
)


class SaidForm(PageForm):
    """Her words: the original, the translation beside it, how they reached the paper."""

    heard = forms.ChoiceField(
        label=_("How it reached the paper"),
        choices=HEARD,
        widget=forms.RadioSelect,
        initial=Heard.SPOKEN,
    )
    language = forms.ChoiceField(label=_("Language of her words"), choices=Language.choices, initial="th")
    original = forms.CharField(
        label=_("In her own words"), widget=forms.Textarea, max_length=10_000, required=False
    )
    translation = forms.CharField(
        label=_("Translation"), widget=forms.Textarea, max_length=10_000, required=False
    )
    interpreter = forms.CharField(label=_("Interpreter"), max_length=120, required=False)

    def clean(self) -> dict[str, Any]:
        """Her words, or the translation where nothing else was written down."""
        given = super().clean() or {}
        translated = given.get("heard") == Heard.ONLY_TRANSLATED
        needed = "translation" if translated else "original"
        if not given.get(needed) and needed not in self.errors:
            self.add_error(needed, _("Write it as it was said. A few words are enough."))
        return given

    def said(self) -> Said:
        """As it is kept."""
        given = self.cleaned_data
        only = given["heard"] == Heard.ONLY_TRANSLATED
        return Said(
            "" if only else given["original"],
            given["language"],
            given["translation"],
            interpreter=given["interpreter"],
            heard=Heard(given["heard"]),
        )


class NoteNeed(SaidForm):
    """Something she says would help."""

    area = forms.ChoiceField(label=_("Part of life"), choices=Area.choices, widget=forms.RadioSelect)
    source = forms.ChoiceField(
        label=_("Where this comes from"),
        choices=Source.choices,
        widget=forms.RadioSelect,
        initial=Source.HERSELF,
    )
    drawer = forms.ChoiceField(
        label=_("Keep it in this part of the file"),
        choices=[("", _("As the part of life says")), *DRAWER_NAMES.items()],
        required=False,
    )
    field_order = ["area", "heard", "language", "original", "translation", "interpreter", "source", "drawer"]


class RewordNeed(SaidForm):
    """The same need, said again."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
