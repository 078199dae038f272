"""A certified colleague who writes into the database: she can add a line and sign it, with her own card only."""

from dataclasses import replace

import pytest

from klang.audit.leaves import Leaf, leaf_hash
from klang.audit.log import LogWitness, next_position
from klang.audit.models import Manifest, SealedHead, Trace, TraceOwner
from klang.audit.verifying import NotAsWritten
from klang.config.verifying import verify
from klang.people import entering
from klang.vault.encoding import sha
from klang.vault.ledger import Ledger, Line, manifest_of
from klang.vault.records.holding import millis
from tests.cast import NOW, fresh


def append(who, owner, deed, lines=(), *, named=None, generation=1):
    """A line of hers at the end of the log, with everything that finds it; `named` is whom it calls its actor."""
    keyring, manifest = who.keyring, manifest_of(lines)
    leaf = Leaf(
        keyring.installation,
        replace(next_position(), generation=generation),
        millis(who.at),
        named or who.account_id,
        keyring.card.digest,
        deed,
        Line("", owner),
        sha(manifest),
    )
    trace = _keep(leaf, leaf.sign(keyring.keys))
    Manifest.objects.create(trace=trace, lines=manifest)
    TraceOwner.objects.create(seq=trace.seq, owner_id=owner.id)
    return trace


def _keep(leaf, signature):
    where = leaf.position
    return Trace.objects.create(
        seq=where.seq,
        generation=where.generation,
        previous=where.previous,
        page=leaf.written,
        signature=signature,
        leaf_hash=leaf_hash(leaf.written, signature),
        owner_id=leaf.touched.owner.id,
    )


def point_at(line, trace):
    """The index says that this is the newest of its thing, and that she wrote it."""
    told = {"version": line.version, "content": line.content, "hash": line.hash, "drawer": str(line.drawer)}
    signer = Leaf.read(bytes(trace.page)).actor.bytes
    found = SealedHead.objects.filter(type=line.type or f"={line.what}", row=line.row)
    found.update(**told, signer=signer, seq=trace.seq)


def cut(seq):
    """This line and everything that finds it is gone."""
    TraceOwner.objects.filter(seq=seq).delete()
    Manifest.objects.filter(trace=seq).delete()
    Trace.objects.filter(seq=seq).delete()


def in_a_deed(who):
    """Somebody with her keys in hand and no use case around her."""
    return replace(fresh(who), ledger=Ledger(LogWitness(who.keyring)))


def newest_line():
    """The number of the last line."""
    return Trace.objects.order_by("-seq").first().seq


def comes_in(cast, name):
    """Somebody signs in."""
    return entering.come_in(cast.host, name, f"{name} words here", NOW)


def named(host, *, full=True):
    """What `klang verify` names first."""
    with pytest.raises(NotAsWritten) as found:
        verify(host, full=full)
    return found.value.fault, found.value.where
