"""What is asked about what somebody wants to change, and what became of it."""

from django.utils.translation import gettext_lazy as _

from klang.learning.terms import Happened
from klang.web.forms import Choice, LongTextField, PageForm
from klang.web.forms.days import DayField


class WriteCommitment(PageForm):
    """What somebody wants to change, and by when."""

    text = LongTextField(label=_("What I will change"), max_length=2000, required=True)
    by_on = DayField(label=_("By when"))


class AnswerCommitment(PageForm):
    """Whether it happened."""

    happened = Choice(label=_("Did it happen"), choices=Happened.choices, required=True)
    said = LongTextField(label=_("What helped, or stood in the way"), max_length=2000)
