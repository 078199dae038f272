"""Why a deed was not done though it was allowed: something is missing, or somebody could not read it."""

from collections.abc import Sequence
from uuid import UUID

from django.utils.translation import gettext as _


class Incomplete(ValueError):
    """Something is still missing or cannot be so; `fields` names it."""

    def __init__(self, fields: Sequence[str]) -> None:
        self.fields = tuple(dict.fromkeys(fields))
        super().__init__("Something is still missing.")


class CannotOpen(ValueError):
    """A task was to go to people who do not hold the key of the part it is written in."""

    def __init__(self, accounts: Sequence[UUID]) -> None:
        self.accounts = tuple(accounts)
        super().__init__("They cannot open this part.")


class ItemClosed(ValueError):
    """This item was closed; the next meeting may take it up again."""

    def __init__(self) -> None:
        super().__init__(_("This item is closed. What is new goes to the next meeting."))
