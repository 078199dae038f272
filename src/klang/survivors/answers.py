"""Answers, and the questions that have none: asked later, not said, not known, not relevant. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from klang.web.terms import NoAnswer


@dataclass(frozen=True, repr=False)
class Unanswered:
    """A question without an answer, and which of the four stands in its place."""

    question: str
    why: str


def parted(given: Mapping[str, Any], names: Iterable[str]) -> tuple[dict[str, Any], tuple[Unanswered, ...]]:
    """What was answered, and what was not and why; a question never asked is in neither."""
    asked = {name: given.get(name) for name in names}
    none = {name: value for name, value in asked.items() if isinstance(value, NoAnswer)}
    answers = {name: value for name, value in asked.items() if name not in none and value is not None}
    return answers, tuple(Unanswered(name, value.value) for name, value in none.items())


def together(answers: Mapping[str, Any], unanswered: Iterable[Unanswered]) -> dict[str, Any]:
    """The same as one form shows it."""
    return {**answers, **{one.question: NoAnswer(one.why) for one in unanswered}}
