"""The journey drawn: a Mermaid diagram and its table, made from the steps, for `docs/states/journey.md`.

Written anew by `python -m klang.casework.journey_diagram docs/states/journey.md`.
"""

import sys
from pathlib import Path

import django
from django.utils import translation

from klang.casework.journey_steps import FIRST, STEPS, Kind, Pair, Step
from klang.casework.journey_terms import State
from klang.casework.legal_periods import LEGAL_PERIODS

HEAD = """# The journey of a case

Made from `src/klang/casework/journey_steps.py` by `klang.casework.journey_diagram`; a test compares them.
Arrows are the ways onward. Doors aside and ways back are listed below, or they would hide the rest.
"""
BACK = """From each of {states} a journey goes back only to where it has been before, of these:
{targets}.
"""


def journey_diagram() -> str:
    """The whole page, in English."""
    with translation.override("en"):
        return "\n".join([HEAD, _mermaid(), _aside(), _back(), _steps(), _periods()])


def _of_kind(kind: Kind) -> dict[Pair, Step]:
    rank = {state: place for place, state in enumerate(State)}
    found = [(pair, step) for pair, step in STEPS.items() if step.kind is kind]
    return dict(sorted(found, key=lambda each: (rank[each[0][0]], rank[each[0][1]])))


def _mermaid() -> str:
    names = [f"    {state.value}: {state.label}" for state in State]
    first = [f"    [*] --> {state.value}" for state in FIRST]
    arrows = [f"    {now.value} --> {to.value}" for now, to in _of_kind(Kind.ONWARD)]
    return "\n".join(["```mermaid", "stateDiagram-v2", *names, *first, *arrows, "```", ""])


def _aside() -> str:
    doors = _of_kind(Kind.ASIDE)
    lines = ["## Doors aside", ""]
    for to in dict.fromkeys(to for _, to in doors):
        into = {now for now, target in STEPS if target == to}
        shut = [state.value for state in State if state not in into and state != to]
        but = f", but not from {', '.join(shut)}" if shut else ""
        lines.append(f"- **{to.value}** ({to.label}) from every other state{but}.")
    return "\n".join([*lines, ""])


def _back() -> str:
    pairs = _of_kind(Kind.BACK)
    states = ", ".join(dict.fromkeys(now.value for now, _ in pairs))
    targets = ", ".join(dict.fromkeys(to.value for _, to in pairs))
    return "## Ways back\n\n" + BACK.format(states=states, targets=targets)


def _steps() -> str:
    rows = [
        f"| {now.value} | {to.value} | {step.owner} | {'yes' if step.needs_lead else 'no'} "
        f"| {step.condition.label} | {', '.join(clock.value for clock in step.clocks) or '-'} |"
        for (now, to), step in _of_kind(Kind.ONWARD).items()
    ]
    head = ["| from | to | room | named lead | before it | clocks |", "|---|---|---|---|---|---|"]
    return "\n".join(["## Steps onward", "", *head, *rows, ""])


def _periods() -> str:
    rows = [
        f"| {row.code.value} | {row.days} | {row.valid_from or '-'} | {row.valid_to or '-'} "
        f"| {row.source} | {row.standing} |"
        for row in LEGAL_PERIODS
    ]
    head = ["| clock | days | from | to | source | standing |", "|---|---|---|---|---|---|"]
    said = "A period that ends reminds lead and supervisor. It never moves anyone by itself."
    return "\n".join(["## Periods", "", said, "", *head, *rows, ""])


if __name__ == "__main__":
    django.setup()
    Path(sys.argv[1]).write_text(journey_diagram(), encoding="utf-8")
