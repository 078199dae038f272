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
from klang.voices.terms import PACK, RECORDING, Way


class TrayFull(Exception):
    """So much waits to be heard that nothing more is taken today."""


class ManyRecordings(TrayFull):
    """So many recordings wait that only words are taken today."""


@use_case("voices.arrived", may=rules.may_put_in, peers=True)
def put(by: Actor, team: Team, *, words: ArrivedWords, slip: bytes = b"") -> Arrived:
    """Put in what somebody wants to say: sealed to those who hear, and opened by nobody else, not by this server."""
    if rules.tray_is_full(team.tray.count()):
        raise TrayFull
    pack = RECORDING if words.sound else PACK
    if words.sound and rules.holds_no_more_recordings(team.tray.filter(pack=pack).count()):
        raise ManyRecordings
    if slip:
        Slip.objects.create(mac=slip)
    thing = (pack, message_of(replace(words, slip=slip.hex())))
    witness = ledger_of(by).witness
    arrived: Arrived = put_in(
        keyring_of(by), witness, team, drawer=Drawer.TALK, thing=thing, arrived_on=by.today
    )
    return arrived


@use_case("voices.accepted", may=rules.may_hear)
def accept(by: Actor, team: Team, *, item: UUID, source: str, said: Said | None = None) -> Voice:
    """Take in something that arrived: from now on it is a voice; of a recording, the words that were written down."""
    hold_still(by, team)
    waiting = _waiting(team, item)
    pack = RECORDING if waiting.pack == RECORDING else PACK
    try:
        words = read_message(open_inboxes(by, team, Drawer.TALK).take(waiting, pack), ArrivedWords)
    except Broken:
        raise Refused(_("This cannot be opened: it was not put in here like this. Put it aside.")) from None
    heard, way = (_spoken(said), Way.SPOKEN) if pack == RECORDING else (_typed(words), Way.KIOSK)
    kept = VoiceWords(heard, source, way, words.reach, words.slip, known(words.answers))
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


def _typed(words: ArrivedWords) -> Said:
    return Said(words.text, words.language, heard=Heard.WRITTEN)


def _spoken(said: Said | None) -> Said:
    if said is None or not said.original.strip():
        raise Refused(_("Listen first, and write down what was said: the recording itself is not kept."))
    return said


def _waiting(team: Team, item: UUID) -> Arrived:
    found: Arrived | None = team.tray.filter(pk=item).first()
    if found is None:
        raise Http404
    return found
