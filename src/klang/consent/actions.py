"""What is done with consent: recording an answer, handing out exactly the keys it names, taking them back."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import product
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.casework import team
from klang.casework.calendar import managers, remind, touch
from klang.casework.models import BasisWords, Case
from klang.casework.terms import DueCode, Ground
from klang.consent import rules
from klang.consent.models import Answer, AnswerWords, Introduction, IntroductionWords
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


class NoGround(ValueError):
    """Another basis than consent says its section of law, its reason and its last day."""


@use_case("consent.answered", may=rules.may_record_consent)
def record_answer(by: Actor, case: Case, *, words: AnswerWords, answer: UUID | None = None) -> Answer:
    """Write down her answer to one request; a yes hands its keys to the people it names, at once."""
    touch(by, case)
    words = replace(words, answered_on=by.today)
    if not rules.may_answer_alone(_grown(by, case, words), words.said, words.how.given_by):
        raise AskTogether
    _undo_earlier(by, case, words, answer)
    if words.said != Said.AGREES:
        return _keep(by, case, words, answer)
    if words.until is None or not rules.day_is_allowed(words.until, by.today):
        raise TooLong
    kept = _keep(by, case, _with_keys(by, case, words), answer)
    _remind_of_end(by, case, words.until, kept.row)
    return kept


def _undo_earlier(by: Actor, case: Case, words: AnswerWords, answer: UUID | None) -> None:
    """The latest word stands: answered anew, a request loses its keys first, and a no takes back every yes."""
    for one in Answer.objects.whole(by, case):
        yes = one.words.basis and one.words.withdrawn_on is None
        if one.row == answer:
            _take_back(by, case, one)
        elif yes and rules.undoes(_request(words), words.said, _request(one.words)):
            _take_back(by, case, one)
            _keep(by, case, replace(one.words, withdrawn_on=by.today), one.row)


def _request(words: AnswerWords) -> rules.Asked:
    return rules.Asked(words.agency, words.purpose, frozenset(words.drawers))


def _take_back(by: Actor, case: Case, one: Record[AnswerWords]) -> None:
    """The keys of one answer end now, and nobody is reminded of its end any more."""
    if one.words.basis:
        team.unseat(by, case, team.lines_on(by, case, bytes.fromhex(one.words.basis)), Reason.WITHDRAW)
    team.settle(by, case, [one.row])


def _grown(by: Actor, case: Case, words: AnswerWords | IntroductionWords) -> str:
    """What her date of birth tells, or where none is known, what was said when she was asked."""
    people = Person.objects.whole(by, case)
    known = age_known(people[0].words.born if people else None, by.today)
    return words.how.grown if known.grown is Grown.NOT_KNOWN else known.grown


def _with_keys(by: Actor, case: Case, words: AnswerWords) -> AnswerWords:
    if not team.all_work_in(by, words.workers, words.agency):
        raise Refused(_("She was asked about another office than the one these people work in."))
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
        known = KnownWords(words.known_as, words.purpose, words.until, words.agency)
        let_be_known(by, case, drawer=drawer, words=known)
    team.seat(by, case, words.workers, team.Place(words.drawers, Right.READ, words.until), basis)
    return replace(words, basis=basis.hex())


def _remind_of_end(by: Actor, case: Case, until: date, about: UUID) -> None:
    for account in managers(case, by.today):
        soon = until - timedelta(days=REMIND_BEFORE_DAYS)
        remind(case, account, max(soon, by.today), DueCode.CONSENT_ENDS, about)
        remind(case, account, until + timedelta(days=1), DueCode.KEY_WAITS, about)


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


@use_case("consent.introduction_kept", may=rules.may_introduce)
def keep_introduction(
    by: Actor, case: Case, *, words: IntroductionWords, row: UUID | None = None
) -> Introduction:
    """Write down her yes to be announced to a peer group, or what became of it; no key is given to anybody by it."""
    touch(by, case)
    if row is None and not rules.may_answer_alone(_grown(by, case, words), Said.AGREES, words.how.given_by):
        raise AskTogether
    kept: Introduction = Introduction.objects.seal(by, case, words, drawer=Drawer.PLAN, row=row)
    return kept


@use_case("consent.withdrawn", may=rules.may_withdraw)
def withdraw_consent(by: Actor, case: Case, *, answer: UUID, how: str = "") -> Withdrawn:
    """Take a consent back: its seats end now, and what they could open is sealed with new keys."""
    touch(by, case)
    before = _answer(by, case, answer)
    if before.words.withdrawn_on is not None:
        return Withdrawn(before.words.workers)  # the first word of it stays as it was written
    _take_back(by, case, before)
    _keep(by, case, replace(before.words, withdrawn_on=by.today, withdrawn_how=how), answer)
    return Withdrawn(before.words.workers)


def _answer(by: Actor, case: Case, answer: UUID) -> Record[AnswerWords]:
    found: Record[AnswerWords] | None = Answer.objects.one(by, case, answer)
    if found is None:
        raise Http404
    return found


@use_case("consent.other_basis_recorded", may=rules.may_record_consent)
def record_other_basis(
    by: Actor, case: Case, *, workers: tuple[UUID, ...], words: BasisWords, known_as: str
) -> None:
    """Let somebody look on another legal basis than consent, with its section of law and the reason."""
    touch(by, case)
    if words.until is None or not rules.is_a_legal_basis(words.ground, words.section, words.reason):
        raise NoGround
    basis = team.write_basis(by, case, words)
    for agency, drawer in product(team.offices_of(by, workers), words.drawers):
        let_be_known(by, case, drawer=drawer, words=KnownWords(known_as, "", words.until, agency))
    seats = team.seat(by, case, workers, team.Place(words.drawers, Right.READ, words.until), basis)
    for seat in seats[:1]:
        _remind_of_end(by, case, words.until, seat)
