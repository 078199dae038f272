"""What is asked of somebody who comes in, and of an officer who brings somebody in."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.people.models import NameWords, OfficeWords
from klang.people.provinces import province_choices
from klang.people.reads import Directory
from klang.people.terms import AgencyKind, Country, Discipline, Language, WorkerSex
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


class PeersName(PageForm):
    """Whose way in is closed: the account name on her slip."""

    handle = forms.CharField(
        label=pgettext_lazy("signin", "Account name"),
        help_text=_("It stands on her slip. Her name and her group are not asked."),
        max_length=100,
    )


class OfficeForm(PageForm):
    """An office: what it is called, what kind it is, where it stands."""

    office = forms.CharField(label=_("Name of the office"), max_length=150)
    office_en = forms.CharField(label=_("The name in Latin letters"), max_length=150, required=False)
    kind = forms.ChoiceField(label=_("Kind of office"), choices=AgencyKind.choices, widget=forms.RadioSelect)
    country = forms.ChoiceField(
        label=pgettext_lazy("country", "Country"), choices=Country.choices, initial=Country.TH, required=False
    )
    province = forms.ChoiceField(
        label=_("Province"), help_text=_("Only for an office in Thailand."), required=False
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("province", [("", "–"), *province_choices()])

    def clean_country(self) -> str:
        """Thailand, where nothing was chosen."""
        return self.cleaned_data["country"] or Country.TH

    def clean(self) -> dict[str, Any]:
        """A province goes with Thailand, and an agency in another country with the country it is in."""
        given = super().clean() or {}
        thai = given.get("country") == Country.TH
        if given.get("province") and not thai:
            self.add_error(
                "province", _("This is a province of Thailand. Leave it empty, or choose Thailand.")
            )
        if given.get("kind") == AgencyKind.COUNTERPART and thai:
            self.add_error("country", _("Choose the country it is in."))
        return given

    @property
    def words(self) -> OfficeWords:
        """The office's name card."""
        return OfficeWords(self.cleaned_data["office"], self.cleaned_data["office_en"])

    @property
    def stands(self) -> dict[str, str]:
        """What kind it is and where, as the deed takes it."""
        return {name: self.cleaned_data[name] for name in ("kind", "country", "province")}


class Known(PageForm):
    """What helps a survivor to find the right colleague; nothing of it is required."""

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

    def card_of(self, name: str) -> NameWords:
        """The name card of somebody called so."""
        return NameWords(name, tuple(self.cleaned_data["languages"]), self.cleaned_data["sex"])

    @property
    def work(self) -> tuple[str, ...]:
        """What they do in the team."""
        return tuple(self.cleaned_data["disciplines"])


class Start(OfficeForm, Known):
    """The first day: the office, and the person who will vouch for colleagues."""

    officer = forms.CharField(label=_("Name of the key officer"), max_length=100)
    handle = forms.CharField(
        label=pgettext_lazy("signin", "Account name"),
        help_text=_("The officer types this to sign in. It need not be a real name."),
        max_length=100,
    )
    field_order = (*OfficeForm.base_fields, "officer", "handle")

    @property
    def asked(self) -> list[forms.BoundField]:
        """Who begins, and where."""
        return [self[name] for name in self.field_order]

    @property
    def more(self) -> list[forms.BoundField]:
        """What may be left empty."""
        return [self[name] for name in Known.base_fields]


class CorrectCard(Known):
    """A colleague, as the others know them."""

    name = forms.CharField(label=_("Name, as colleagues say it"), max_length=100)
    supervisor = forms.ChoiceField(label=pgettext_lazy("line", "Supervisor"), required=False)
    field_order = ("name", *Known.base_fields, "supervisor")

    def __init__(self, people: Directory, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(str(one.account), one.name) for one in people.colleagues.values() if not one.disabled]
        self.offer("supervisor", [("", "–"), *known])

    @property
    def words(self) -> NameWords:
        """The colleague's name card."""
        return self.card_of(self.cleaned_data["name"])

    @property
    def supervised_by(self) -> UUID | None:
        """The supervisor's account, if one was chosen."""
        chosen = self.cleaned_data["supervisor"]
        return UUID(chosen) if chosen else None

    def deed(self) -> dict[str, Any]:
        """As the deed takes it."""
        return {"words": self.words, "disciplines": self.work, "supervisor": self.supervised_by}


class NewColleague(CorrectCard):
    """Who is to come."""

    handle = forms.CharField(
        label=pgettext_lazy("signin", "Account name"),
        help_text=_("Typed to sign in. It need not be a real name."),
        max_length=100,
    )
    agency = forms.ChoiceField(label=_("Office"))

    def __init__(self, people: Directory, *args: Any, **kwargs: Any) -> None:
        super().__init__(people, *args, **kwargs)
        offices = [(str(agency), name) for agency, name in people.offices.items()]
        self.offer("agency", offices)

    @property
    def asked(self) -> list[forms.BoundField]:
        """What every colleague needs."""
        return [self[name] for name in ("name", "handle", "agency", "disciplines")]

    @property
    def more(self) -> list[forms.BoundField]:
        """What helps a survivor to find the right one, and may come later."""
        return [self[name] for name in ("languages", "sex", "supervisor")]
