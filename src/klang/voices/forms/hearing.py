"""What is asked about who hears."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.people.reads import Colleague
from klang.voices.terms import Part
from klang.web.forms import Choice, PageForm


class ChooseHearer(PageForm):
    """A colleague who is to hear, and whether they choose others."""

    account = Choice(label=_("Colleague"), required=True)
    right = Choice(
        label=pgettext_lazy("voices", "What they do"), choices=Part.choices, initial=Part.HEARS, required=True
    )

    def __init__(self, *args: Any, people: list[Colleague], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offer("account", [(str(one.account), one.introduced) for one in people])
