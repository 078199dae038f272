"""What a machine looks at before a person does: form, types, contracts, words, pages made from code."""

from typing import Final

from tooling.environment import setup
from tooling.running import PYTHON, VENV, call, must, say
from tooling.testing import test

_BIN: Final = VENV / "bin"
_KLANG: Final = _BIN / "klang"
_LOOKS: Final = (
    ("form", (_BIN / "ruff", "format", "--check", "--quiet", ".")),
    ("habits", (_BIN / "ruff", "check", "--quiet", ".")),
    ("types", (PYTHON, "-m", "mypy")),
    ("contracts between rooms", (_BIN / "lint-imports",)),
    ("Thai for every sentence", (PYTHON, "-m", "tooling.inside.sentences")),
    ("pages made from code", (_KLANG, "deeds", "--check")),
)


def check(rest: list[str]) -> int:
    """Look at form, types, contracts, translations and generated pages, then test (`--no-tests`: do not)."""
    setup(dev=True)
    wrong = [name for name, words in _LOOKS if not _well(name, words)]
    say(f"Not in order: {', '.join(wrong)}." if wrong else "All in order.")
    if "--no-tests" in rest:
        return 1 if wrong else 0
    return max(1 if wrong else 0, test(rest))


def fix(_: list[str]) -> int:
    """Put the form right, mend what can be mended, write the generated pages anew."""
    setup(dev=True)
    must(_BIN / "ruff", "format", ".", otherwise="The form could not be put right.")
    must(_KLANG, "deeds", otherwise="The pages made from code could not be written.")
    return call(_BIN / "ruff", "check", "--fix", ".")


def _well(name: str, words: tuple[object, ...]) -> bool:
    say(f"Looking at: {name}.")
    return call(*words) == 0
