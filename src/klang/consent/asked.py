"""How an answer was given, as it is asked wherever she answers: explained how, through whom, alone, and by herself."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.consent.models import HowGiven
from klang.consent.terms import GivenBy, Told
from klang.survivors.terms.person import Grown
from klang.web.forms import Choice, PageForm, TextField

_ALONE: Final = ((True, _("Yes")), (False, _("No")), ("", _("Not known")))
_GROWN: Final = [(one.value, one.label) for one in Grown if one is not Grown.NOT_KNOWN]
_ALSO_SO: Final = ("language", "told", "interpreter", "alone", "given_by", "with_whom")


class HowAnswered(PageForm):
    """A form with an answer of hers; in which language it was explained, each form asks in its own way."""

    told = Choice(label=_("How it was explained"), choices=Told.choices, required=True)
    interpreter = TextField(label=_("Interpreter"), max_length=120)
    alone = forms.TypedChoiceField(
        label=pgettext_lazy("consent", "Alone in the room?"),
        choices=_ALONE,
        coerce=lambda value: value == "True",
        required=False,
        empty_value=None,
        widget=forms.RadioSelect,
    )
    grown = Choice(label=_("Is she 18 or older?"), choices=_GROWN)
    given_by = Choice(
        label=_("Who answered"), choices=GivenBy.choices, initial=GivenBy.HERSELF, required=True
    )
    with_whom = TextField(label=_("Guardian or officer: who, and from where"))

    def clean(self) -> dict[str, Any]:
        """Whoever was asked together with her is named."""
        given = super().clean() or {}
        given_by = given.get("given_by", "")
        if given_by and given_by != GivenBy.HERSELF and not given.get("with_whom"):
            self.add_error("with_whom", _("Write who was asked together with her."))
        return given

    def how(self, **more: Any) -> HowGiven:
        """As it is kept, with what only this form knows of it."""
        given = self.cleaned_data
        same = {name: given[name] for name in _ALSO_SO}
        return HowGiven(**same, grown=given.get("grown", ""), **more)
