"""What is asked about a complaint."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.people.reads import Colleague
from klang.people.terms import Language
from klang.voices.models import ComplaintArrived
from klang.voices.terms import Wish
from klang.web.forms import Choice, LongTextField, PageForm, TextField


class AboutSomebody(PageForm):
    """Whom a complaint is about, where one knows."""

    about = forms.ChoiceField(label=_("Whom it is about"), required=False)

    def __init__(self, *args: Any, people: Iterable[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [(str(one.account), one.introduced) for one in people]
        self.offer("about", [("", _("Not known, or none of us")), *known])


class Complain(AboutSomebody):
    """How one of us behaved, as it was said."""

    text = LongTextField(label=_("What was said, as it was said"), max_length=4000, required=True)
    language = forms.ChoiceField(
        label=_("Language of these words"), choices=Language.choices, initial=Language.TH, required=False
    )
    wish = Choice(label=_("What is wished for"), choices=Wish.choices, initial=Wish.ANSWER, required=True)
    urgent = forms.BooleanField(label=_("Somebody may not be safe"), required=False)
    reach = TextField(label=_("How the person can be answered safely"))
    field_order = ["about", "text", "language", "wish", "urgent", "reach"]

    def words(self) -> ComplaintArrived:
        """As it is sent."""
        given = dict(self.cleaned_data)
        return ComplaintArrived(**given | {"language": given["language"] or Language.TH})


class TakeInComplaint(AboutSomebody):
    """Whom it is about, as far as those who handle it know."""

    def whom(self) -> UUID | None:
        """The colleague it is about."""
        return UUID(self.cleaned_data["about"]) if self.cleaned_data["about"] else None


class HandOn(PageForm):
    """To which other team."""

    to = Choice(label=_("Hand it on to"), coerce=UUID, required=True)

    def __init__(self, *args: Any, teams: Iterable[tuple[UUID, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("to", [(str(pk), names) for pk, names in teams])


class WriteAnswer(PageForm):
    """What was answered, or how it was settled."""

    text = LongTextField(label=_("What was told"), max_length=2000, required=True)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def seen(self) -> int:
        """The version that was looked at."""
        return self.cleaned_data["version"] or 0
