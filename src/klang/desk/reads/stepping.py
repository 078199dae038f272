"""What is looked at before a step is taken."""

from dataclasses import dataclass

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.journey_terms import State
from klang.casework.models import Case
from klang.casework.reads import journey_of_case
from klang.desk import rules
from klang.survivors.reads import wish_about_interpreters


@dataclass(frozen=True, repr=False)
class BeforeStep:
    """Where the journey has been, and what she asked for about interpreters, as far as this person may read it."""

    been: list[State]
    wish: str

    @property
    def now(self) -> State | None:
        """Where the journey stands; nowhere before it has begun."""
        return self.been[-1] if self.been else None


@use_case("desk.step_prepared", may=rules.may_open_case)
def before_step(by: Actor, case: Case) -> BeforeStep:
    """Read where the journey stands, and what she asked for about interpreters, before a step is taken."""
    been = [State(step.words.state) for step in journey_of_case(by, case)]
    return BeforeStep(been, wish_about_interpreters(by, case))
