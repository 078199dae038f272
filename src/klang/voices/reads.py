"""What people look at of voices: who hears them, and what was said."""

from dataclasses import dataclass
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.people.book import whose
from klang.vault.records.holding import holding, keyring_of, ledger_of, standing_page
from klang.vault.records.sealing import Record
from klang.vault.registers import Drawer
from klang.voices import rules
from klang.voices.models import Team, Voice, VoiceWords
from klang.voices.terms import Part


@dataclass(frozen=True)
class Hearer:
    """One of those who hear."""

    account: UUID
    part: str

    @property
    def does(self) -> str:
        """What they do, in words."""
        return str(Part(self.part).label)


@use_case("voices.hearers_read", may=rules.may_see_who_hears)
def hearers(by: Actor, team: Team) -> list[Hearer]:
    """Read who hears, as the signed page says it; everybody who works here may know that."""
    page = standing_page(keyring_of(by), ledger_of(by).witness, team)
    return [Hearer(whose(by, line.card), str(line.right)) for line in page.seats]


@use_case("voices.read", may=rules.may_hear)
def voices(by: Actor, team: Team) -> list[Record[VoiceWords]]:
    """Read what was said, the newest first."""
    holding(by, team).key(Drawer.TALK)  # without it nothing is there, not an empty page
    return Voice.objects.whole(by, team, order="-pk")
