"""What is written into a workshop's programme: who teaches, and session after session."""

from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.models import Session, SessionWords, Trainer, TrainerWords, Workshop
from klang.learning.terms import PEOPLE


@use_case("learning.trainer_written", may=rules.may_work_on)
def write_trainer(
    by: Actor, workshop: Workshop, *, words: TrainerWords, trainer: UUID | None = None, version: int = 0
) -> None:
    """Write down who teaches, or correct it."""
    Trainer.objects.seal(by, workshop, words, drawer=PEOPLE, row=trainer, seen=version)


@use_case("learning.session_written", may=rules.may_work_on)
def write_session(
    by: Actor, workshop: Workshop, *, words: SessionWords, session: UUID | None = None, version: int = 0
) -> None:
    """Write down a session of the programme, or correct it."""
    Session.objects.seal(by, workshop, words, drawer=PEOPLE, row=session, seen=version)
