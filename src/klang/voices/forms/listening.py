"""What is asked about what was said."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.lang.said import Heard, Said
from klang.people.terms import Language
from klang.voices.forms.names import AsksAboutNames
from klang.voices.models import ArrivedWords
from klang.voices.terms import Source, Way
from klang.web.forms import Choice, LongTextField, PageForm, TextField


class NoteVoice(AsksAboutNames):
    """What somebody said about our work."""

    text = LongTextField(label=_("What was said, as it was said"), required=True)
    language = forms.ChoiceField(
        label=_("Language of these words"), choices=Language.choices, initial=Language.TH, required=False
    )
    source = Choice(label=_("Where this comes from"), choices=Source.choices, required=True)
    way = Choice(label=_("How it came"), choices=Way.choices, required=True)
    field_order = ["text", "stays", "language", "source", "way"]

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        heard = Heard.SPOKEN if given["way"] == Way.SPOKEN else Heard.WRITTEN
        said = Said(given["text"], given["language"] or Language.TH, heard=heard)
        return {"said": said, "source": given["source"], "way": given["way"]}


class SayIt(AsksAboutNames):
    """What somebody wants to say without signing in."""

    text = LongTextField(label=_("What do you want to tell us?"), max_length=4000, required=True)
    language = forms.ChoiceField(label=_("Language of these words"), choices=Language.choices, required=False)
    reach = TextField(
        label=_("Only if you want somebody to answer you: how can we reach you safely?"),
        help_text=_("Leave it empty to stay without a name."),
    )
    field_order = ["text", "stays", "language", "reach"]

    def words(self) -> ArrivedWords:
        """As it is put in."""
        given = self.cleaned_data
        return ArrivedWords(given["text"], given["language"] or Language.TH, given["reach"])


class LookUp(PageForm):
    """The code of a slip."""

    slip = TextField(label=_("The code on your slip"), max_length=40, required=True)


class TakeIn(PageForm):
    """Where something that arrived comes from, as far as one can tell."""

    source = Choice(
        label=_("Where this comes from"), choices=Source.choices, initial=Source.SOMEBODY, required=True
    )
