"""What is asked about a need: the part of life, where it is kept, her words, who said it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.casework.readers import Part
from klang.casework.terms import DRAWER_NAMES
from klang.casework.typed import HerWordsForm
from klang.lang.said import Said
from klang.needs.rules import drawer_of
from klang.needs.terms import Area, Source
from klang.people.terms import Language
from klang.web.forms import Choice, WordsField


class SaidForm(HerWordsForm):
    """Her words: the original, the translation beside it, how they reached the paper."""

    said = WordsField(label=_("What she said"), languages=Language.choices, required=True)


class NoteNeed(SaidForm):
    """Something she says would help, or that she builds on."""

    area = Choice(label=_("Part of life"), choices=Area.choices, required=True)
    drawer = Choice(
        label=_("Keep it in this part of the file"),
        help_text=_("Chosen before anything is written. Under each part: who can read it."),
    )
    source = Choice(
        label=_("Where this comes from"), choices=Source.choices, initial=Source.HERSELF, required=True
    )
    field_order = ["area", "drawer", "said", "keyboard", "source"]

    def __init__(self, *args: Any, drawers: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._here = drawers
        self.say_readers([(drawer, drawer) for drawer in drawers])

    def say_readers(self, parts: Iterable[Part]) -> None:
        """Beside each part of the file, who can read it: asked for only where the page is shown."""
        as_it_says = ("", _("As the part of life says"))
        self.offer("drawer", [as_it_says, *parts])

    def clean(self) -> dict[str, Any]:
        """What is written lies where this person may write."""
        given = super().clean()
        if given.get("area") and "drawer" not in self.errors:
            drawer = drawer_of(given["area"], given.get("drawer", ""))
            if drawer not in self._here:
                told = {"part": DRAWER_NAMES[drawer]}  # type: ignore[index]
                self.add_error("drawer", _("You cannot write in “%(part)s”. Choose another part.") % told)
        return given

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        return {name: self.cleaned_data[name] for name in ("area", "drawer", "said", "source")}


class RewordNeed(SaidForm):
    """The same need, said again."""

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)
    field_order = ["said", "keyboard", "version"]

    def words(self) -> Said:
        """Her words as they are kept."""
        said: Said = self.cleaned_data["said"]
        return said
