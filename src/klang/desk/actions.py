"""What is done from the desk."""

from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case, Due
from klang.casework.terms import SUPERVISED
from klang.desk import rules
from klang.people.models import Agency


@use_case("desk.difference_noted", may=rules.may_look_at_own_desk)
def note_difference(by: Actor, office: Agency, *, due: UUID) -> Agency:
    """Say that one knows of it: a resolution that differs, or a period that ends, in a file one does not sit in."""
    mine = Due.objects.filter(pk=due, account=by.account_id, code__in=SUPERVISED, done_on=None)
    mine.update(done_on=by.today)
    return office


@use_case("desk.handed_over", may=rules.may_turn_to_her)
def hand_over(by: Actor, case: Case) -> Case:  # noqa: ARG001  all there is to it is its line in the log
    """Hand the phone over, so that one person sees her own page and nothing else."""
    return case
