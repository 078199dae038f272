"""One thing someone does: allowed, done whole or not at all, and remembered in one signed trace."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, IntegrityError, transaction
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from klang.access.actor import Actor
from klang.access.predicates import Predicate, Refused, question
from klang.audit import journal
from klang.audit.log import LogWitness, leave_trace
from klang.audit.models import Once
from klang.vault.box import Owner
from klang.vault.encoding import Broken
from klang.vault.ledger import Ledger, Line
from klang.vault.records.holding import Altered, keyring_of

S = TypeVar("S")
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class UseCase:
    """What can be done, by whom, and which trace it leaves."""

    trace: str
    may: Predicate
    do: Callable[..., Any]
    peers: bool = False


_AGAIN: Final = 2  # what is altered stays so; that others write at just this moment twice over does not
REGISTER: dict[str, UseCase] = {}  # all that can be done in this house, and by whom


def _register(case: UseCase) -> None:
    if case.trace in REGISTER:
        raise ValueError(f"two use cases leave the trace {case.trace!r}")
    REGISTER[case.trace] = case


@question(no=_("This is for those who work here."))
def is_no_peer(by: Actor, subject: Any) -> bool:  # noqa: ARG001
    """Whether this is nobody of a peer group: to them only that is open which says so itself (ADR 35)."""
    return not by.of_a_group


class AlreadyDone(Exception):
    """This very form was sent before; `place` is what it made then."""

    def __init__(self, place: str, owner: UUID) -> None:
        self.place, self.owner = place, owner
        super().__init__("This form was sent before.")


def use_case(
    trace: str, *, may: Predicate, peers: bool = False
) -> Callable[[Callable[Concatenate[Actor, S, P], R]], Callable[Concatenate[Actor, S, P], R]]:
    """Make a function something that can be done: it asks `may` first and leaves `trace`.

    Somebody of a peer group may do only what says `peers`.
    """
    asked = may if peers else is_no_peer & may

    def around(do: Callable[Concatenate[Actor, S, P], R]) -> Callable[Concatenate[Actor, S, P], R]:
        _register(UseCase(trace, may, do, peers))
        changes = "reads" not in do.__module__.split(".")  # looking twice is no deed done twice

        @wraps(do)
        def done(by: Actor, subject: S, /, *args: P.args, **given: P.kwargs) -> R:
            if by.ledger is not None:  # inside another deed, whose trace will tell of this one too
                asked.require(by, subject)
                return do(by, subject, *args, **given)
            by = by if changes else replace(by, once=None)
            with _remembered(by, subject, trace):
                return _whole(by, subject, trace, asked, lambda inside: do(inside, subject, *args, **given))

        return done

    return around


@contextmanager
def _remembered(by: Actor, subject: Any, trace: str) -> Iterator[None]:
    """A refusal, or something changed from outside, leaves a trace of its own."""
    try:
        yield
    except PermissionDenied:
        remember_refusal(by, trace, subject)
        raise
    except (Altered, Broken):
        _remember_alteration(by, trace, subject)
        raise


def _whole(by: Actor, subject: Any, trace: str, may: Predicate, do: Callable[[Actor], R]) -> R:
    """Tried anew where another deed ended between two things it read, as on PostgreSQL one may: nobody altered those."""
    for _time in range(_AGAIN):
        with suppress(Altered, Broken):
            return _tried(by, subject, trace, may, do)
    return _tried(by, subject, trace, may, do)


def _tried(by: Actor, subject: Any, trace: str, may: Predicate, do: Callable[[Actor], R]) -> R:
    """The outermost deed: one transaction, one ledger, one trace, written last."""
    with transaction.atomic():
        _first_time(by)
        inside = replace(by, ledger=Ledger(LogWitness(keyring_of(by))))
        may.require(inside, subject)
        result = do(inside)
        thing = result if hasattr(result, "owner") else subject
        _remember_once(by, thing)
        told = leave_trace(inside, trace, subject_line(thing))
    journal.remember(told)
    return result


def subject_line(subject: Any) -> Line:
    """The owner a deed is about, as its trace names it."""
    owner: Owner = subject if isinstance(subject, Owner) else subject.owner
    return Line("", owner)


def _first_time(by: Actor) -> None:
    if by.once is None:
        return
    before = Once.objects.filter(account_id=by.account_id, once=by.once).first()
    if before is not None:
        raise AlreadyDone(before.place, before.owner_id)


def _remember_once(by: Actor, thing: Any) -> None:
    if by.once is not None:
        place = str(getattr(thing, "place", ""))
        owner = subject_line(thing).owner.id
        try:
            with transaction.atomic():
                Once.objects.create(account_id=by.account_id, once=by.once, place=place, owner_id=owner)
        except IntegrityError:  # the same form came twice at the same moment, and the other was first
            _first_time(by)
            raise


def remember_refusal(by: Actor, deed: str, subject: Any) -> None:
    """A refusal leaves a trace in a transaction of its own, after everything else was rolled back."""
    _remember_apart(by, f"refused: {deed}", subject)


def _remember_alteration(by: Actor, deed: str, subject: Any) -> None:
    """What was changed from outside is told in the log, unless it is the log itself that no line fits on."""
    with suppress(DatabaseError, Broken, Altered):
        _remember_apart(by, f"altered: {deed}", subject)


def _remember_apart(by: Actor, what: str, subject: Any) -> None:
    if by.keyring is None:
        return
    with transaction.atomic():
        told = leave_trace(replace(by, ledger=None), what, subject_line(subject))
    journal.remember(told)


def first_may(by: Actor, may: Predicate, subject: Any, deed: str) -> None:
    """Whoever may not do it reads why before writing a word; the refusal is remembered as that of the deed."""
    if no := may.refusal(by, subject):
        remember_refusal(by, deed, subject)
        raise Refused(no)


def or_404(by: Actor, model: Any, pk: UUID) -> Any:
    """The thing, if it is there for this person. What you may not see is not there; asking leaves a trace."""
    found = model.found_by(by, pk)
    if found is None:
        remember_refusal(by, "access.looked_for", Owner(model.KIND, pk))
        raise Http404
    return found
