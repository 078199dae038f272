"""A request with its names in words, for the page. Pure."""

from dataclasses import dataclass
from uuid import UUID

from klang.casework.terms import Ground
from klang.consent.reads import OtherBasis, Request
from klang.consent.terms import Purpose, Standing
from klang.people.reads import Directory
from klang.web.labels import label


@dataclass(frozen=True, repr=False)
class Told:
    """A request with its names in words, for the page."""

    request: Request
    office: str
    workers: tuple[str, ...]
    purpose: str
    stands: str
    agreed: bool
    over: bool  # it was agreed to once, and is no more


def told(request: Request, names: Directory) -> Told:
    """One request with the names of the office and the people in it."""
    words, stands = request.words, request.standing
    workers = tuple(names.name(account) for account in words.workers)
    return Told(
        request,
        names.office(words.agency),
        workers,
        label(Purpose, words.purpose),
        label(Standing, stands),
        stands is Standing.AGREED,
        stands in _OVER,
    )


_OVER = {Standing.WITHDRAWN, Standing.ENDED}


@dataclass(frozen=True, repr=False)
class Named:
    """Another legal basis with its names in words, for the page."""

    basis: OtherBasis
    ground: str
    people: tuple[tuple[UUID, str, str], ...]  # seat, name, office


def named(basis: OtherBasis, names: Directory) -> Named:
    """One other basis with the names of those who look because of it."""
    people = tuple((seat, names.name(account), _office(account, names)) for seat, account in basis.seats)
    return Named(basis, label(Ground, basis.words.ground), people)


def _office(account: UUID, names: Directory) -> str:
    colleague = names.colleagues.get(account)
    return colleague.office if colleague else ""
