"""Certificates: who has one, and whether one counts that somebody shows."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import get_language

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.learning.codes import Digests, digest_of_code, digests
from klang.learning.models import Proof, ProofWords, Workshop
from klang.learning.reads.people import Comes, participants
from klang.vault.records.holding import ledger_of
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Certified:
    """Somebody who comes, and their certificate if they have one."""

    who: Comes
    certificate: Record[ProofWords] | None


@dataclass(frozen=True, repr=False)
class Shown:
    """A certificate that counts: of which workshop, and whether the name that was typed is the one on it."""

    title: str
    begins_on: date
    ends_on: date
    named: bool


@use_case("learning.certificates_read", may=rules.may_work_on)
def certificates(by: Actor, workshop: Workshop) -> list[Certified]:
    """Read who has a certificate."""
    counting = {
        one.words.participant: one for one in Proof.objects.whole(by, workshop) if not one.words.taken_back_on
    }
    return [Certified(one, counting.get(one.record.row)) for one in participants(by, workshop).people]


@use_case("learning.certificate_checked", may=rules.may_check)
def check_certificate(by: Actor, workshop: Workshop, *, code: str, name: str) -> Shown | None:
    """Tell whoever holds a certificate whether it counts, and nothing of whose it is that they did not type."""
    row = Proof.of_code(digest_of_code(code))
    if row is None or not _counts(by, workshop, row) or workshop.altered(by):
        return None
    named = digests(code, name).name == row.name_digest
    title = workshop.called(get_language() or "th")
    return Shown(title, workshop.begins_on, workshop.ends_on, named)


def _counts(by: Actor, workshop: Workshop, row: Proof) -> bool:
    """Whether the signed log knows of exactly this one, and no later version took it back."""
    head = ledger_of(by).head(workshop.owner, Digests(row.code_digest, row.name_digest).row)
    return head is not None and (head.type, head.version) == (Proof.TYPE, 1)
