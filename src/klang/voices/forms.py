"""What is asked about voices: who hears them, and what was said."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.lang.noticing import noticed
from klang.lang.said import Heard, Said
from klang.people.reads import Colleague
from klang.people.terms import Language
from klang.voices.terms import Part, Source, Way
from klang.web.forms import Choice, Choices, LongTextField, PageForm


class ChooseHearer(PageForm):
    """A colleague who is to hear, and whether they choose others."""

    account = Choice(label=_("Colleague"), required=True)
    right = Choice(
        label=pgettext_lazy("voices", "What they do"), choices=Part.choices, initial=Part.HEARS, required=True
    )

    def __init__(self, *args: Any, people: list[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["account"].choices = [(str(one.account), one.introduced) for one in people]  # type: ignore[attr-defined]


class AsksAboutNames(PageForm):
    """A form with a free text under each name in `watched`; asks about the names and numbers that stand there."""

    watched: tuple[str, ...] = ("text",)
    stays = Choices(
        label=_("May this stay as it is written?"),
        help_text=_(
            "It may point at somebody. Tick what may stay. What may not, take out of the text: it is still there."
        ),
    )

    def __init__(self, *args: Any, names: Iterable[str] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        written = "\n".join(self.data.get(self.add_prefix(name), "") for name in self.watched)
        self._noticed = noticed(written, names)
        if self._noticed:
            self.fields["stays"].choices = [(one, one) for one in self._noticed]  # type: ignore[attr-defined]
        else:
            del self.fields["stays"]

    def clean(self) -> dict[str, Any]:
        """Nothing is taken out: whoever writes says of each whether it may stay."""
        given = super().clean() or {}
        if set(self._noticed) - set(given.pop("stays", ())):
            self.add_error("stays", _("Say of each whether it may stay, or write it differently."))
        return given


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
