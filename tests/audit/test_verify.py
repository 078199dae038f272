"""`klang verify` names the first thing that is not as it was written; and a host does not open a rewritten log."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command

from klang.audit import journal
from klang.audit.leaves import Leaf, leaf_hash
from klang.audit.models import Checkpoint, Manifest, SealedHead, Trace, TraceOwner
from klang.audit.verifying import Fault, NotAsWritten
from klang.casework.models import Roster
from klang.config.folders import NotHere
from klang.config.serving import make_ready
from klang.config.verifying import verify
from klang.needs.models import Need
from klang.people import entering
from klang.people.models import Bundle, Card, Slot
from klang.people.watch import check_log, kept_note, note_log, note_when_due
from klang.vault.records.holding import Altered
from tests.cast import NOW

pytestmark = pytest.mark.django_db(databases=["default", "volatile"])


def newest():
    return Trace.objects.order_by("-seq").first()


def a_line_is_edited(_need):
    line = Trace.objects.get(seq=3)
    Trace.objects.filter(seq=3).update(page=bytes(line.page).replace(b"people.", b"peoplf."))


def a_line_is_taken_out(_need):
    Manifest.objects.filter(trace_id=4).delete()
    Trace.objects.filter(seq=4).delete()


def the_last_line_is_taken_out(_need):
    last = newest()
    TraceOwner.objects.filter(seq=last.seq).delete()
    Manifest.objects.filter(trace=last).delete()
    Trace.objects.filter(seq=last.seq).delete()


def what_came_last_is_taken_out(need):
    for _ in range(3):
        the_last_line_is_taken_out(need)


def two_lines_change_places(_need):
    one, other = Trace.objects.get(seq=3), Trace.objects.get(seq=5)
    Trace.objects.filter(seq=3).update(page=other.page, signature=other.signature)
    Trace.objects.filter(seq=5).update(page=one.page, signature=one.signature)


def the_log_is_rewritten_whole(_need):
    """Every hash fits again, as whoever owns the database can make it; only the host's note knows."""
    previous = bytes(Trace.objects.get(seq=2).leaf_hash)
    for line in Trace.objects.filter(seq__gte=3).order_by("seq"):
        leaf = Leaf.read(bytes(line.page))
        page = replace(leaf, position=replace(leaf.position, previous=previous), at=leaf.at + 1).written
        hashed = leaf_hash(page, bytes(line.signature))
        Trace.objects.filter(seq=line.seq).update(page=page, previous=previous, leaf_hash=hashed)
        previous = hashed


REWRITTEN = [
    a_line_is_edited,
    the_last_line_is_taken_out,
    two_lines_change_places,
    the_log_is_rewritten_whole,
]


def a_line_is_added_without_a_key(_need):
    last = newest()
    leaf = Leaf.read(bytes(last.page))
    here = replace(leaf.position, seq=last.seq + 1, previous=bytes(last.leaf_hash))
    page = replace(leaf, position=here, extra=b"").written
    Trace.objects.create(
        seq=here.seq,
        generation=here.generation,
        previous=here.previous,
        page=page,
        signature=bytes(last.signature),
        leaf_hash=leaf_hash(page, bytes(last.signature)),
        owner_id=last.owner_id,
        row=last.row,
    )


def a_line_that_follows_no_other(need):
    a_line_is_added_without_a_key(need)
    Trace.objects.filter(seq=newest().seq).update(previous=b"\x01" * 32)


def a_line_that_cannot_be_read(need):
    a_line_is_added_without_a_key(need)
    Trace.objects.filter(seq=newest().seq).update(page=b"noise")


def a_manifest_is_changed(_need):
    found = Manifest.objects.order_by("-pk").first()
    Manifest.objects.filter(pk=found.pk).update(lines=b"\xff" + bytes(found.lines)[1:])


def a_manifest_is_taken_out(_need):
    Manifest.objects.order_by("-pk").first().delete()


def the_index_says_otherwise(need):
    SealedHead.objects.filter(row=need.row).update(version=1)


def the_index_of_owners_is_short(_need):
    TraceOwner.objects.order_by("-pk").first().delete()


def the_hash_of_a_line_says_otherwise(_need):
    Trace.objects.filter(seq=3).update(leaf_hash=bytes(32))


def a_record_is_rolled_back(need):
    earlier = Need.objects.get(row=need.row, version=1)
    Need.objects.filter(row=need.row, version=2).update(envelope=earlier.envelope)


def a_record_is_gone(need):
    Need.objects.filter(row=need.row, version=1).delete()


def a_record_is_added(need):
    found = Need.objects.get(row=need.row, version=2)
    found.pk, found.version = None, 3
    found.save(force_insert=True)


def a_roster_is_changed(need):
    found = Roster.objects.filter(case=need.case).last()
    Roster.objects.filter(pk=found.pk).update(page=bytes(found.page)[:-1] + b"\x01")


def a_slot_is_put_back(_need):
    Slot.objects.update(envelope=Slot.objects.first().envelope)


def a_bundle_is_put_back(_need):
    Bundle.objects.update(envelope=Bundle.objects.first().envelope)


def a_card_is_swapped(lena):
    Card.objects.filter(principal=lena.account_id).update(page=b"another")


SINCE = {
    a_line_is_added_without_a_key: Fault.SIGNATURE,
    a_line_that_follows_no_other: Fault.CHAIN,
    a_line_that_cannot_be_read: Fault.PAGE,
    a_manifest_is_changed: Fault.MANIFEST,
    a_manifest_is_taken_out: Fault.MANIFEST,
    the_index_says_otherwise: Fault.INDEX,
    the_index_of_owners_is_short: Fault.INDEX,
    the_hash_of_a_line_says_otherwise: Fault.INDEX,
    a_record_is_rolled_back: Fault.ROW,
    a_record_is_gone: Fault.MISSING_ROW,
    a_record_is_added: Fault.ROW,
    a_roster_is_changed: Fault.ROW,
    a_slot_is_put_back: Fault.ROW,
    a_bundle_is_put_back: Fault.ROW,
}


def test_all_is_as_it_was_written(host, need):
    found = verify(host)

    assert found.lines == found.signatures == Trace.objects.count()
    assert found.rows > Need.objects.count() == 2


def test_only_signatures_since_the_last_time_are_checked_unless_all_are_asked_for(noted, need):
    a_line = Trace.objects.count()

    assert verify(noted).signatures == 0
    assert verify(noted, full=True).signatures == a_line


@pytest.mark.parametrize("attack", [*REWRITTEN, a_line_is_taken_out], ids=lambda one: one.__name__)
def test_a_log_that_is_not_as_the_host_noted_it_is_named_and_not_opened(noted, need, attack, monkeypatch):
    attack(need)

    with pytest.raises(NotAsWritten) as found:
        verify(noted)
    assert found.value.fault is Fault.NOTE
    with pytest.raises(Altered):
        check_log(noted)
    with pytest.raises(NotHere, match="rewrote it"):
        make_ready(noted)


@pytest.mark.parametrize("attack", REWRITTEN, ids=lambda one: one.__name__)
def test_without_note_and_journal_the_log_itself_still_tells(host, need, attack):
    journal.forget()
    attack(need)

    with pytest.raises(NotAsWritten) as found:
        verify(host)
    assert found.value.fault in {Fault.INDEX, Fault.PAGE, Fault.CHAIN, Fault.SIGNATURE, Fault.MISSING_LINE}


@pytest.mark.parametrize("attack", SINCE, ids=lambda one: one.__name__)
def test_what_is_changed_after_the_note_is_named(noted, need, attack):
    attack(need)

    with pytest.raises(NotAsWritten) as found:
        verify(noted)

    assert found.value.fault is SINCE[attack]
    assert "ประตู" not in str(found.value)


def test_a_card_nobody_vouches_for_signs_nothing(noted, lena):
    a_card_is_swapped(lena)

    with pytest.raises(NotAsWritten) as found:
        verify(noted, full=True)

    assert found.value.fault is Fault.SIGNATURE


def test_a_note_that_was_changed_is_no_note(noted):
    noted.write("note", kept_note(noted).replace("\n\n", "\n1\n").encode())

    with pytest.raises(NotAsWritten) as found:
        verify(noted)

    assert (found.value.fault, found.value.where) == (Fault.NOTE, "the note itself")


def test_the_log_is_noted_again_only_where_it_goes_on(noted, lena, case):
    before = kept_note(noted)
    assert note_log(noted) == before

    Checkpoint.objects.update(frontier=b"")  # what lies in the database is not believed
    a_line_is_added_without_a_key(case)

    assert note_log(noted) != before
    assert Checkpoint.objects.count() == 2


def test_it_is_noted_after_a_hundred_lines(host, need, monkeypatch):
    note_when_due(host)
    assert kept_note(host) == ""

    for _ in range(100):
        a_line_is_added_without_a_key(need)
    note_when_due(host)

    assert kept_note(host).splitlines()[1] == str(Trace.objects.count())


@pytest.mark.parametrize("attack", [what_came_last_is_taken_out, the_log_is_rewritten_whole])
def test_whoever_signs_in_next_meets_the_red_page(cast, client, lena, need, attack):
    entering.come_in(cast.host, "lena", "lena words here", NOW)
    attack(need)

    with pytest.raises(Altered):
        entering.come_in(cast.host, "lena", "lena words here", NOW)
    answer = client.post("/sign-in", {"name": "lena", "secret": "lena words here"})

    assert answer.status_code == 409
    assert not answer.cookies.get("__Host-klang")


def test_the_command_says_it_in_both_languages(noted, need, settings, capsys):
    settings.KLANG_HOST = noted.folder
    call_command("verify")
    said = capsys.readouterr().out
    assert "ทุกอย่างตรงกับบันทึก" in said
    assert "All is as it was written" in said

    a_record_is_gone(need)

    with pytest.raises(CommandError, match=r"ข้อมูลนี้หายไป · This was written and is gone: need/"):
        call_command("verify", full=True)


def test_the_command_says_when_the_hosts_folder_is_not_whole(noted, settings):
    settings.KLANG_HOST = noted.folder
    (noted.folder / "server.seed").unlink()

    with pytest.raises(CommandError, match="not whole"):
        call_command("verify")
