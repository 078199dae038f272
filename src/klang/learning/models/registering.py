"""Registering for a workshop without signing in: the code on a poster, and what is put in by it."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.db import models

from klang.learning.models.announced import Announced, Workshop
from klang.learning.terms import PEOPLE
from klang.vault.records.tables import ArrivedRow, InboxRow


class Registration(Announced):
    """Whoever opens the address on the poster may register for a workshop, until a day and for so many places."""

    TYPE = "registration"
    DRAWER = PEOPLE
    TELLS = ("workshop_id", "code", "closes_on", "most")

    # In the open: which workshop, the code that stands on the poster, until which day, and for how many.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    workshop = models.OneToOneField(Workshop, on_delete=models.PROTECT, related_name="registration")
    code = models.CharField(max_length=8, unique=True)
    closes_on = models.DateField(null=True)  # none where it was closed by hand
    most = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return f"registration {self.pk}"

    @property
    def stands_with(self) -> Any:
        """The workshop whose registration it is."""
        return self.workshop.owner


class Inbox(InboxRow):
    """Where those who hold no key put that they would like to come."""

    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="inboxes")


class Arrived(ArrivedRow):
    """Somebody who registered, until one of those who work on the workshop takes them in."""

    workshop = models.ForeignKey(Workshop, on_delete=models.PROTECT, related_name="tray")


@dataclass(frozen=True, repr=False)
class RegisteredWords:
    """What somebody typed who would like to come."""

    name: str
    agency: str = ""
    reach: str = ""  # only where they wish to be reached
    needs: str = ""  # food, an interpreter, a way in without steps
