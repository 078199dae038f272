"""Why something is done here: what people said and those who hear released."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import get_language

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.learning import rules
from klang.people.models import Agency
from klang.vault.records.holding import keyring_of
from klang.voices.public import released


@dataclass(frozen=True, repr=False)
class Because:
    """What was said about our work, in the language of the page."""

    row: UUID
    said: str


@use_case("learning.reasons_read", may=rules.may_read, peers=True)
def reasons(by: Actor, agency: Agency) -> list[Because]:
    """Read what people said and everybody may read, the newest first: something may be done because of it."""
    spoken = get_language() or "th"
    return [Because(one.row, one.in_words(spoken)[0]) for one in released(keyring_of(by))]
