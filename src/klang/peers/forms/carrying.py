"""What is asked where somebody gives her worker words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.lang.said import Heard, Said
from klang.peers.models import CarriedWords
from klang.peers.terms import Into, ReadBack
from klang.people.terms import Language
from klang.web.forms import Choice, LongTextField
from klang.web.forms.names import AsksAboutNames


class GiveWords(AsksAboutNames):
    """Her words, in which part of her file they are kept, and her yes to each of them."""

    text = LongTextField(
        label=_("What she would like her worker to read, in her words"), max_length=2000, required=True
    )
    language = Choice(
        label=_("Language of these words"), choices=Language.choices, initial=Language.TH, required=True
    )
    part = Choice(
        label=_("What it is about"),
        help_text=_("It is kept in this part of her file. Only those who may know this part read it."),
        choices=Into.choices,
        required=True,
    )
    told = Choice(
        label=_("How she looked at it once more"),
        choices=ReadBack.choices,
        required=True,
    )
    approves = forms.BooleanField(
        label=_("She said yes to every word"),
        error_messages={"required": _("Only she decides. Go through it with her first.")},
    )
    field_order = ("text", "stays", "language", "part", "told", "approves")

    def words(self) -> CarriedWords:
        """As it is carried."""
        given: dict[str, Any] = self.cleaned_data
        heard = Heard.WRITTEN if given["told"] == ReadBack.WROTE else Heard.SPOKEN
        said = Said(given["text"], given["language"], heard=heard)
        return CarriedWords(said, given["part"], given["told"])
