"""What a peer says of herself, and what is asked about somebody who would like one."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from klang.peers.models import OfferWords, WelcomeWords
from klang.peers.terms import Theme
from klang.people.provinces import province_choices
from klang.people.terms import Language
from klang.web.forms import Choice, Choices, PageForm, TextField
from klang.web.forms.names import AsksAboutNames


class _FromProvince(PageForm):
    """A form that may name one province."""

    province_field = ""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer(self.province_field, [("", "–"), *province_choices()])


class MakeOffer(_FromProvince):
    """Languages, what one is glad to be asked and what not, when, and whom one would rather not meet."""

    province_field = "not_from"
    languages = Choices(label=_("Languages I speak"), choices=Language.choices, required=True)
    glad = Choices(label=_("What I am glad to be asked about"), choices=Theme.choices)
    rather_not = Choices(label=_("What I would rather not talk about"), choices=Theme.choices)
    hours = TextField(label=_("When it is good for me"), max_length=120)
    not_from = forms.ChoiceField(
        label=_("I would rather meet nobody from"),
        help_text=_("Nobody sees this on a page but you. You are then not proposed, without a reason."),
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """One is not glad about what one would rather not talk about."""
        given = super().clean() or {}
        if set(given.get("glad", ())) & set(given.get("rather_not", ())):
            self.add_error("rather_not", _("This stands in both. Leave it in one of them."))
        return given

    def words(self) -> OfferWords:
        """As it is kept."""
        given = self.cleaned_data
        chosen = {name: tuple(given[name]) for name in ("languages", "glad", "rather_not")}
        return OfferWords(**chosen, hours=given["hours"], not_from=given["not_from"])


class NoteWelcome(_FromProvince, AsksAboutNames):
    """Somebody would like a peer to stand by her."""

    province_field = "province"
    watched = ("wish",)
    called = TextField(
        label=_("The name she chose"),
        help_text=_("It need not be a real name."),
        max_length=60,
        required=True,
    )
    language = Choice(label=_("The language she speaks best"), choices=Language.choices, required=True)
    topics = Choices(label=_("What she would like to talk about"), choices=Theme.choices)
    wish = TextField(label=_("What she would like, word for word"), max_length=300)
    province = forms.ChoiceField(
        label=_("Where she is from, if she wants to say it"),
        help_text=_("Only so that nobody is proposed who would rather not."),
        required=False,
    )
    field_order = ("called", "language", "topics", "wish", "stays", "province")

    def words(self) -> WelcomeWords:
        """As it is kept."""
        given = self.cleaned_data
        told = (given["called"], given["language"], given["wish"], tuple(given["topics"]), given["province"])
        return WelcomeWords(localdate(), *told)
