"""Short notes, the next appointment, and what is done of what fell due."""

from datetime import date
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework import rules
from klang.casework.calendar import remind, touch
from klang.casework.models import Case, Due, Next, NextWords, Note, NoteWords
from klang.casework.terms import DONE_BY_DEED, DueCode
from klang.casework.undoing import take_back
from klang.vault.registers import Drawer


@use_case("casework.noted", may=rules.may_write)
def note(
    by: Actor,
    case: Case,
    *,
    text: str,
    drawer: str = Drawer.PLAN,
    her_words: bool = False,
    handed_on: bool = False,
) -> Note:
    """Write a short note into one part of the file."""
    touch(by, case)
    words = NoteWords(text, her_words=her_words, handed_on=handed_on)
    kept: Note = Note.objects.seal(by, case, words, drawer=drawer)
    return kept


@use_case("casework.note_taken_back", may=rules.may_write)
def take_back_note(by: Actor, case: Case, *, note: UUID) -> Note:
    """Take out a short note one wrote by mistake, within a day."""
    gone: Note = take_back(by, case, Note, note)
    return gone


@use_case("casework.next_set", may=rules.may_write)
def set_next(by: Actor, case: Case, *, on: date, words: NextWords) -> Next:
    """Agree on the next time to meet or talk; it stands in one's own Today on that day."""
    touch(by, case)
    before = Next.objects.of(case).newest().order_by("-pk").first()
    Due.objects.filter(case=case, code=DueCode.APPOINTMENT, done_on=None).update(done_on=by.today)
    kept: Next = Next.objects.seal(
        by, case, words, drawer=Drawer.PLAN, row=before.row if before else None, on=on
    )
    remind(case, by.account_id, on, DueCode.APPOINTMENT, kept.row)
    return kept


@use_case("casework.due_settled", may=rules.has_a_seat)
def settle_due(by: Actor, case: Case, *, due: UUID) -> None:
    """Say that something that fell due is done; what is waited for is done by the deed alone."""
    waiting = Due.objects.filter(case=case, done_on=None).exclude(code__in=DONE_BY_DEED)
    mine = waiting.filter(pk=due, account=by.account_id).first()
    if mine is None:
        return
    # A period is done for everybody who watches it.
    same = (
        {"code": mine.code, "about": mine.about, "on": mine.on} if mine.code == DueCode.CLOCK else {"pk": due}
    )
    waiting.filter(**same).update(done_on=by.today)
