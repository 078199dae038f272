"""What the desk asks."""

from django import forms
from django.utils.translation import gettext_lazy as _


class Search(forms.Form):
    """A name, or a part of one."""

    sought = forms.CharField(label=_("Search by name"), max_length=80, required=False)
