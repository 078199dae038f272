"""What is asked at the open door about a certificate."""

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from klang.learning.codes import typed
from klang.web.forms import PageForm, TextField


class CheckCertificate(PageForm):
    """The code on a certificate, and the name on it."""

    code = TextField(label=_("Code on the certificate"), max_length=60, required=True)
    name = TextField(
        label=pgettext_lazy("certificate", "Name on the certificate"),
        help_text=_("Only if you want to know whether it is this person's."),
    )

    def clean_code(self) -> str:
        """The code as it was made."""
        code = typed(self.cleaned_data["code"])
        if not code:
            raise forms.ValidationError(_("A code has sixteen signs. Look at it again."))
        return code
