from dataclasses import dataclass
from datetime import date

from django.db import models

from klang.lang.said import Said
from klang.peers.models.group import Group, GroupRecord
from klang.vault.records.tables import ArrivedRow, Envelope, InboxRow


class Inbox(InboxRow):
    """Where somebody who would like to get to know the group is announced."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="inboxes")


class Arrived(ArrivedRow):
    """Somebody would like to get to know the group, until it answers."""

    group = models.ForeignKey(Group, on_delete=models.PROTECT, related_name="tray")


@dataclass(frozen=True, repr=False)
class KnockWords:
    """What she lets the group know of herself, word for word; and the code under which her worker finds its answer."""

    called: str
    language: str
    wish: Said
    code: str


@dataclass(frozen=True, repr=False)
class ReplyWords:
    """What the group answers."""

    says: str
    text: str = ""


@dataclass(frozen=True, repr=False)
class WelcomeWords:
    """Somebody the group is glad to get to know: the name she chose, her language, what she would like."""

    on: date
    called: str = ""
    language: str = ""
    wish: str = ""
    topics: tuple[str, ...] = ()  # what she would like to talk about
    province: str = ""  # where she is from, only so that nobody is asked who would rather not

    def forgotten(self) -> "WelcomeWords":
        """The same without anything of her."""
        return WelcomeWords(self.on)


class Welcome(GroupRecord):
    """Somebody would like a peer to stand by her; only its newest version is kept."""

    TYPE = "welcome"

    # In the open: nothing but ids.

    # Sealed: by which name, in which language, and what she would like.
    envelope = Envelope(holds=WelcomeWords)
