"""One page as a file gives it, before anything is repaired. Pure."""

import re
from dataclasses import dataclass
from typing import Final

from klang.learning.terms import Why

MOST_PAGES: Final = 5_000
MOST_LETTERS: Final = 20_000_000
_LONGEST_NUMBER: Final = 20
LONGEST_HEADING: Final = 150

_NO_LETTER: Final = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_HALF_A_LETTER: Final = re.compile("[\ud800-\udfff]")
_LINE_END: Final = re.compile("\r\n?|[\x85\u2028\u2029]")
_BLANK: Final = re.compile(r"[ \t]+(?=\n)|[ \t]+\Z")
_MANY_BLANK: Final = re.compile(r"\n{3,}")


class Unreadable(Exception):
    """This file cannot be read; `why` says what is wrong with it."""

    def __init__(self, why: Why) -> None:
        self.why = why
        super().__init__(why.value)

    def __str__(self) -> str:
        return str(self.why.label)


@dataclass(frozen=True, repr=False)
class ReadPage:
    """One page: the number printed on it, and its text; a heading in it begins with `# `."""

    number: str
    text: str
    heading: str = ""

    @classmethod
    def of(cls, number: str, text: str) -> "ReadPage":
        """The page with only letters in it, and a heading where one is marked."""
        text = tidy(text)
        heading = next((line.lstrip("# ") for line in text.split("\n") if line.startswith("# ")), "")
        return cls(tidy(number).replace("\n", " ")[:_LONGEST_NUMBER], text, heading[:LONGEST_HEADING])


def tidy(text: str) -> str:
    """One kind of line end, no signs that are no letters, at most one empty line; half a letter is a lost one."""
    text = _NO_LETTER.sub("", _LINE_END.sub("\n", text.replace("\f", "\n").replace("\v", "\n")))
    text = _BLANK.sub("", _HALF_A_LETTER.sub("\ufffd", text))
    return _MANY_BLANK.sub("\n\n", text).strip("\n")


def worth_keeping(pages: list[ReadPage]) -> tuple[ReadPage, ...]:
    """The pages, if there is anything on them and not too much."""
    if not any(page.text.strip() for page in pages):
        raise Unreadable(Why.EMPTY)
    if len(pages) > MOST_PAGES or sum(len(page.text) for page in pages) > MOST_LETTERS:
        raise Unreadable(Why.TOO_MUCH)
    return tuple(pages)
