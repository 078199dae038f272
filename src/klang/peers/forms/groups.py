"""What is asked of a group and of who would like to come."""

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy

from klang.peers.models import AgreementWords
from klang.peers.terms import Days, Part
from klang.people.doors import Wait
from klang.people.reads import Colleague
from klang.web.forms import Choice, LongTextField, PageForm, TextField

# Proposed, to be changed by the group: confidentiality and where it ends, how we talk (domain 5).
PROPOSED: Final = (
    _("What is said here stays among us."),
    _("Everybody tells as much as they like, and nothing in frightening detail."),
    _("Everybody has room to speak. We listen, and do not teach."),
    _("Nobody has to come, to speak or to stay."),
    _("If somebody's life is in danger, her own or another's, we tell her first, and then call for help."),
)


class Agree(PageForm):
    """What the group agrees on."""

    name = TextField(label=_("What the group is called among you"), max_length=80, required=True)
    rules = LongTextField(
        label=_("Our group's agreement"),
        help_text=_(
            "What stays among us, how we talk, what we do not tell in detail, and when somebody must be told."
        ),
        max_length=3000,
        required=True,
    )
    days = Choice(label=_("When do notes disappear?"), choices=Days.choices, coerce=int, required=True)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def words(self) -> AgreementWords:
        """As it is kept."""
        return AgreementWords(**{name: self.cleaned_data[name] for name in ("name", "rules", "days")})


class BeginGroup(Agree):
    """What the group agrees on, and the name of its coordinator in it."""

    pseudonym = TextField(
        label=_("Your name in the group"),
        help_text=_("It need not be a real name."),
        max_length=60,
        required=True,
    )
    field_order = ("name", "pseudonym", "rules", "days", "version")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["rules"].initial = "\n".join(str(line) for line in PROPOSED)


class GiveWord(PageForm):
    """For whom a member gives her word: a colleague, or somebody by the account name on her slip."""

    handle = TextField(
        label=_("The account name on her slip"),
        help_text=_("She tells it to you. Nobody can look it up."),
        max_length=100,
    )
    account = Choice(label=_("Or a colleague who works here"), coerce=UUID)
    pseudonym = TextField(
        label=_("Her name in the group"),
        help_text=_("It need not be a real name."),
        max_length=60,
        required=True,
    )

    def __init__(self, *args: Any, people: Iterable[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(str(one.account), one.name) for one in people]
        self.offer("account", [("", "–"), *known])
        if not known:
            del self.fields["account"]
            self.fields["handle"].required = True

    def clean(self) -> dict[str, Any]:
        """One of both, so that it is clear who is meant."""
        given = super().clean() or {}
        if not self.errors and bool(given.get("handle")) == bool(given.get("account")):
            self.add_error("handle", _("Write her account name, or choose a colleague: one of both."))
        return given


def why_not_her(no: Exception) -> str:
    """What stands beside an account name that led to nobody."""
    if isinstance(no, Wait):
        return ngettext("Wait %(n)d second.", "Wait %(n)d seconds.", no.seconds) % {"n": no.seconds}
    return str(no)


class LetIn(PageForm):
    """What somebody does in the group from now on."""

    right = Choice(
        label=pgettext_lazy("peer", "What she does in the group"),
        choices=Part.choices,
        initial=Part.MEMBER,
        required=True,
    )
