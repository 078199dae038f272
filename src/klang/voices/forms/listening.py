"""What is asked about what was said."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from klang.lang.said import Heard, Said
from klang.people.terms import Language
from klang.voices.forms.names import AsksAboutNames
from klang.voices.terms import Source, Way
from klang.web.forms import Choice, LongTextField


class NoteVoice(AsksAboutNames):
    """What somebody said about our work."""

    text = LongTextField(label=_("What was said, as it was said"), required=True)
    language = Choice(label=_("Language of these words"), choices=Language.choices, initial=Language.TH)
    source = Choice(label=_("Where this comes from"), choices=Source.choices, required=True)
    way = Choice(label=_("How it came"), choices=Way.choices, required=True)
    field_order = ["text", "stays", "language", "source", "way"]

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        heard = Heard.SPOKEN if given["way"] == Way.SPOKEN else Heard.WRITTEN
        said = Said(given["text"], given["language"] or Language.TH, heard=heard)
        return {"said": said, "source": given["source"], "way": given["way"]}
