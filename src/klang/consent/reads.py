"""What people look at of consent: who may know what, and who already did."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from klang.access.actor import BANGKOK, Actor
from klang.access.use_cases import use_case
from klang.casework.models import Basis, BasisWords, Case
from klang.casework.reads import looks_of_case
from klang.casework.team import lines_on
from klang.consent import rules
from klang.consent.models import Answer, AnswerWords, Introduction, IntroductionWords
from klang.consent.terms import NOT_BY_CONSENT, Standing
from klang.people.book import whose
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Request:
    """One request as it stands today."""

    record: Record[AnswerWords]
    standing: Standing

    @property
    def words(self) -> AnswerWords:
        """Purpose, agency, drawers, answer."""
        return self.record.words


@use_case("consent.read", may=rules.may_see)
def requests_of_case(by: Actor, case: Case) -> list[Request]:
    """Read every request and her latest answer, newest first."""
    found = Answer.objects.whole(by, case, order="-pk")
    return [Request(one, _standing(one.words, by.today)) for one in found]


@use_case("consent.earlier_read", may=rules.may_see)
def earlier_answers_of_case(by: Actor, case: Case, *, requests: list[Request]) -> list[Record[AnswerWords]]:
    """Read what was answered before the newest word on each of these requests, oldest first."""
    return Answer.objects.before(by, case, [one.record for one in requests])


@use_case("consent.introductions_read", may=rules.may_see)
def introductions_of_case(by: Actor, case: Case) -> list[Record[IntroductionWords]]:
    """Read to which peer groups she was announced, in which words, and what they answered, newest first."""
    return list(Introduction.objects.whole(by, case, order="-pk"))


def _standing(words: AnswerWords, today: date) -> Standing:
    return rules.standing(words.said, words.until, words.withdrawn_on, today)


@use_case("consent.who_saw_read", may=rules.may_see)
def who_saw(by: Actor, case: Case, *, accounts: tuple[UUID, ...]) -> dict[UUID, datetime]:
    """Read when each of these people last looked at the file: they are to be told to stop using it."""
    if not accounts:
        return {}
    return {look.account: look.at for look in looks_of_case(by, case, last_of=accounts)}


@dataclass(frozen=True, repr=False)
class OtherBasis:
    """Why somebody may look without a consent: the section of law, until when, and whose seats stand on it."""

    words: BasisWords
    on: date
    ended: bool
    seats: tuple[tuple[UUID, UUID], ...]  # each seat, and the account that sits there


@use_case("consent.other_bases_read", may=rules.may_see)
def other_bases_of_case(by: Actor, case: Case) -> list[OtherBasis]:
    """Read on which other legal bases somebody looks or looked, newest first."""
    found = Basis.objects.whole(by, case, order="-pk")
    return [_other(by, case, one) for one in found if one.words.ground in NOT_BY_CONSENT]


def _other(by: Actor, case: Case, one: Record[BasisWords]) -> OtherBasis:
    seats = tuple((line.seat, whose(by, line.card)) for line in lines_on(by, case, one.content))
    ended = not seats or (one.words.until is not None and by.today > one.words.until)
    return OtherBasis(one.words, one.at.astimezone(BANGKOK).date(), ended, seats)
