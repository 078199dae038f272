"""A request with its names in words, for the page. Pure."""

from dataclasses import dataclass

from klang.consent.reads import Request
from klang.consent.terms import Purpose
from klang.people.reads import Directory


@dataclass(frozen=True, repr=False)
class Told:
    """A request with its names in words, for the page."""

    request: Request
    office: str
    workers: tuple[str, ...]
    purpose: str


def told(request: Request, names: Directory) -> Told:
    """One request with the names of the office and the people in it."""
    words = request.words
    workers = tuple(names.name(account) for account in words.workers)
    return Told(request, names.office(words.agency), workers, str(Purpose(words.purpose).label))
