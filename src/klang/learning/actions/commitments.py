"""What people want to change after a workshop, and what became of it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import Commitment, CommitmentWords, Since, Workshop
from klang.learning.terms import PEOPLE
from klang.vault.records.sealing import hold_still


@use_case("learning.commitment_written", may=rules.may_work_on)
def write_commitment(
    by: Actor, workshop: Workshop, *, participant: UUID, text: str, by_on: date | None = None
) -> None:
    """Write down what somebody wants to change, and by when."""
    words = CommitmentWords(participant, text, by_on)
    Commitment.objects.seal(by, workshop, words, drawer=PEOPLE)


@use_case("learning.commitment_answered", may=rules.may_work_on)
def answer_commitment(
    by: Actor, workshop: Workshop, *, commitment: UUID, months: int, happened: str, said: str = ""
) -> None:
    """Write down, some months later, whether it happened."""
    hold_still(by, workshop)
    found = Commitment.objects.one(by, workshop, commitment)
    answered = [one.months for one in found.words.since] if found else []
    if found is None or rules.to_ask(workshop.ends_on, by.today, answered) != months:
        raise Refused(_("This was asked already, or it is too early to ask."))
    since = (*found.words.since, Since(months, happened, said, by.today))
    words = replace(found.words, since=since)
    Commitment.objects.seal(by, workshop, words, drawer=PEOPLE, row=commitment, seen=found.version)
