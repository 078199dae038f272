"""Whoever writes into the database alone is found by what the host remembers beside it."""

import pytest
from django.db import connections

from klang.audit import journal
from klang.audit.heads import _indexed
from klang.audit.models import Manifest, SealedHead, Trace, TraceOwner
from klang.audit.verifying import NotAsWritten
from klang.config.verifying import verify
from klang.consent.actions import withdraw_consent
from klang.lang.said import Said as Words
from klang.needs.actions import note_need
from klang.needs.models import Need
from klang.needs.reads import needs_of_case
from klang.needs.terms import Area
from klang.people.actions import renew_way
from klang.people.doors import open_slot
from klang.people.keys import Cost, Ways, make_pass_slot
from klang.people.models import Slot
from klang.people.watch import check_log
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered
from klang.vault.registers import Drawer
from tests.audit.backups import as_it_lies, put_back
from tests.cast import fresh

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def test_a_file_put_back_to_before_the_consent_was_taken_back_opens_no_more(lena, nok, case, agreed):
    copied = as_it_lies()
    withdraw_consent(fresh(lena), case, answer=agreed.row)
    put_back(copied)

    for who in (lena, nok):
        with pytest.raises(Altered):
            needs_of_case(fresh(who), case)
    with pytest.raises(Altered):
        note_need(fresh(lena), case, area=Area.WAGES, said=Words("ได้ค่าจ้างแล้ว", "th"))


def test_without_the_host_a_file_put_back_is_found_by_its_signed_lines(lena, case, agreed):
    copied = as_it_lies()
    withdraw_consent(fresh(lena), case, answer=agreed.row)
    rooms, _ = copied
    put_back((rooms, 10**9))
    journal.forget()

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)


def test_a_host_that_lags_believes_what_was_signed(lena, case, need):
    before = journal.remembered(case.pk)
    note_need(fresh(lena), case, area=Area.HEALTH, said=Words("ปวดฟัน", "th"))
    after = journal.remembered(case.pk)
    journal.set_right([(case.pk, before)])

    assert len(needs_of_case(fresh(lena), case)) == 2
    assert journal.remembered(case.pk).heads == after.heads


@pytest.mark.parametrize(
    "change",
    [
        lambda need: Need.objects.filter(row=need.row, version=2).delete(),
        lambda need: Need.objects.filter(row=need.row).delete(),
        lambda need: Need.objects.filter(row=need.row).update(drawer=Drawer.HEALTH),
        lambda need: Need.objects.filter(row=need.row, version=2).update(version=3),
    ],
    ids=["newest gone", "all gone", "another part", "another version"],
)
def test_what_is_hidden_from_a_page_is_missed(lena, case, need, change):
    change(need)

    with pytest.raises((Altered, Broken)):
        needs_of_case(fresh(lena), case)


def test_a_record_moved_into_another_part_is_named(need, host):
    Need.objects.filter(row=need.row, version=1).update(drawer=Drawer.LEGAL)

    with pytest.raises(NotAsWritten, match=f"row: need/{need.row}"):
        verify(host)


def test_an_old_way_in_opens_nothing_even_with_its_line_in_the_index(cast, lena):
    row = Slot.objects.get(account=lena.account_id, kind="pass")
    old = Slot.objects.get(pk=row.pk), SealedHead.objects.get(type="=slot", row=row.pk)
    ways = Ways("other words here", bytes(20), cast.host.pepper, Cost(3, 64 << 20))
    installation = lena.keyring.installation
    inside = open_slot(cast.host, "lena", "lena words here", lena.at)
    made = make_pass_slot(installation, lena.account_id, ways, inside.root_key, instead_of=row)
    renew_way(fresh(lena), cast.house, made=made)
    for one in old:
        one.save()

    with pytest.raises(Altered):
        open_slot(cast.host, "lena", "lena words here", lena.at)


def test_lines_cut_off_the_end_are_missed_at_once(lena, case, need, host):
    last = Trace.objects.order_by("-seq").first()
    Manifest.objects.filter(trace=last).delete()
    last.delete()

    with pytest.raises(Altered):
        check_log(host)


def test_a_look_that_was_told_of_somebody_else_is_named(lena, case, need, host):
    needs_of_case(fresh(lena), case)
    last = Trace.objects.order_by("-seq").first()
    moved = TraceOwner.objects.filter(seq=last.seq, owner_id=case.pk)
    moved.update(owner_id=lena.account_id)

    with pytest.raises(NotAsWritten, match=f"whom line {last.seq} tells of"):
        verify(host)


def test_verifying_gives_a_host_its_journal_back(lena, case, need, host):
    before = journal.remembered(case.pk), journal.last_known()
    journal.forget()

    verify(host)

    assert (journal.remembered(case.pk), journal.last_known()) == before


def test_a_journal_that_cannot_be_written_stops_no_deed(lena, case, need, caplog):
    with connections["journal"].cursor() as cursor:
        cursor.execute("ALTER TABLE owner RENAME TO elsewhere")
    try:
        journal.remember(journal.Told(10**6, bytes(32), {case.pk: None}))
    finally:
        with connections["journal"].cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere RENAME TO owner")

    assert [record.name for record in caplog.records] == ["klang.audit.journal"]


def test_after_each_deed_the_index_is_what_the_host_remembers_and_the_log_need_not_be_read(
    lena, case, agreed
):
    for deed in (
        lambda: withdraw_consent(fresh(lena), case, answer=agreed.row),
        lambda: needs_of_case(fresh(lena), case),
    ):
        deed()

        assert journal.remembered(case.pk).heads == journal.digest_of(_indexed(case.owner))
