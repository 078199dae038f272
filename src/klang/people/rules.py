"""Who may do what among colleagues."""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question
from klang.vault.encoding import Broken


@question(no=_("Sign in first."))
def is_signed_in(by: Actor, subject: Any) -> bool:
    """Whether the person's own keys are in hand."""
    return by.keyring is not None


@question(no=_("Your key officer has not yet compared the figures with you."))
def is_vouched_for(by: Actor, subject: Any) -> bool:
    """Whether enough officers vouch for the card this person works with."""
    if by.keyring is None:
        return False
    try:
        by.keyring.book.certified(by.keyring.card.digest)
    except Broken:
        return False
    return True


@question(no=_("Only a key officer can do this. Ask the officer of your office."))
def is_key_officer(by: Actor, subject: Any) -> bool:
    """Whether this person stands in the root of the office that keeps the directory."""
    return by.keyring is not None and by.account_id in by.keyring.book.root_of(subject.pk).officers


@question(no=_("Only a key officer can bring in a text. Ask the officer of your office."))
def speaks_for_the_house(by: Actor, subject: Any) -> bool:
    """Whether this is a key officer of the office that keeps the directory, or this server itself at its command line."""
    if by.keyring is None:
        return False
    officers = by.keyring.book.root_of(subject.owner.id).officers
    return by.account_id in officers or by.keyring.card.kind == "server"


@question(no=_("Only this server itself looks up a code."))
def is_the_server(by: Actor, subject: Any) -> bool:
    """Whether this is the server's own card: it answers whoever stands at the open door."""
    return by.keyring is not None and by.keyring.card.kind == "server"


def officers_of(by: Actor, agency: UUID) -> Collection[UUID]:
    """Who signs for an office, as the keys in hand bear it out; nobody without keys."""
    return by.keyring.book.root_of(agency).officers if by.keyring else ()


may_work = is_signed_in & is_vouched_for
may_see_colleagues = is_signed_in
may_enrol = is_signed_in & is_key_officer
may_certify = is_signed_in & is_key_officer
may_disable = is_signed_in & is_key_officer
