from dataclasses import dataclass, field

from django.db import models

from klang.vault.records.tables import ArrivedRow, InboxRow
from klang.voices.models.team import Team


class Inbox(InboxRow):
    """Where those who hold no key put what they want to say."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="inboxes")


class Arrived(ArrivedRow):
    """Something that was put in, until one of those who hear takes it in or puts it aside."""

    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="tray")


@dataclass(frozen=True, repr=False)
class ArrivedWords:
    """What somebody typed, as they typed it, and what they said aloud."""

    text: str
    language: str = "th"
    source: str = ""  # where it comes from, as far as it was said
    reach: str = ""  # how they can be answered, only where they wish it
    slip: str = ""  # the digest of their slip's code
    answers: dict[str, str] = field(default_factory=dict)  # to a few questions, each by its code
    sound: str = ""  # a recording (`sounds`); it lies here alone, and never in a record


class Slip(models.Model):
    """A slip of paper with a code: whoever has it reads what became of what was said."""

    # In the open: a keyed digest of the code, and which release answers it.
    mac = models.BinaryField(primary_key=True, max_length=32)
    release = models.UUIDField(null=True)

    def __str__(self) -> str:
        return "slip"
