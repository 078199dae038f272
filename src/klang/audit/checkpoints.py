"""Checkpoints: the server signs how far the log goes, and only ever an extension of what it signed before."""

from klang.audit.leaves import leaf_hash
from klang.audit.lots import in_lots
from klang.audit.models import Checkpoint, Trace
from klang.audit.notes import Note, origin, read_note
from klang.audit.tree import Frontier
from klang.vault.encoding import Broken
from klang.vault.keyring import Keyring
from klang.vault.records.holding import Altered


def grown(frontier: Frontier, until: int | None = None) -> Frontier:
    """The frontier of the log as it lies there now, or of its first lines."""
    lines = Trace.objects.filter(seq__gte=frontier.size)
    if until is not None:
        lines = lines.filter(seq__lt=until)
    for line in in_lots(lines.values_list("seq", "page", "signature", named=True), "seq"):
        if line.seq != frontier.size:
            raise Altered
        frontier = frontier.added(leaf_hash(bytes(line.page), bytes(line.signature)))
    return frontier


def check_kept(server: Keyring, kept: str) -> Frontier:
    """The log must begin as the note that was kept outside says: its frontier there; Altered if it does not."""
    if not kept:
        return Frontier()
    try:
        note = read_note(kept, server.card.ed25519)
    except Broken:
        raise Altered from None
    frontier = grown(Frontier(), note.size)
    if (frontier.size, frontier.root) != (note.size, note.root):
        raise Altered
    return frontier


def checkpoint(server: Keyring, kept: str) -> str:
    """Sign the log as it stands, if it goes on from the kept note: the new note, or the same one."""
    frontier = grown(_known(server, kept) or check_kept(server, kept))
    if not frontier.size or (kept and read_note(kept, server.card.ed25519).size == frontier.size):
        return kept
    last = Trace.objects.get(seq=frontier.size - 1)
    note = Note(origin(server.installation, last.generation), frontier.size, frontier.root)
    signed = note.signed(server.card.ed25519, server.keys)
    values = {"generation": last.generation, "note": signed, "frontier": frontier.written}
    Checkpoint.objects.update_or_create(size=frontier.size, defaults=values)
    return signed


def _known(server: Keyring, kept: str) -> Frontier | None:
    """The frontier beside the kept note, if it still gives the root that was signed."""
    found = Checkpoint.objects.filter(note=kept).first() if kept else None
    if found is None:
        return None
    try:
        frontier = Frontier.read(found.size, bytes(found.frontier))
        note = read_note(kept, server.card.ed25519)
    except Broken:
        return None
    return frontier if (frontier.size, frontier.root) == (note.size, note.root) else None
