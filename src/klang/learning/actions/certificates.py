"""Certificates: given to those who were there, and taken back where one is wrong."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.codes import digests, new_code
from klang.learning.models import Participant, ParticipantWords, Proof, ProofWords, Workshop
from klang.learning.terms import PEOPLE
from klang.vault.records.sealing import Record, hold_still


@use_case("learning.certificates_issued", may=rules.may_work_on)
def issue_certificates(by: Actor, workshop: Workshop, *, people: Sequence[UUID]) -> None:
    """Give each of these a certificate with a number, a day and a code; who has one keeps it."""
    hold_still(by, workshop)
    have = {one.words.participant for one in Proof.objects.whole(by, workshop) if not one.words.taken_back_on}
    wanted = set(people) - have
    for one in Participant.objects.whole(by, workshop):
        if one.row in wanted and not one.words.left_out:
            _issue(by, workshop, one)


def _issue(by: Actor, workshop: Workshop, who: Record[ParticipantWords]) -> None:
    code = new_code()
    words = ProofWords(who.row, who.words.name, who.words.number, by.today, code)
    _seal(by, workshop, words)


@use_case("learning.certificate_taken_back", may=rules.may_work_on)
def take_certificate_back(by: Actor, workshop: Workshop, *, certificate: UUID) -> None:
    """Take a certificate back, such as one with a wrong name; its code does not count any more."""
    found = Proof.objects.one(by, workshop, certificate)
    if found is None or found.words.taken_back_on:
        return
    _seal(by, workshop, replace(found.words, taken_back_on=by.today), seen=found.version)


def _seal(by: Actor, workshop: Workshop, words: ProofWords, *, seen: int = 0) -> None:
    told = digests(words.code, words.name)
    Proof.objects.seal(
        by,
        workshop,
        words,
        drawer=PEOPLE,
        row=told.row,
        seen=seen,
        code_digest=told.code,
        name_digest=told.name,
    )
