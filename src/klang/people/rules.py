"""Who may do what among colleagues."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question


@question(no=_("Sign in first."))
def is_signed_in(by: Actor, subject: Any) -> bool:
    """Whether the person's own keys are in hand."""
    return by.keyring is not None


@question(no=_("Only a key officer can do this. Ask the officer of your office."))
def is_key_officer(by: Actor, subject: Any) -> bool:
    """Whether this person stands in the root of the office that keeps the directory."""
    return by.keyring is not None and by.account_id in by.keyring.book.root_of(subject.pk).officers


may_see_colleagues = is_signed_in
may_enrol = is_signed_in & is_key_officer
may_certify = is_signed_in & is_key_officer
