"""Plain text: a form feed begins another page; the first has the number it is given."""

from klang.learning.importers.letters import letters_of
from klang.learning.importers.pages import ReadPage, worth_keeping


def read_text(data: bytes, first: int = 1) -> tuple[ReadPage, ...]:
    """The pages of a text file."""
    parts = letters_of(data).split("\f")
    if len(parts) > 1 and not parts[-1].strip():
        parts.pop()  # a form feed after the last page begins none
    return worth_keeping([ReadPage.of(str(first + at), part) for at, part in enumerate(parts)])
