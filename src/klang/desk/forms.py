"""What the desk asks."""

from django import forms
from django.utils.translation import gettext_lazy as _

from klang.web.forms import PageForm


class Search(PageForm):
    """A name, or a part of one."""

    sought = forms.CharField(label=_("Search by name"), max_length=80, required=False)
