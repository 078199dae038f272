"""What is done with consent: recording an answer, handing out exactly the keys it names, taking them back."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework import team
from klang.casework.calendar import managers, remind, touch
from klang.casework.models import BasisWords, Case, Due
from klang.casework.terms import DueCode, Ground
from klang.consent import rules
from klang.consent.models import Answer, AnswerWords
from klang.consent.terms import REMIND_BEFORE_DAYS, Said
from klang.survivors.actions import let_be_known
from klang.survivors.ages import age_known
from klang.survivors.models import KnownWords, Person
from klang.survivors.terms.person import Grown
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer, Reason, Right


class TooLong(ValueError):
    """A consent reaches at most 180 days."""


class AskTogether(ValueError):
    """Somebody who is or may be under 18 does not say yes alone."""


@use_case("consent.answered", may=rules.may_record_consent)
def record_answer(by: Actor, case: Case, *, words: AnswerWords, answer: UUID | None = None) -> Answer:
    """Write down her answer to one request; a yes hands its keys to the people it names, at once."""
    touch(by, case)
    words = replace(words, answered_on=by.today)
    if not rules.may_answer_alone(_grown(by, case, words), words.said, words.how.given_by):
        raise AskTogether
    if words.said == Said.AGREES:
        if words.until is None or not rules.day_is_allowed(words.until, by.today):
            raise TooLong
        words = _with_keys(by, case, words)
    return _keep(by, case, words, answer)


def _grown(by: Actor, case: Case, words: AnswerWords) -> str:
    """What her date of birth tells, or where none is known, what was said when she was asked."""
    people = Person.objects.readable(by, case).newest().open(by, case)
    known = age_known(people[0].words.born if people else None, by.today)
    return words.how.grown if known.grown is Grown.NOT_KNOWN else known.grown


def _with_keys(by: Actor, case: Case, words: AnswerWords) -> AnswerWords:
    basis = team.write_basis(
        by,
        case,
        BasisWords(
            Ground.CONSENT,
            agency=words.agency,
            purpose=words.purpose,
            drawers=words.drawers,
            until=words.until,
        ),
    )
    for drawer in words.drawers:
        known = KnownWords(words.known_as, words.purpose, words.until)
        let_be_known(by, case, drawer=drawer, words=known)
    team.seat(by, case, words.workers, team.Place(words.drawers, Right.READ, words.until), basis)
    _remind_of_end(by, case, words.until)
    return replace(words, basis=basis.hex())


def _remind_of_end(by: Actor, case: Case, until: date | None) -> None:
    if until is None:
        return
    for account in managers(case, by.today):
        soon = until - timedelta(days=REMIND_BEFORE_DAYS)
        remind(case, account, max(soon, by.today), DueCode.CONSENT_ENDS)
        remind(case, account, until + timedelta(days=1), DueCode.KEY_WAITS)


def _keep(by: Actor, case: Case, words: AnswerWords, answer: UUID | None) -> Answer:
    kept: Answer = Answer.objects.seal(
        by,
        case,
        words,
        drawer=Drawer.PLAN,
        row=answer,
        agency_id=words.agency,
        expires_on=words.until,
    )
    return kept


@dataclass(frozen=True)
class Withdrawn:
    """What taking a consent back did: whose seats ended."""

    accounts: tuple[UUID, ...]


@use_case("consent.withdrawn", may=rules.may_record_consent)
def withdraw_consent(by: Actor, case: Case, *, answer: UUID, how: str = "") -> Withdrawn:
    """Take a consent back: its seats end now, and what they could open is sealed with new keys."""
    touch(by, case)
    before = _answer(by, case, answer)
    accounts = before.words.workers
    basis = bytes.fromhex(before.words.basis)
    team.unseat(by, case, team.lines_on(by, case, basis), Reason.WITHDRAW)
    words = replace(before.words, withdrawn_on=by.today, withdrawn_how=how)
    _keep(by, case, words, answer)
    due = Due.objects.filter(case=case, done_on=None, code__in=(DueCode.CONSENT_ENDS, DueCode.KEY_WAITS))
    due.filter(on__in=_reminders(words.until)).update(done_on=by.today)
    return Withdrawn(accounts)


def _reminders(until: date | None) -> list[date]:
    if until is None:
        return []
    return [until - timedelta(days=REMIND_BEFORE_DAYS), until + timedelta(days=1)]


def _answer(by: Actor, case: Case, answer: UUID) -> Record[AnswerWords]:
    [found] = Answer.objects.readable(by, case).filter(row=answer).newest().open(by, case)
    return found


@use_case("consent.other_basis_recorded", may=rules.may_record_consent)
def record_other_basis(
    by: Actor, case: Case, *, workers: tuple[UUID, ...], words: BasisWords, known_as: str
) -> None:
    """Let somebody look on another legal basis than consent, with its section of law and the reason."""
    touch(by, case)
    basis = team.write_basis(by, case, words)
    for drawer in words.drawers:
        let_be_known(by, case, drawer=drawer, words=KnownWords(known_as, "", words.until))
    team.seat(by, case, workers, team.Place(words.drawers, Right.READ, words.until), basis)
    _remind_of_end(by, case, words.until)
