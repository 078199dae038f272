"""What people want to change after a workshop, and whom it is time to ask about it."""

from dataclasses import dataclass

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import Commitment, CommitmentWords, Participant, Since, Workshop
from klang.learning.terms import Happened
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Promised:
    """What one person wants to change; `ask` is after how many months it is to be asked now, 0 for not now."""

    record: Record[CommitmentWords]
    name: str
    ask: int

    @property
    def words(self) -> CommitmentWords:
        """What was written down."""
        return self.record.words

    @property
    def since(self) -> list[tuple[Since, str]]:
        """What became of it, each time with its answer in words."""
        return [(one, str(Happened(one.happened).label)) for one in self.words.since]


@use_case("learning.commitments_read", may=rules.may_work_on)
def commitments(by: Actor, workshop: Workshop) -> list[Promised]:
    """Read what people want to change; first those whom it is time to ask."""
    names = {one.row: one.words.name for one in Participant.objects.whole(by, workshop)}
    found = [
        Promised(one, names.get(one.words.participant, "–"), _ask(by, workshop, one.words))
        for one in Commitment.objects.whole(by, workshop)
    ]
    return sorted(found, key=lambda one: (not one.ask, one.record.at))


def _ask(by: Actor, workshop: Workshop, words: CommitmentWords) -> int:
    return rules.to_ask(workshop.ends_on, by.today, [one.months for one in words.since])
