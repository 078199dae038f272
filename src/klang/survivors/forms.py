"""What is asked about who someone is to us. Nothing about her is required."""

from dataclasses import replace
from typing import Any, Final

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.lang.names import Kind, name_of
from klang.people.terms import Language
from klang.survivors.answers import parted
from klang.survivors.models import AliasWords, ContactWords, PaperWords, PersonWords
from klang.survivors.terms.facts import WORDS_OF, Facts
from klang.survivors.terms.papers import looked_at
from klang.survivors.terms.person import HeldBy, Literacy, MayWrite, NameKind, Never, PaperKind, Way
from klang.web.forms import Choice, Choices, LongTextField, PageForm, PartialDateField, TextField, answered


class Register(PageForm):
    """Four taps: a name to be called, and whether we may write."""

    call_name = TextField(
        label=_("Name to be called"), help_text=_("As she says it, in any script. It can stay empty.")
    )
    may_write = Choice(
        label=_("May we write this down?"),
        choices=MayWrite.choices,
        help_text=_("If it was not asked yet, the file is opened and Today reminds you in 7 days."),
    )

    def deed(self) -> dict[str, Any]:
        """As the deed takes it; what was not asked is asked later."""
        given = self.cleaned_data
        return {"call_name": given["call_name"], "may_write": given["may_write"] or MayWrite.LATER}


class Several(PageForm):
    """Names of people one already helps, one to a line."""

    names = LongTextField(
        label=_("Names to be called, one on each line"),
        required=True,
        help_text=_("Only for people who said that we may write. Up to fifty at a time."),
    )

    def clean_names(self) -> list[str]:
        """One name to a line, at most fifty, none longer than a name can be."""
        names = [line.strip() for line in self.cleaned_data["names"].splitlines() if line.strip()]
        if len(names) > MOST:
            raise forms.ValidationError(_("Fifty at a time. What you wrote is still here."))
        if long := [number for number, name in enumerate(names, 1) if len(name) > LONGEST]:
            told = {"lines": ", ".join(map(str, long))}
            raise forms.ValidationError(_("Too long for a name: line %(lines)s."), params=told)
        return names


MOST: Final = 50
LONGEST: Final = 200


class Describe(PageForm):
    """What she wants to be called, when she was born, which languages she speaks and reads."""

    heading = _("Name, age and languages")
    kept_in = "identity"

    call_name = TextField(label=_("Name to be called"))
    address = TextField(
        label=_("Word of address"),
        max_length=40,
        help_text=_("The word she chose to stand before her name, or none."),
    )
    born = answered(
        PartialDateField(
            birth=True,
            label=_("Born"),
            help_text=_("As much as she knows. The year alone is enough, in either calendar."),
        )
    )
    languages = answered(Choices(label=_("Languages"), choices=Language.choices))
    literacy = answered(Choice(label=_("Reading"), choices=Literacy.choices))
    interpreter_wish = answered(TextField(label=_("Wishes about the interpreter"), max_length=300))
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def words(self, before: PersonWords) -> PersonWords:
        """As it is kept; what this page does not ask stays as it was."""
        given = self.cleaned_data
        answers, unanswered = parted(given, ASKED_OF_HER)
        named = {name: given[name] for name in ("call_name", "address")}
        nothing = {"born": None, "languages": (), "literacy": "", "interpreter_wish": ""}
        return replace(before, **{**nothing, **answers, **named, "unanswered": unanswered})


ASKED_OF_HER: Final = ("born", "languages", "literacy", "interpreter_wish")


class AddName(PageForm):
    """Another name, as it is spoken: in one piece, the title apart."""

    heading = _("Add a name")
    kept_in = "identity"

    as_spoken = TextField(
        label=_("The name, as it is spoken or written"),
        required=True,
        help_text=_("Whole, in any script. No surname is needed. Ma, U, Daw or Sai may be part of it."),
    )
    kind = Choice(label=_("Which name is it"), choices=NameKind.choices)
    title = TextField(label=_("Title, apart from the name"), max_length=40)
    romanised = TextField(label=_("In Latin letters"))
    family_first = forms.BooleanField(label=_("The family name stands first"), required=False)
    since = PartialDateField(label=_("Used since"))
    until = PartialDateField(label=_("Used until"))

    def clean_as_spoken(self) -> str:
        """A name; a word for not knowing one is not kept as if it were one."""
        typed: str = self.cleaned_data["as_spoken"]
        if not name_of(typed).known:
            raise forms.ValidationError(_("This says that no name is known. Nothing needs to be added then."))
        return typed

    def words(self) -> AliasWords:
        """As it is kept."""
        given = self.cleaned_data
        name = name_of(given["as_spoken"], Kind(given["kind"]))
        told = {"romanised": given["romanised"], "since": given["since"], "until": given["until"]}
        whose = {
            "title": given["title"] or name.title,
            "family_first": given["family_first"] or name.family_first,
        }
        return AliasWords(**{**vars(name), **told, **whose})


class AddPaper(PageForm):
    """An identity document; its number is looked at and kept as written, whatever it looks like."""

    heading = _("Add a paper")
    kept_in = "identity"

    kind = Choice(label=_("Which paper"), choices=PaperKind.choices, required=True)
    number = answered(
        TextField(
            label=_("Number"),
            max_length=80,
            help_text=_("As it stands on the paper. An unusual number is kept too."),
        )
    )
    country = TextField(label=_("Which country gave it"), max_length=80)
    expires = PartialDateField(label=_("Valid until"))
    held_by = answered(Choice(label=_("Who has it"), choices=HeldBy.choices))

    def words(self) -> PaperWords:
        """As it is kept."""
        given = self.cleaned_data
        answers, unanswered = parted(given, ("number", "held_by"))
        number = answers.get("number", "")
        return PaperWords(
            given["kind"],
            number,
            country=given["country"],
            held_by=answers.get("held_by", ""),
            expires=given["expires"],
            warnings=looked_at(given["kind"], number, localdate()).warnings if number else (),
            unanswered=unanswered,
        )


class SetContact(PageForm):
    """How to reach her so that nobody else learns of it."""

    heading = pgettext_lazy("safety", "Safe contact")
    kept_in = "whereabouts"

    never = Choices(label=_("Never"), choices=Never.choices)
    way = answered(Choice(label=_("How we may reach her"), choices=Way.choices))
    value = TextField(label=_("Number or name"))
    hours = TextField(label=_("Safe hours"), max_length=100)
    may_leave_message = forms.BooleanField(label=_("A message may be left"), required=False)
    who_answers = TextField(label=_("Who else may answer"))
    says_we_are = TextField(label=_("Who we say we are"))
    code_word = TextField(label=pgettext_lazy("safety", "Code word"), max_length=80)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        """One thing at least, so that no empty rule looks like one."""
        given = super().clean() or {}
        if not self.errors and not any(given.get(name) for name in ("way", *SAFE)):
            self.add_error(None, _("Nothing is written here yet. One line is enough."))
        return given

    def words(self) -> ContactWords:
        """As it is kept."""
        given = self.cleaned_data
        answers, unanswered = parted(given, ("way",))
        plain = {name: given[name] for name in SAFE if name in given}
        return ContactWords(way=answers.get("way", ""), unanswered=unanswered, **plain)


SAFE: Final = ("never", "value", "hours", "may_leave_message", "who_answers", "says_we_are", "code_word")


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
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def facts(self) -> Facts:
        """As they are kept."""
        return Facts(**{name: self.cleaned_data[name] or None for name in WORDS_OF})
