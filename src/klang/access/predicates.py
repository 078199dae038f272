"""Questions with a yes or a no, and the sentence that explains the no."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise

from klang.access.actor import Actor


class Refused(PermissionDenied):
    """The answer was no. The message says why, to the person who asked."""


class Question(NamedTuple):
    """One plain question, and what is said when its answer is no."""

    ask: Callable[[Actor, Any], bool]
    no: str | Promise

    @property
    def name(self) -> str:
        """The question in words."""
        return getattr(self.ask, "__name__", "asked").replace("_", " ")


@dataclass(frozen=True)
class Predicate:
    """Questions asked in order, all of which must be answered yes."""

    questions: tuple[Question, ...]

    def __and__(self, other: "Predicate") -> "Predicate":
        return Predicate(self.questions + other.questions)

    def __call__(self, by: Actor, subject: Any) -> bool:
        return not self.refusal(by, subject)

    def __str__(self) -> str:
        return " and ".join(question.name for question in self.questions)

    def refusal(self, by: Actor, subject: Any) -> str:
        """Why not; or nothing, when they may."""
        return next((str(question.no) for question in self.questions if not question.ask(by, subject)), "")

    def require(self, by: Actor, subject: Any) -> None:
        """Raise the refusal, when they may not."""
        if no := self.refusal(by, subject):
            raise Refused(no)


def question(*, no: str | Promise) -> Callable[[Callable[[Actor, Any], bool]], Predicate]:
    """Make a predicate of one plain question."""
    return lambda ask: Predicate((Question(ask, no),))
