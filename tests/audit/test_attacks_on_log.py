"""Attacks of the key review on the log, each by its name: somebody who writes into the database, and one certified card."""

from dataclasses import replace

import pytest

from klang.audit import journal
from klang.audit.heads import checked
from klang.audit.leaves import Leaf
from klang.audit.models import SealedHead, Trace, TraceOwner
from klang.audit.verifying import Fault
from klang.casework import reads
from klang.casework.actions import end_seat
from klang.casework.models import Basis
from klang.config.verifying import verify
from klang.consent.actions import withdraw_consent
from klang.lang.said import Said
from klang.needs.actions import note_need
from klang.needs.models import Need
from klang.needs.reads import needs_of_case, versions_of_need
from klang.needs.terms import Area
from klang.people.doors import open_slot
from klang.people.models import Bundle
from klang.vault.box import Edition, Place
from klang.vault.encoding import sha
from klang.vault.ledger import Line
from klang.vault.records.holding import Altered, holding
from klang.vault.records.wording import body_of
from klang.vault.registers import Drawer, Right
from tests.audit.backups import as_it_lies, put_back
from tests.audit.insider import append, comes_in, cut, in_a_deed, named, newest_line, point_at
from tests.cast import NOW, fresh
from tests.remembered import joins

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def told_of(by, case, row, version):
    """What the log itself says of one version."""
    seqs = TraceOwner.objects.filter(owner_id=case.pk).values("seq")
    for trace in Trace.objects.filter(seq__in=seqs).select_related("manifest"):
        for line in checked(trace, by.keyring.book)[1]:
            if (line.what, line.row, line.version) == ("wrote", row, version):
                return line
    raise AssertionError


def sealed_by(who, case, row, *, author, said):
    """The next version of a need, made with the drawer's key and without the house; the line that tells of it."""
    by, kept = in_a_deed(who), Need.objects.filter(row=row).order_by("-version").first()
    [record] = Need.objects.of(case).newest().filter(row=row).open(by, case)
    body = body_of(by=author, at=who.at, opened=record.open, words=replace(record.words, said=said))
    edition = Edition(kept.version + 1, kept.schema)
    sealed = holding(by, case).key(kept.drawer).seal(body, Place("need", row), edition)
    kept.pk, kept.version, kept.envelope = None, edition.version, sealed.envelope
    kept.save(force_insert=True)
    told = ("need", row, edition.version, sealed.content, sha(sealed.envelope))
    return Line("wrote", case.owner, kept.drawer, kept.epoch, *told)


def test_trace_appended_in_anothers_name(lena, stranger, case, host):
    verify(host)
    looked = [Line("opened", case.owner, "plan", 1)]
    seq = append(stranger, case.owner, "casework.notes_read", looked, named=lena.account_id).seq

    with pytest.raises(Altered):
        reads.looks_of_case(fresh(lena), case)
    assert named(host) == (Fault.SIGNATURE, str(seq))


def test_a_generation_that_no_officer_began(lena, stranger, case, host):
    verify(host)
    trace = append(stranger, case.owner, "needs.read", generation=2)

    assert named(host, full=False) == (Fault.CHAIN, str(trace.seq))


def test_a_generation_written_beside_a_line_moves_nothing(lena, case, host):
    Trace.objects.filter(seq=newest_line()).update(generation=2)

    needs_of_case(fresh(lena), case)

    assert Leaf.read(bytes(Trace.objects.get(seq=newest_line()).page)).position.generation == 1
    assert named(host) == (Fault.CHAIN, str(newest_line() - 1))


def test_rolled_back_row_with_legitimising_trace(lena, stranger, case, need, host):
    verify(host)
    Need.objects.filter(row=need.row, version=2).delete()
    older = told_of(lena, case, need.row, 1)
    trace = append(stranger, case.owner, "needs.reworded", [older])
    point_at(older, trace)

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)
    assert named(host, full=False) == (Fault.RIGHT, str(trace.seq))


def test_rolled_back_row_legitimised_by_one_who_may_write(lena, mali, case, need, host):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.WRITE)
    verify(host)
    Need.objects.filter(row=need.row, version=2).delete()
    older = told_of(lena, case, need.row, 1)
    trace = append(mali, case.owner, "needs.reworded", [older])
    point_at(older, trace)

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)
    assert named(host) == (Fault.OLDER, str(trace.seq))


def test_restored_backup_with_a_withdrawn_consent(lena, nok, case, agreed, host):
    rooms, _ = as_it_lies()
    withdraw_consent(fresh(lena), case, answer=agreed.row)
    verify(host)
    put_back((rooms, 10**9))
    heads = SealedHead.objects.filter(owner_id=case.pk)
    lines = [line_of(head, case.owner) for head in heads]
    trace = append(nok, case.owner, "needs.noted", lines)
    for line in lines:
        point_at(line, trace)

    with pytest.raises(Altered):
        needs_of_case(fresh(nok), case)
    with pytest.raises(Altered):
        note_need(fresh(lena), case, area=Area.WAGES, said=Said("ได้ค่าจ้างแล้ว"))
    assert named(host) == (Fault.RIGHT, str(trace.seq))


def line_of(head, owner):
    made = head.type.startswith("=")
    what, type_ = (head.type[1:], "") if made else ("wrote", head.type)
    told = (type_, head.row, head.version, bytes(head.content), bytes(head.hash))
    return Line(what, owner, head.drawer, None, *told)


def test_a_page_of_the_roster_told_by_another_than_its_signer(lena, mali, stranger, case, host):
    """Whoever puts it there again tells of a page that Lena did sign: it is her line that is missing."""
    before = as_it_lies()[0][Basis]
    joins(lena, case, mali, Drawer.PLAN)
    _, told = checked(Trace.objects.get(seq=newest_line()), lena.keyring.book)
    page = next(line for line in told if line.what == "roster")
    Basis.objects.exclude(pk__in=[one.pk for one in before]).delete()
    SealedHead.objects.filter(row__in=[line.row for line in told if line.what == "wrote"]).delete()
    cut(newest_line())
    journal.forget()
    trace = append(stranger, case.owner, "casework.joined", [line for line in told if line.what != "wrote"])
    point_at(page, trace)

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)
    assert named(host) == (Fault.RIGHT, str(trace.seq))


def test_a_reader_writes_in_anothers_name(lena, mali, case, need, host):
    mali = joins(lena, case, mali, Drawer.PLAN)
    verify(host)
    line = sealed_by(mali, case, need.row, author=lena.account_id, said=Said("ไม่ต้องการอะไร"))
    point_at(line, append(mali, case.owner, "needs.reworded", [line]))

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)
    assert named(host)[0] is Fault.RIGHT


def test_a_colleague_who_may_write_writes_in_anothers_name(lena, mali, case, need):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.WRITE)
    line = sealed_by(mali, case, need.row, author=lena.account_id, said=Said("ไม่ต้องการอะไร"))
    point_at(line, append(mali, case.owner, "needs.reworded", [line]))

    with pytest.raises(Altered):
        needs_of_case(fresh(lena), case)


def test_the_same_in_her_own_name_is_hers(lena, mali, case, need, host):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.WRITE)
    line = sealed_by(mali, case, need.row, author=mali.account_id, said=Said("ไม่ต้องการอะไร"))
    point_at(line, append(mali, case.owner, "needs.reworded", [line]))

    assert [one.by for one in needs_of_case(fresh(lena), case)] == [mali.account_id]
    assert verify(host, full=True)


def test_whoever_wrote_stays_the_writer_when_another_seals_anew(lena, mali, stranger, case, host):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.WRITE)
    note_need(fresh(mali), case, area=Area.HOUSING, said=Said("ประตู"))
    joins(lena, case, stranger, Drawer.PLAN)
    end_seat(fresh(lena), case, seat=case.seats.get(account=stranger.account_id).id)

    assert [one.by for one in needs_of_case(fresh(lena), case)] == [mali.account_id]
    assert verify(host, full=True)


def test_an_earlier_version_exchanged_for_words_in_anothers_name(lena, mali, case, need):
    mali = joins(lena, case, mali, Drawer.PLAN, right=Right.WRITE)
    assert len(versions_of_need(fresh(lena), case, need=need.row)) == 2
    first = Need.objects.get(row=need.row, version=1)
    by = in_a_deed(mali)
    words = needs_of_case(fresh(lena), case)[0].words
    body = body_of(by=lena.account_id, at=lena.at, opened={}, words=replace(words, said=Said("อื่น")))
    other = holding(by, case).key(first.drawer).seal(body, first.place, Edition(1, first.schema))
    told = ("need", need.row, 1, other.content, sha(other.envelope))
    trace = append(mali, case.owner, "x", [Line("wrote", case.owner, first.drawer, 1, *told)])

    for seq in (first.trace_seq, trace.seq):
        Need.objects.filter(pk=first.pk).update(envelope=other.envelope, trace_seq=seq)
        with pytest.raises(Altered):
            versions_of_need(fresh(lena), case, need=need.row)


def test_an_old_way_in_told_anew_by_another(cast, lena, stranger, host):
    """The old bundle, and a line that calls it newer than the newest: not by her whose bundle it is."""
    old = Bundle.objects.get(account=lena.account_id)
    comes_in(cast, "lena")
    verify(host)
    old.save()
    line = Line("bundle", cast.house.owner, row=old.pk, version=9, hash=sha(bytes(old.envelope)))
    point_at(line, append(stranger, cast.house.owner, "people.signed_out", [line]))

    with pytest.raises(Altered):
        open_slot(cast.host, "lena", "lena words here", NOW)
    Bundle.objects.filter(pk=old.pk).update(version=9)
    assert named(host) == (Fault.RIGHT, f"=bundle/{old.pk}")
