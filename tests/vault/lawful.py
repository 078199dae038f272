"""The rules of a next page a second time, said from the format's page alone."""

from klang.vault.cards import Signatures
from klang.vault.encoding import Broken
from klang.vault.grants import Giver
from klang.vault.rosters import Roster
from tests.vault.office import OFFICERS

REASONS = {"join", "withdraw", "expire", "leave", "recovery", "glass"}


def lawful(before: Roster, page: Roster, signatures: Signatures, signer: Giver | None) -> bool:
    """Whether this page follows that one, signed by these; two officers of three are enough."""
    if not (_follows(before, page) and _lines_fit(page) and _epochs_fit(before, page)):
        return False
    if page.reason in ("recovery", "glass"):
        valid = {one.card.principal for one in OFFICERS if _signed(page, signatures, one)}
        return page.owner.kind != "group" and page.signer == b"" and len(valid) >= 2
    return signer is not None and _managed(before, page, signer) and _signed_alone(page, signatures, signer)


def _follows(before: Roster, page: Roster) -> bool:
    same = page.installation == before.installation and page.owner == before.owner
    numbered = page.revision == before.revision + 1 and page.previous == before.digest
    return same and numbered and page.agency == before.agency and page.reason in REASONS


def _lines_fit(page: Roster) -> bool:
    """One line per seat and basis, one card per seat, only drawers that are there."""
    drawers = [line.drawer for line in page.drawers]
    pairs = [(line.seat, line.basis) for line in page.seats]
    cards = {(line.seat, line.card) for line in page.seats}
    named = {drawer for line in page.seats for drawer in line.drawers}
    once = all(len(set(names)) == len(names) for names in (drawers, pairs))
    return once and len(cards) == len({line.seat for line in page.seats}) and named <= set(drawers)


def _epochs_fit(before: Roster, page: Roster) -> bool:
    old = {line.drawer: line for line in before.drawers}
    new = {line.drawer: line for line in page.drawers}
    had = {(line.seat, line.card, drawer) for line in before.seats for drawer in line.drawers}
    has = {(line.seat, line.card, drawer) for line in page.seats for drawer in line.drawers}
    taken = {drawer for *_, drawer in had - has}
    for drawer in old.keys() | new.keys():
        if drawer not in new or (drawer not in old and new[drawer].epoch != 1):
            return False
        if drawer in old:
            turned = new[drawer].epoch == old[drawer].epoch + 1 and new[drawer].kid != old[drawer].kid
            kept = (new[drawer].epoch, new[drawer].kid) == (old[drawer].epoch, old[drawer].kid)
            if not (turned or (kept and drawer not in taken)):
                return False
    return True


def _managed(before: Roster, page: Roster, signer: Giver) -> bool:
    own = [line for line in before.seats if line.card == signer.card.digest]
    held = {drawer for line in own for drawer in line.drawers}
    old = {line.drawer: line.epoch for line in before.drawers}
    turned = {line.drawer for line in page.drawers if old.get(line.drawer, line.epoch) != line.epoch}
    return (
        page.signer == signer.card.digest and any(line.right == "manage" for line in own) and turned <= held
    )


def _signed_alone(page: Roster, signatures: Signatures, signer: Giver) -> bool:
    return [principal for principal, _ in signatures] == [signer.card.principal] and _signed(
        page, signatures, signer
    )


def _signed(page: Roster, signatures: Signatures, signer: Giver) -> bool:
    """Ed25519 has one signature for one text and key, so ours must be it."""
    try:
        return (signer.card.principal, page.sign(signer.keys)) in [tuple(one) for one in signatures]
    except Broken:
        return False
