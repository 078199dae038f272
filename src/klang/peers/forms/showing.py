"""What is asked about what a group shows of itself, and where it answers somebody."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.peers.actions import ShownWords
from klang.peers.models import ReplyWords
from klang.peers.terms import Answer, Theme
from klang.people.terms import Language
from klang.web.forms import Choice, Choices, LongTextField, TextField
from klang.web.forms.names import AsksAboutNames


class ShowUs(AsksAboutNames):
    """What everybody who works here will read of the group."""

    watched = ("name", "about")
    name = TextField(label=_("What we are called here"), max_length=60, required=True)
    about = LongTextField(
        label=_("Who we are, and what we do together"),
        help_text=_("No name of a person, no address, no place or time at which you meet."),
        max_length=600,
    )
    languages = Choices(label=_("Languages we speak"), choices=Language.choices)
    welcomes = forms.BooleanField(label=_("Workers may announce somebody who wishes it"), required=False)
    field_order = ("name", "about", "languages", "welcomes", "stays")

    def words(self) -> ShownWords:
        """As it is shown."""
        given: dict[str, Any] = self.cleaned_data
        return ShownWords(given["name"], given["about"], tuple(given["languages"]), given["welcomes"])

    @property
    def spoken(self) -> list[str]:
        """The languages, in words."""
        return [str(Language(code).label) for code in self.cleaned_data["languages"]]


class AnswerKnock(AsksAboutNames):
    """Yes or not now, and how to meet."""

    says = Choice(label=_("Your group's answer"), choices=Answer.choices, required=True)
    text = LongTextField(
        label=_("What her worker tells her from you"),
        help_text=_("How she reaches you, or a kind word. It goes to her worker and stands in her file."),
        max_length=600,
    )
    topics = Choices(
        label=_("What she would like to talk about"),
        help_text=_("So that a peer is found who fits. It stays among you."),
        choices=Theme.choices,
    )
    field_order = ("says", "text", "stays", "topics")

    def reply(self) -> ReplyWords:
        """As it is answered."""
        return ReplyWords(self.cleaned_data["says"], self.cleaned_data["text"])
