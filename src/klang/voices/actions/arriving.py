"""What arrives without a key in hand: put in, taken in by somebody who hears, or put aside."""

from dataclasses import replace
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from klang.access.actor import Actor
from klang.access.predicates import Refused
from klang.access.use_cases import use_case
from klang.lang.said import Heard, Said
from klang.vault.encoding import Broken
from klang.vault.records.holding import holding, keyring_of, ledger_of
from klang.vault.records.inboxes import open_inboxes, put_in
from klang.vault.records.sealing import hold_still
from klang.vault.records.wording import message_of, read_message
from klang.vault.registers import Drawer, Right
from klang.voices import rules
from klang.voices.asked import known
from klang.voices.models import Arrived, ArrivedWords, Slip, Team, Voice, VoiceWords
from klang.voices.terms import PACK, Way


class TrayFull(Exception):
    """So much waits to be heard that nothing more is taken today."""


@use_case("voices.arrived", may=rules.may_put_in)
def put(by: Actor, team: Team, *, words: ArrivedWords, slip: bytes = b"") -> Arrived:
    """Put in what somebody wants to say: sealed to those who hear, and opened by nobody else, not by this server."""
    if rules.tray_is_full(team.tray.count()):
        raise TrayFull
    if slip:
        Slip.objects.create(mac=slip)
    thing = (PACK, message_of(replace(words, slip=slip.hex())))
    witness = ledger_of(by).witness
    arrived: Arrived = put_in(
        keyring_of(by), witness, team, drawer=Drawer.TALK, thing=thing, arrived_on=by.today
    )
    return arrived


@use_case("voices.accepted", may=rules.may_hear)
def accept(by: Actor, team: Team, *, item: UUID, source: str) -> Voice:
    """Take in something that arrived: from now on it is a voice, and no longer lies in the tray."""
    hold_still(by, team)
    waiting = _waiting(team, item)
    try:
        words = read_message(open_inboxes(by, team, Drawer.TALK).take(waiting, PACK), ArrivedWords)
    except Broken:
        raise Refused(_("This cannot be opened: it was not put in here like this. Put it aside.")) from None
    said = Said(words.text, words.language, heard=Heard.WRITTEN)
    kept = VoiceWords(said, source, Way.KIOSK, words.reach, words.slip, known(words.answers))
    voice: Voice = Voice.objects.seal(by, team, kept, drawer=Drawer.TALK)
    waiting.delete()
    return voice


@use_case("voices.put_aside", may=rules.may_hear)
def put_aside(by: Actor, team: Team, *, item: UUID) -> Team:
    """Put aside something that arrived and is no voice: it is gone."""
    hold_still(by, team)
    holding(by, team).key(Drawer.TALK, Right.WRITE)
    _waiting(team, item).delete()
    return team


def _waiting(team: Team, item: UUID) -> Arrived:
    found: Arrived | None = team.tray.filter(pk=item).first()
    if found is None:
        raise Http404
    return found
