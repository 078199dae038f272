"""What was said is written down."""

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.lang.said import Said
from klang.vault.registers import Drawer
from klang.voices import rules
from klang.voices.models import Team, Voice, VoiceWords


@use_case("voices.noted", may=rules.may_hear)
def note_voice(by: Actor, team: Team, *, said: Said, source: str, way: str) -> Voice:
    """Write down what somebody said about our work, as it was said."""
    words = VoiceWords(said, source, way)
    voice: Voice = Voice.objects.seal(by, team, words, drawer=Drawer.TALK)
    return voice
