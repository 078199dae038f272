from dataclasses import dataclass
from uuid import uuid4

from django.db import models

from klang.lang.said import Said
from klang.vault.records.tables import Envelope


@dataclass(frozen=True, repr=False)
class CarriedWords:
    """What somebody would like her worker to read, word for word as she approved it, and in which part of her file."""

    said: Said
    part: str
    told: str  # how she looked at the words before she approved them


class Carried(models.Model):
    """Words on their way from a group to a file. Nothing here says from which group, or to which file."""

    # In the open: a keyed digest of the code on her slip, and the day.
    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    mac = models.BinaryField(max_length=32, unique=True)
    put_on = models.DateField()

    # Sealed, under the code on her slip.
    sealed = Envelope(holds=CarriedWords)

    def __str__(self) -> str:
        return "‹sealed›"
