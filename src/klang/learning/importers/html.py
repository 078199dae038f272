"""HTML: the words of a page, without its script and style; a page break in it begins another page."""

import re
from html.parser import HTMLParser
from typing import Final

from klang.learning.importers.letters import letters_of
from klang.learning.importers.pages import ReadPage, Unreadable, worth_keeping
from klang.learning.terms import Why

_MOST: Final = 4 << 20  # bytes of one page of the web
_SAYS: Final = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_IN_TITLE: Final = re.compile(r"^\s*(page|หน้า)\s+(\d{1,5})\b", re.IGNORECASE)
_UNREAD: Final = {"script", "style", "template", "noscript", "svg", "head"}
_BLOCKS: Final = {
    *(
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "footer",
    ),
    *(
        "form",
        "header",
        "hr",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "ul",
        "li",
        "h1",
        "h2",
        "h3",
        "h4",
    ),
}
_HEADINGS: Final = {"h1": "# ", "h2": "## ", "h3": "### "}


def read_html(data: bytes, first: int = 1) -> tuple[ReadPage, ...]:
    """The pages of one file of the web; a flip-book's page says its number in its title."""
    reader = words_of(data)
    told = _IN_TITLE.match(reader.title)
    first = int(told.group(2)) if told else first
    return worth_keeping(reader.pages(first))


def words_of(data: bytes) -> "Words":
    """What stands in a file of the web."""
    if len(data) > _MOST:
        raise Unreadable(Why.TOO_MUCH)
    declared = _SAYS.search(data[:2048])
    reader = Words()
    reader.feed(letters_of(data, declared.group(1).decode("ascii") if declared else ""))
    reader.close()
    return reader


class Words(HTMLParser):
    """Collects the words of a page, with an empty line between blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self._parts: list[tuple[str, list[str]]] = [("", [])]
        self._unread = 0
        self._in_title = False
        self._as_it_stands = 0

    def pages(self, first: int) -> list[ReadPage]:
        """Its pages: with the numbers printed on them, else counted from the first."""
        found = [(number, "".join(words)) for number, words in self._parts]
        found = [one for one in found if one[1].strip()] or [("", "")]
        return [ReadPage.of(number or str(first + at), words) for at, (number, words) in enumerate(found)]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or a page."""
        given = dict(attrs)
        if "pagebreak" in (given.get("epub:type") or "").split() or given.get("role") == "doc-pagebreak":
            self._parts.append((given.get("title") or given.get("aria-label") or "", []))
        self._unread += tag in _UNREAD
        self._in_title = tag == "title"
        self._as_it_stands += tag == "pre"
        self._say("\n" if tag == "br" else "\n\n" if tag in _BLOCKS else "")
        self._say(_HEADINGS.get(tag, "") or ("• " if tag == "li" else ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """What ends where it begins holds no words."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        self._in_title = False
        self._unread -= tag in _UNREAD and self._unread > 0
        self._as_it_stands -= tag == "pre" and self._as_it_stands > 0
        self._say(" | " if tag in {"td", "th"} else "\n" if tag == "tr" else "\n\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        """Words."""
        if self._in_title:
            self.title += data
        elif not self._unread:
            self._say(data if self._as_it_stands else re.sub(r"[ \t\r\n\f]+", " ", data))

    def parse_html_declaration(self, i: int) -> int:
        """A mark that is none is left out, as browsers do; the library would give up over the whole page."""
        try:
            return super().parse_html_declaration(i)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def _say(self, words: str) -> None:
        if words and not self._unread:
            kept = self._parts[-1][1]
            at_line_start = not kept or kept[-1].endswith("\n")
            kept.append(words.lstrip(" ") if at_line_start else words)
