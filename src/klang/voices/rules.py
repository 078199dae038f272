"""Who hears what was said, who chooses them, and what follows from it. Answered with plain values."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import question
from klang.people.rules import is_key_officer, is_signed_in, is_vouched_for


@question(no=_("There are people here who hear already."))
def nobody_hears_yet(by: Actor, subject: Any) -> bool:
    """Whether this office has nobody yet to whom voices go."""
    return not subject.teams.exists()


@question(no=_("Only those who were chosen to hear can open this. The page of voices says who they are."))
def hears(by: Actor, subject: Any) -> bool:
    """Whether this person was chosen to hear."""
    return bool(subject.is_heard_by(by.account_id))


@question(
    no=_("Who hears is chosen by those who were asked to choose. The page of voices says who they are.")
)
def chooses_who_hears(by: Actor, subject: Any) -> bool:
    """Whether this person was asked to choose who hears."""
    return bool(subject.is_chosen_by(by.account_id))


may_begin = is_signed_in & is_key_officer & nobody_hears_yet
may_see_who_hears = is_signed_in & is_vouched_for
may_choose = is_signed_in & chooses_who_hears
may_hear = is_signed_in & hears
