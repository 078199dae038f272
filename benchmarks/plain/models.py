"""Three tables as an ordinary programme would have them."""

from django.db import models


class Written(models.Model):
    """One version of one record, readable by whoever reads the table."""

    case_id = models.UUIDField()
    kind = models.CharField(max_length=16)
    drawer = models.CharField(max_length=12)
    row = models.UUIDField()
    version = models.PositiveIntegerField(default=1)
    body = models.TextField()

    class Meta:
        indexes = [models.Index(fields=["case_id", "kind"], name="plain_of_case")]


class Named(models.Model):
    """The name of a case, for whoever has a seat in it."""

    account = models.UUIDField()
    case_id = models.UUIDField()
    name = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["account", "case_id"], name="plain_name")]


class Looked(models.Model):
    """One line of an ordinary log."""

    account = models.UUIDField()
    at = models.DateTimeField()
    deed = models.CharField(max_length=60)
    case_id = models.UUIDField(null=True)
