"""The states of a theme drawn, made from the rules, for `docs/states/theme.md`.

Written anew by `python -m klang.voices.states_diagram docs/states/theme.md`.
"""

import sys
from pathlib import Path

import django
from django.utils import translation

from klang.voices.rules import STEPS, TURNS
from klang.voices.terms import State

HEAD = """# What becomes of what was said

Made from `src/klang/voices/rules.py` by `klang.voices.states_diagram`; a test compares them.
"""


def states_diagram() -> str:
    """The whole page, in English."""
    with translation.override("en"):
        return "\n".join([HEAD, _mermaid(), _turns()])


def _mermaid() -> str:
    names = [f"    {state.value}: {state.label}" for state in State]
    arrows = [f"    {now.value} --> {to.value}" for now in State for to in STEPS[now]]
    return "\n".join(["```mermaid", "stateDiagram-v2", *names, "    [*] --> HEARD", *arrows, "```", ""])


def _turns() -> str:
    rows = [f"| {state.value} | {state.label} | {TURNS[state].label} |" for state in State]
    return "\n".join(["| state | in words | whose turn it is |", "|---|---|---|", *rows, ""])


if __name__ == "__main__":
    django.setup()
    Path(sys.argv[1]).write_text(states_diagram(), encoding="utf-8")
