"""What is asked about what was said."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from klang.lang.said import Heard, Said
from klang.people.terms import Language
from klang.voices.asked import PARTS, Asked, Face, known
from klang.voices.models import ArrivedWords, ComplaintArrived
from klang.voices.sounds import as_text, kind_of
from klang.voices.terms import LARGEST_SOUND, LONGEST_SOUND, Source, Way
from klang.web.forms import Choice, LongTextField, PageForm, TextField
from klang.web.forms.names import AsksAboutNames
from klang.web.tongues import MORE


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


class Faces(forms.RadioSelect):
    """Four faces, each with its word beside it, and a way past the question."""

    template_name = "voices/faces.html"


class AFew(PageForm):
    """A few questions beside what is said; each can be passed by, and what is no answer is none."""

    form_name = "NoteVoice"  # kept together with the words it stands beside

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        faces = [*Face.choices, ("", pgettext_lazy("face", "Pass this one by"))]
        for one in Asked:
            self.fields[one] = Choice(label=one.label, choices=faces, widget=Faces)

    def parts(self) -> Iterator[tuple[str | Promise, list[BoundField]]]:
        """The questions, a few at a time."""
        for title, asked in PARTS.items():
            yield title, [self[one] for one in asked]

    def answers(self) -> dict[str, str]:
        """What was answered, as it is kept."""
        return known({one: self.data.get(one, "") for one in Asked})


class Recorder(forms.FileInput):
    """A file with a sound, and buttons to record one where the browser can."""

    template_name = "voices/recorder.html"

    def get_context(self, *given: Any, **named: Any) -> dict[str, Any]:
        """What the buttons hold themselves to."""
        return super().get_context(*given, **named) | {"seconds": LONGEST_SOUND, "bytes": LARGEST_SOUND}


class SayIt(AsksAboutNames):
    """What somebody wants to say without signing in, in words or aloud."""

    text = LongTextField(label=_("What do you want to tell us?"), max_length=4000)
    sound = forms.FileField(
        label=_("Or say it aloud, up to 2 minutes"),
        help_text=_(
            "A voice can be recognised. Those who hear listen to it, write it down, and then it is deleted."
        ),
        required=False,
        allow_empty_file=True,
        widget=Recorder(attrs={"accept": "audio/*", "capture": True}),
    )
    language = forms.ChoiceField(label=_("Language of these words"), choices=Language.choices, required=False)
    reach = TextField(
        label=_("Only if you want somebody to answer you: how can we reach you safely?"),
        help_text=_("Leave it empty to stay without a name."),
    )
    complaint = forms.BooleanField(
        label=_("It is about how one of us behaved: only those who handle complaints shall read it"),
        required=False,
    )
    field_order = ["text", "stays", "sound", "language", "complaint", "reach"]

    def __init__(self, *args: Any, handled: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not handled:
            del self.fields["complaint"]
        if get_language() in MORE:
            self.fields["language"].widget = forms.HiddenInput()

    def clean_sound(self) -> str:
        """The recording, looked at before anything else is done with it."""
        file = self.cleaned_data["sound"]
        if file is None:
            return ""
        if file.size > LARGEST_SOUND:
            raise forms.ValidationError(
                _("This recording is too large. Up to 600 KB are taken, about 2 minutes. Say it shorter.")
            )
        data = file.read()
        if not kind_of(data):
            raise forms.ValidationError(_("This file is no recording. Choose another, or write it in words."))
        return as_text(data)

    def clean(self) -> dict[str, Any]:
        """Words or a recording; a complaint in words."""
        given = super().clean() or {}
        sound = given.get("sound")
        if not sound and not given.get("text") and not {"text", "sound"} & set(self.errors):
            self.add_error("text", _("Write something here, or say it aloud."))
        if sound and given.get("complaint"):
            self.add_error(
                "complaint", _("Write a complaint in words. Take the tick away to send the recording.")
            )
        return given

    @property
    def complains(self) -> bool:
        """Whether it goes to those who handle complaints."""
        return bool(self.cleaned_data.get("complaint"))

    def complaint_words(self) -> ComplaintArrived:
        """As it is sent to them."""
        words = self.words()
        return ComplaintArrived(words.text, words.language, reach=words.reach)

    def words(self) -> ArrivedWords:
        """As it is put in."""
        given = self.cleaned_data
        language = given["language"] or Language.TH
        return ArrivedWords(given["text"], language, reach=given["reach"], sound=given["sound"])


class LookUp(PageForm):
    """The code of a slip."""

    slip = TextField(label=_("The code on your slip"), max_length=40, required=True)


class TakeIn(PageForm):
    """Where something that arrived comes from, as far as one can tell."""

    source = Choice(
        label=_("Where this comes from"), choices=Source.choices, initial=Source.SOMEBODY, required=True
    )


class WriteDown(AsksAboutNames):
    """What was heard in a recording, and where it comes from."""

    text = LongTextField(label=_("What was said, as it was said"), required=True)
    language = forms.ChoiceField(label=_("Language of these words"), choices=Language.choices, required=False)
    source = Choice(
        label=_("Where this comes from"), choices=Source.choices, initial=Source.SOMEBODY, required=True
    )
    field_order = ["text", "stays", "language", "source"]

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        given = self.cleaned_data
        return {"said": Said(given["text"], given["language"] or Language.TH), "source": given["source"]}
