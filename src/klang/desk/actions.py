"""What is done from the desk."""

from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.casework.actions import note
from klang.casework.models import Case, Due, Note
from klang.casework.terms import SUPERVISED
from klang.desk import rules
from klang.meetings.models import Meeting
from klang.peers.carrying import NothingThere, take_out
from klang.people.here import directory_agency
from klang.people.models import Agency
from klang.vault.records.carrying import Code
from klang.voices.actions import put
from klang.voices.models import ArrivedWords, Team
from klang.voices.terms import Source


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


@use_case("desk.barrier_told", may=rules.may_tell_barrier)
def tell_barrier(by: Actor, meeting: Meeting, *, text: str) -> Meeting:
    """Tell those who hear what stood in the way, word for word as the meeting releases it; no file goes along."""
    team = Team.of(directory_agency())
    if team is None:
        raise Http404
    put(by, team, words=ArrivedWords(text, source=Source.MEETING))
    return meeting


class NoSuchSlip(Refused):
    """Nothing lies under this code, or no longer."""

    def __init__(self) -> None:
        super().__init__(_("There is no slip with this code, or it was used already. Look at it once more."))


@use_case("desk.words_taken_in", may=rules.may_add_to_it)
def take_words_in(by: Actor, case: Case, *, code: Code) -> Note:
    """Take in, once, what she gave on a slip: her words as a peer wrote them down and she approved each of them."""
    try:
        words = take_out(code, by.today)
    except NothingThere:
        raise NoSuchSlip from None
    return note(by, case, text=words.said.first, drawer=words.part, her_words=True, handed_on=True)
