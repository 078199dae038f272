"""What the desk asks."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from klang.consent.asked import HowAnswered
from klang.consent.models import IntroductionWords
from klang.lang.said import Said
from klang.people import handing
from klang.people.doors import Wait
from klang.people.terms import Language
from klang.vault.records.holding import NoKey
from klang.web.forms import Choice, LongTextField, PageForm, TextField
from klang.web.forms.names import AsksAboutNames


class HandOver(PageForm):
    """A number to take the phone back with, chosen for this once."""

    pin = forms.CharField(
        label=_("A PIN for this once"),
        help_text=_("4 to 8 digits. You need it to take the phone back. Five wrong ones lock the screen."),
        max_length=20,
        widget=forms.PasswordInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )

    def clean_pin(self) -> str:
        """The digits, in whichever script they were typed."""
        if not (found := handing.pin_of(self.cleaned_data["pin"])):
            raise forms.ValidationError(_("Write 4 to 8 digits."))
        return found


class TakeBack(PageForm):
    """The number that was chosen when the phone was handed over."""

    pin = forms.CharField(
        label=_("PIN"),
        max_length=20,
        widget=forms.PasswordInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )


def why_not(no: handing.WrongPin | handing.TooEarly) -> str:
    """What stands beside a PIN that did not open."""
    if isinstance(no, handing.TooEarly):
        seconds = ngettext("Wait %(n)d second.", "Wait %(n)d seconds.", no.seconds)
        return seconds % {"n": no.seconds}
    left = ngettext("That was not it. %(n)d try is left.", "That was not it. %(n)d tries are left.", no.left)
    return left % {"n": no.left}


def why_no_words(no: Exception) -> str:
    """What stands beside the code of a slip that gave nothing."""
    if isinstance(no, Wait):
        seconds = ngettext("Wait %(n)d second.", "Wait %(n)d seconds.", no.seconds)
        return seconds % {"n": no.seconds}
    if isinstance(no, NoKey):
        part = _("She wrote it for a part of her file in which you cannot write. Ask a colleague who can.")
        return str(part)
    return str(no)


class Search(PageForm):
    """A name, or a part of one."""

    sought = forms.CharField(label=_("Search by name"), max_length=80, required=False)


class TellBarrier(AsksAboutNames):
    """What stood in the way of a meeting."""

    text = LongTextField(
        label=_("What stood in the way, word for word as the meeting releases it"),
        help_text=_("Nothing else goes along: no file, no name, not which meeting it was."),
        max_length=2000,
        required=True,
    )
    field_order = ["text", "stays"]

    def deed(self) -> dict[str, str]:
        """As the deed takes it."""
        return {"text": self.cleaned_data["text"]}


class TakeWordsIn(PageForm):
    """The code of the slip she brought."""

    opens_something = True

    slip = TextField(
        label=_("The code on her slip"),
        help_text=_("It works once. What she approved then stands in her file, word for word."),
        max_length=40,
        required=True,
    )


class Introduce(HowAnswered):
    """To which group she would like to be announced, in which words, and how she said yes."""

    group = Choice(label=_("Which group"), coerce=UUID, required=True)
    called = TextField(
        label=_("The name she wants to be known by there"),
        help_text=_("It need not be a real name."),
        max_length=60,
        required=True,
    )
    text = LongTextField(
        label=_("What she would like, word for word"),
        help_text=_("Nothing else goes along: no file, no other name, not which office it comes from."),
        max_length=1000,
        required=True,
    )
    language = Choice(label=_("Language of these words"), choices=Language.choices, required=True)
    field_order = ("group", "called", "text", "language")

    def __init__(self, *args: Any, shown: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("group", [(str(pk), format_html("<bdi>{}</bdi>", name)) for pk, name in shown])
        self.fields["grown"].required = True

    def words(self, code: str) -> IntroductionWords:
        """As it is kept, and announced."""
        given = self.cleaned_data
        said = Said(given["text"], given["language"], interpreter=given["interpreter"])
        return IntroductionWords(given["group"], "", given["called"], said, code, self.how())
