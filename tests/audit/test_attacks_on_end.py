"""Attacks on the end of the log by somebody without a key: what nobody has seen since is cut off, exchanged, put back."""

import pytest

from klang.audit import journal
from klang.audit.models import SealedHead, Trace
from klang.audit.verifying import Fault
from klang.casework.actions import end_seat
from klang.casework.models import Grant
from klang.consent.actions import withdraw_consent
from klang.consent.models import Answer
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.reads import needs_of_case
from klang.needs.terms import Area
from klang.people.models import Bundle
from klang.people.watch import check_log
from klang.vault.records.holding import Altered
from klang.vault.registers import Drawer
from tests.audit.insider import append, comes_in, cut, named, newest_line
from tests.cast import fresh
from tests.remembered import joins

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_the_newest_lines_cut_off_by_one_without_a_key(cast, lena, mali, nok, case, host):
    """Nobody's head covers them: what Mali did since she came in; then somebody else comes."""
    comes_in(cast, "nok")
    note_need(fresh(lena), case, area=Area.HOUSING, said=Said("ประตู"))
    needs_of_case(fresh(joins(lena, case, mali, Drawer.PLAN)), case)
    cut(newest_line())

    for _ in range(2):
        with pytest.raises(Altered):
            comes_in(cast, "nok")
        with pytest.raises(Altered):
            needs_of_case(fresh(lena), case)
        with pytest.raises(Altered):
            check_log(host)
    assert named(host)[0] is Fault.NOTE


def test_the_red_page_comes_before_the_key_is_tried(cast, lena, case, monkeypatch):
    monkeypatch.setattr("klang.people.doors._LINES_AN_HOUR", 0)  # a stranger's line is no longer written
    needs_of_case(fresh(lena), case)
    cut(newest_line())

    with pytest.raises(Altered):
        comes_in(cast, "nobody")


def test_the_newest_line_exchanged_for_another(lena, stranger, case):
    needs_of_case(fresh(lena), case)
    size, leaf = journal.last_known()
    cut(newest_line())
    journal.forget()
    append(stranger, case.owner, "needs.read")
    journal.remember(journal.Told(size - 1, leaf))

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)


def test_lines_exchanged_and_others_added_after_them(lena, stranger, case):
    needs_of_case(fresh(lena), case)
    size, leaf = journal.last_known()
    cut(newest_line())
    journal.forget()
    for _ in range(2):
        append(stranger, case.owner, "needs.read")
    journal.remember(journal.Told(size - 1, leaf))

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)


def test_the_newest_line_edited_under_its_hash(lena, case):
    needs_of_case(fresh(lena), case)
    Trace.objects.filter(seq=newest_line()).update(signature=bytes(64))

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)


def test_a_host_that_lags_by_some_lines_goes_on(lena, case):
    size, leaf = journal.last_known()
    for _ in range(3):
        needs_of_case(fresh(lena), case)
    known = journal.last_known()
    journal.forget()
    journal.remember(journal.Told(size - 1, leaf))

    needs_of_case(fresh(lena), case)

    assert journal.last_known()[0] == known[0] + 1


def test_bundle_and_log_rolled_back_together(cast, lena):
    comes_in(cast, "lena")
    seq, bundle, heads = (
        newest_line(),
        Bundle.objects.get(account=lena.account_id),
        [*SealedHead.objects.all()],
    )
    comes_in(cast, "lena")
    for line in range(newest_line(), seq, -1):
        cut(line)
    SealedHead.objects.all().delete()
    SealedHead.objects.bulk_create(heads)
    bundle.save()

    for name in ("lena", "mali"):
        with pytest.raises(Altered):
            comes_in(cast, name)


def grants_to(who, case):
    return Grant.objects.filter(case=case, grantee=who.keyring.card.digest).count()


def test_seat_row_inserted_before_rotation(lena, mali, stranger, case):
    joins(lena, case, mali, Drawer.PLAN)
    [row] = case.seats.filter(account=lena.account_id)
    row.pk, row.account, row.basis = None, stranger.account_id, bytes(32)
    row.save(force_insert=True)

    end_seat(fresh(lena), case, seat=case.seats.get(account=mali.account_id).id)

    assert case.rosters.count() == 3
    assert grants_to(stranger, case) == 0


def test_withdrawal_row_deleted_before_rotation(lena, mali, nok, case, agreed):
    joins(lena, case, mali, Drawer.PLAN)
    withdraw_consent(fresh(lena), case, answer=agreed.row)
    before = grants_to(nok, case)
    Answer.objects.filter(row=agreed.row).order_by("-version").first().delete()

    with pytest.raises(Altered):
        end_seat(fresh(lena), case, seat=case.seats.get(account=mali.account_id, ended=False).id)

    assert grants_to(nok, case) == before
