"""What is asked about who someone is to us. Nothing is required."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.survivors.models import AliasWords, ContactWords, PaperWords, PersonWords
from klang.survivors.terms.facts import WORDS_OF, Facts
from klang.survivors.terms.person import HeldBy, Language, Literacy, MayWrite, Never, PaperKind, Way
from klang.web.forms import PageForm


class Register(PageForm):
    """Four taps: a name to be called, and whether we may write."""

    call_name = forms.CharField(label=_("Name to be called"), max_length=200, required=False)
    may_write = forms.ChoiceField(
        label=_("May we write this down?"),
        choices=MayWrite.choices,
        widget=forms.RadioSelect,
        initial=MayWrite.YES,
    )


class Several(PageForm):
    """Names of people one already helps, one to a line."""

    names = forms.CharField(
        label=_("Names to be called, one on each line"), widget=forms.Textarea, max_length=4000
    )

    def clean_names(self) -> list[str]:
        """One name to a line, at most fifty."""
        names = [line.strip() for line in self.cleaned_data["names"].splitlines() if line.strip()]
        if len(names) > 50:
            raise forms.ValidationError(_("Fifty at a time. What you wrote is still here."))
        return names


class Describe(PageForm):
    """What she wants to be called, which languages she speaks and reads."""

    heading = _("Name and languages")
    kept_in = "identity"

    call_name = forms.CharField(label=_("Name to be called"), max_length=200, required=False)
    address = forms.CharField(label=_("Word of address"), max_length=40, required=False)
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=Language.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    literacy = forms.ChoiceField(
        label=_("Reading"), choices=Literacy.choices, widget=forms.RadioSelect, required=False
    )
    interpreter_wish = forms.CharField(
        label=_("Wishes about the interpreter"), max_length=300, required=False
    )
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def words(self) -> PersonWords:
        """As it is kept."""
        given = self.cleaned_data
        return PersonWords(
            call_name=given["call_name"],
            address=given["address"],
            languages=tuple(given["languages"]),
            literacy=given["literacy"],
            interpreter_wish=given["interpreter_wish"],
        )


class AddName(PageForm):
    """Another name, as it is spoken."""

    heading = _("Add a name")
    kept_in = "identity"

    as_spoken = forms.CharField(label=_("The name, as it is spoken or written"), max_length=200)
    romanised = forms.CharField(label=_("In Latin letters"), max_length=200, required=False)

    def words(self) -> AliasWords:
        """As it is kept."""
        return AliasWords(self.cleaned_data["as_spoken"], romanised=self.cleaned_data["romanised"])


class AddPaper(PageForm):
    """An identity document; its number is kept as written."""

    heading = _("Add a paper")
    kept_in = "identity"

    kind = forms.ChoiceField(label=_("Which paper"), choices=PaperKind.choices, widget=forms.RadioSelect)
    number = forms.CharField(label=_("Number"), max_length=80, required=False)
    held_by = forms.ChoiceField(
        label=_("Who has it"), choices=HeldBy.choices, widget=forms.RadioSelect, required=False
    )

    def words(self) -> PaperWords:
        """As it is kept."""
        given = self.cleaned_data
        return PaperWords(given["kind"], given["number"], held_by=given["held_by"])


class SetContact(PageForm):
    """How to reach her so that nobody else learns of it."""

    heading = pgettext_lazy("safety", "Safe contact")
    kept_in = "whereabouts"

    way = forms.ChoiceField(label=_("How we may reach her"), choices=Way.choices, widget=forms.RadioSelect)
    value = forms.CharField(label=_("Number or name"), max_length=200, required=False)
    hours = forms.CharField(label=_("Safe hours"), max_length=100, required=False)
    who_answers = forms.CharField(label=_("Who else may answer"), max_length=200, required=False)
    says_we_are = forms.CharField(label=_("Who we say we are"), max_length=200, required=False)
    code_word = forms.CharField(label=pgettext_lazy("safety", "Code word"), max_length=80, required=False)
    may_leave_message = forms.BooleanField(label=_("A message may be left"), required=False)
    never = forms.MultipleChoiceField(
        label=_("Never"), choices=Never.choices, widget=forms.CheckboxSelectMultiple, required=False
    )

    def words(self) -> ContactWords:
        """As it is kept."""
        given = {key: value for key, value in self.cleaned_data.items() if key != "once"}
        return ContactWords(**{**given, "never": tuple(given["never"])})


def _facts_field(name: str, label: Any) -> forms.ChoiceField:
    choices = [("", pgettext_lazy("answer", "Not asked yet")), *WORDS_OF[name].choices, *_ANSWERS]
    return forms.ChoiceField(label=label, choices=choices, required=False)


_ANSWERS = [
    ("ASK_LATER", pgettext_lazy("answer", "Ask later")),
    ("RATHER_NOT_SAY", pgettext_lazy("answer", "Prefers not to say")),
    ("DOES_NOT_KNOW", pgettext_lazy("answer", "Does not know")),
    ("NOT_RELEVANT", pgettext_lazy("answer", "Not relevant")),
]


class CountFacts(PageForm):
    """Six coarse facts for figures without a name."""

    heading = _("Facts for figures")
    kept_in = "facts"

    sex_gender = _facts_field("sex_gender", _("Sex or gender"))
    age_band = _facts_field("age_band", _("Age"))
    nationality = _facts_field("nationality", _("Nationality"))
    form = _facts_field("form", _("What happened"))
    industry = _facts_field("industry", _("In which work"))
    channel = _facts_field("channel", _("How she came to us"))

    def facts(self) -> Facts:
        """As they are kept."""
        given = {key: value or None for key, value in self.cleaned_data.items() if key != "once"}
        return Facts(**given)
