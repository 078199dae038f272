"""Markdown: its chapters become pages. HTML in it stays what it is, letters to be read."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from klang.learning.importers.letters import letters_of
from klang.learning.importers.pages import ReadPage, worth_keeping

# Links and emphasis are of no use without a browser's page: what is read is their words.
_READER: Final = MarkdownIt("commonmark", {"html": False, "maxNesting": 20}).enable("table")
_ENDS: Final = {"paragraph_close": "\n\n", "heading_close": "\n\n", "tr_close": "\n", "table_close": "\n"}
_ENDS_CELL: Final = {"td_close": " | ", "th_close": " | "}


def read_markdown(data: bytes, first: int = 1) -> tuple[ReadPage, ...]:
    """The chapters of a Markdown file, each as a page."""
    tokens = _READER.parse(letters_of(data))
    chapters = _chapters(tokens)
    return worth_keeping([ReadPage.of(str(first + at), part) for at, part in enumerate(chapters)])


def _chapters(tokens: list[Token]) -> list[str]:
    opened = Counter(token.tag for token in tokens if token.type == "heading_open" and token.level == 0)
    begins = "h1" if opened["h1"] != 1 or not opened["h2"] else "h2"
    chapters = [""]
    for token in tokens:
        starts = token.type == "heading_open" and token.level == 0 and token.tag == begins
        if starts and chapters[-1].strip():
            chapters.append("")
        chapters[-1] += "".join(_words(token))
    return chapters


def _words(token: Token) -> Iterator[str]:
    if token.type == "heading_open":
        yield "#" * int(token.tag[1]) + " "
    elif token.type == "list_item_open":
        yield "• "
    elif token.type in {"fence", "code_block"}:
        yield token.content + "\n\n"
    elif token.type == "inline":
        yield "".join(_inline(token))
    yield _ENDS.get(token.type, "") or _ENDS_CELL.get(token.type, "")


def _inline(token: Token) -> Iterator[str]:
    for child in token.children or ():
        if child.type == "image":
            yield child.content
        else:
            yield "\n" if child.type in {"softbreak", "hardbreak"} else child.content
