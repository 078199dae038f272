"""What everybody who works here reads: the shelf, a table of contents, a page; and what a search finds."""

from klang.learning.reads.texts import (
    MOST_SHOWN,
    Text,
    contents,
    look_over,
    page_of,
    search,
    shelf,
    waiting,
)

__all__ = ["MOST_SHOWN", "Text", "contents", "look_over", "page_of", "search", "shelf", "waiting"]
