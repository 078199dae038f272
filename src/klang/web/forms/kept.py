"""What was typed on a page before and is not saved, in the place of what a browser would send."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.datastructures import MultiValueDict


@dataclass(frozen=True, repr=False)
class KeptText:
    """One form as it stood when it was last kept; `form` is the name of its class."""

    id: UUID
    form: str
    at: datetime
    fields: MultiValueDict[str, str]

    @property
    def millis(self) -> int:
        """When it was kept, in ms."""
        return int(self.at.timestamp() * 1000)

    @classmethod
    def of(cls, key: UUID, form: str, at: datetime, said: Iterable[tuple[str, Sequence[str]]]) -> "KeptText":
        """From names and values."""
        return cls(key, form, at, MultiValueDict({name: list(values) for name, values in said}))


@dataclass(frozen=True, repr=False)
class KeptForm:
    """What one form is to know: the text that fills it, the others that lie there, and what became of them."""

    text: KeptText | None = None
    others: tuple[KeptText, ...] = ()
    unread: int = 0
    saved: bool = False
    held: bool = False  # it was sent while the screen was locked


@dataclass(frozen=True, repr=False)
class _Page:
    texts: tuple[KeptText, ...] = ()
    shown: str = ""  # the id of the text that was asked for
    since: int = 0  # an empty page was asked for at this moment; only what was typed later fills it
    unread: int = 0
    saved: bool = False
    held: bool = False


class KeptPage(MultiValueDict[str, str]):
    """What lies there for all forms of a page. It is handed to a form as if it had been sent, and never is.

    A form filled from it is shown and never valid: only what a person sends can be done.
    """

    def __init__(self, texts: Iterable[KeptText] = (), **known: Any) -> None:
        super().__init__()
        self._page = _Page(tuple(texts), **known)

    def __bool__(self) -> bool:
        return True

    def for_form(self, name: str) -> KeptForm:
        """What concerns the form of this name: the newest text, or the one that was asked for."""
        page = self._page
        texts = [one for one in page.texts if one.form in {name, ""}]
        asked = [one for one in texts if page.shown in {"", str(one.id)} and one.millis > page.since]
        text = asked[0] if asked else None
        others = tuple(one for one in texts if one is not text)
        return KeptForm(text, others, page.unread, page.saved, page.held)


class Meanwhile(MultiValueDict[str, str]):
    """What was sent while somebody else saved the same thing: it is shown beside what they wrote."""
