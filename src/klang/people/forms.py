"""What is asked of somebody who comes in, and of an officer who brings somebody in."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.people.models import NameWords, OfficeWords
from klang.people.provinces import province_choices
from klang.people.reads import Directory
from klang.people.terms import AgencyKind, Discipline, Language, WorkerSex
from klang.web.forms import PageForm

_Secret = forms.PasswordInput


class Door(PageForm):
    """What every page that opens carries along: where to go afterwards, and what was kept meanwhile."""

    next = forms.CharField(required=False, widget=forms.HiddenInput, max_length=2000)
    held = forms.UUIDField(required=False, widget=forms.HiddenInput)


class SignIn(Door):
    """Name and passphrase, or name and paper code."""

    name = forms.CharField(label=pgettext_lazy("signin", "Account name"), max_length=100)
    secret = forms.CharField(
        label=pgettext_lazy("signin", "Passphrase or paper code"), max_length=200, widget=_Secret
    )
    field_order = ("name", "secret")


class Unlock(Door):
    """The passphrase of whoever is signed in here."""

    secret = forms.CharField(
        label=pgettext_lazy("signin", "Passphrase or paper code"), max_length=200, widget=_Secret
    )


class Renew(PageForm):
    """Another passphrase or another paper code, for whoever still knows one of them."""

    kind = forms.ChoiceField(
        label=_("What is to be new?"),
        choices=[
            ("pass", pgettext_lazy("signin", "Passphrase")),
            ("paper", pgettext_lazy("signin", "Paper recovery code")),
        ],
        widget=forms.RadioSelect,
    )
    secret = forms.CharField(
        label=_("Your passphrase or paper code as it is now"), max_length=200, widget=_Secret
    )


class Join(PageForm):
    """Sign-in name and the code of the slip."""

    name = forms.CharField(label=pgettext_lazy("signin", "Account name"), max_length=100)
    slip = forms.CharField(label=_("Code on your slip"), max_length=100)


class OfficeForm(PageForm):
    """An office: what it is called, what kind it is, where it stands."""

    office = forms.CharField(label=_("Name of the office"), max_length=150)
    office_en = forms.CharField(label=_("The name in Latin letters"), max_length=150, required=False)
    kind = forms.ChoiceField(label=_("Kind of office"), choices=AgencyKind.choices, widget=forms.RadioSelect)
    province = forms.ChoiceField(label=_("Province"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["province"].choices = [("", "–"), *province_choices()]  # type: ignore[attr-defined]

    @property
    def words(self) -> OfficeWords:
        """The office's name card."""
        return OfficeWords(self.cleaned_data["office"], self.cleaned_data["office_en"])


class Start(OfficeForm):
    """The first day: the office, and the person who will vouch for colleagues."""

    officer = forms.CharField(label=_("Name of the key officer"), max_length=100)
    handle = forms.CharField(
        label=pgettext_lazy("signin", "Account name"),
        help_text=_("The officer types this to sign in. It need not be a real name."),
        max_length=100,
    )


class NewColleague(PageForm):
    """Who is to come."""

    name = forms.CharField(label=_("Name, as colleagues say it"), max_length=100)
    handle = forms.CharField(
        label=pgettext_lazy("signin", "Account name"),
        help_text=_("Typed to sign in. It need not be a real name."),
        max_length=100,
    )
    agency = forms.ChoiceField(label=_("Office"))
    disciplines = forms.MultipleChoiceField(
        label=_("What they do in the team"),
        choices=Discipline.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages they can talk in"),
        choices=Language.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    sex = forms.ChoiceField(
        label=_("Woman or man"),
        help_text=_("Asked because a survivor may wish to talk with a woman or with a man."),
        choices=WorkerSex.choices,
        widget=forms.RadioSelect,
        required=False,
    )
    supervisor = forms.ChoiceField(label=pgettext_lazy("line", "Supervisor"), required=False)

    def __init__(self, people: Directory, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = [(str(agency), name) for agency, name in people.offices.items()]
        known = [(str(one.account), one.name) for one in people.colleagues.values() if not one.disabled]
        self.fields["agency"].choices = offices  # type: ignore[attr-defined]
        self.fields["supervisor"].choices = [("", "–"), *known]  # type: ignore[attr-defined]

    @property
    def asked(self) -> list[forms.BoundField]:
        """What every colleague needs."""
        return [self[name] for name in ("name", "handle", "agency", "disciplines")]

    @property
    def more(self) -> list[forms.BoundField]:
        """What helps a survivor to find the right one, and may come later."""
        return [self[name] for name in ("languages", "sex", "supervisor")]

    @property
    def words(self) -> NameWords:
        """The colleague's name card."""
        given = self.cleaned_data
        return NameWords(given["name"], tuple(given["languages"]), given["sex"])

    @property
    def supervised_by(self) -> UUID | None:
        """The supervisor's account, if one was chosen."""
        chosen = self.cleaned_data["supervisor"]
        return UUID(chosen) if chosen else None
