"""What was said is written down."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.lang.said import Said
from klang.vault.registers import Drawer
from klang.voices import rules
from klang.voices.asked import known
from klang.voices.models import Team, Voice, VoiceWords

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@use_case("voices.noted", may=rules.may_hear)
def note_voice(
    by: Actor, team: Team, *, said: Said, source: str, way: str, answers: Mapping[str, str] = _NOTHING
) -> Voice:
    """Write down what somebody said about our work, as it was said, and what they answered."""
    words = VoiceWords(said, source, way, answers=known(answers))
    voice: Voice = Voice.objects.seal(by, team, words, drawer=Drawer.TALK)
    return voice
