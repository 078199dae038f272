from typing import Any

from django.db import models


class Trace(models.Model):
    """One signed line of the log."""

    # In the open: all of it. It names pseudonymous ids, never content.
    seq = models.BigIntegerField(primary_key=True)
    generation = models.PositiveIntegerField()
    previous = models.BinaryField(unique=True, max_length=32)
    page = models.BinaryField()
    signature = models.BinaryField()
    leaf_hash = models.BinaryField()
    owner_id = models.UUIDField(db_index=True)
    row = models.UUIDField(null=True, db_index=True)

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A line is added; nothing rewrites one."""
        if not self._state.adding:
            raise TypeError("A trace is never rewritten.")
        super().save(*args, **kwargs)


class Manifest(models.Model):
    """All that one trace touched, where it was more than one thing."""

    # In the open: ids and digests.
    trace = models.OneToOneField(Trace, on_delete=models.PROTECT, primary_key=True, related_name="manifest")
    lines = models.BinaryField()


class TraceOwner(models.Model):
    """Which traces tell of which owner: an index, rebuilt from the traces by `klang verify`."""

    # In the open: two ids.
    seq = models.BigIntegerField()
    owner_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner_id", "seq"], name="one_line_per_owner")]


class SealedHead(models.Model):
    """The newest version of a thing: an index, rebuilt from the traces by `klang verify`."""

    # In the open: ids and digests.
    type = models.CharField(max_length=16)
    row = models.UUIDField()
    owner_id = models.UUIDField(db_index=True)
    version = models.PositiveIntegerField()
    content = models.BinaryField()
    hash = models.BinaryField()
    drawer = models.CharField(max_length=12, blank=True)
    signer = models.BinaryField(max_length=16)
    seq = models.BigIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["type", "row"], name="one_head_per_thing")]


class Checkpoint(models.Model):
    """A signed note of the whole log up to one line."""

    # In the open: the note is made to be shown to outsiders.
    generation = models.PositiveIntegerField()
    size = models.BigIntegerField(unique=True)
    note = models.TextField()
    frontier = models.BinaryField()


class Once(models.Model):
    """A form that was sent, and what it made: the same form sent again makes nothing new."""

    # In the open: ids and a moment.
    account_id = models.UUIDField()
    once = models.UUIDField()
    place = models.CharField(max_length=60)
    owner_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account_id", "once"], name="one_deed_per_form")]
