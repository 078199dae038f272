"""What somebody who writes into the database, and holds no key, can change there; and what is named then."""

from dataclasses import replace

from klang.audit.leaves import Leaf, leaf_hash
from klang.audit.models import Manifest, SealedHead, Trace, TraceOwner
from klang.audit.verifying import Fault
from klang.casework.models import Roster
from klang.needs.models import Need
from klang.people.models import Bundle, Card, Slot


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


REWRITTEN = {
    a_line_is_edited: (Fault.SIGNATURE, "3"),
    two_lines_change_places: (Fault.CHAIN, "3"),
    the_log_is_rewritten_whole: (Fault.SIGNATURE, "3"),
}
CUT = {
    a_line_is_taken_out: (Fault.MISSING_LINE, "4"),
    the_last_line_is_taken_out: (
        Fault.NOTE,
        "17 lines",
    ),  # what is left is whole: only the host knows of more
}


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
    page = bytes(found.page)
    Roster.objects.filter(pk=found.pk).update(page=page[:-1] + bytes([page[-1] ^ 1]))


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
