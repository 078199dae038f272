"""What the desk asks."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from klang.people import handing
from klang.people.doors import Wait
from klang.vault.records.holding import NoKey
from klang.web.forms import LongTextField, PageForm, TextField
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
