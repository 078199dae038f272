from typing import Any
from uuid import UUID, uuid4

from django.db import models

from klang.vault.encoding import lp, sha
from klang.vault.records.published import Told, ToldByLog
from klang.vault.records.tables import Published
from klang.vault.registers import Drawer
from klang.voices.models.team import Team
from klang.voices.terms import RELEASE


class Release(ToldByLog):
    """What everybody may read of a theme: what was said, and what we did. Each version stays; the newest counts."""

    TYPE = RELEASE
    DRAWER = Drawer.TALK

    # In the open: published words that name nobody, and a day; their digest stands in the signed log.
    row = models.UUIDField(default=uuid4, editable=False)
    version = models.PositiveIntegerField(default=1)
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="releases")
    theme = models.UUIDField()
    said = Published()
    said_en = Published()
    did = Published()
    did_en = Published()
    released_on = models.DateField()
    down = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["row", "version"], name="one_release_version")]

    def __str__(self) -> str:
        return f"release {self.row}"

    @property
    def owner(self) -> Any:
        """Those who hear, as its traces name them."""
        return self.team.owner

    @property
    def digest(self) -> bytes:
        """All of it as the log knows it."""
        words = tuple(one.encode() for one in (self.said, self.said_en, self.did, self.did_en))
        told = (self.theme, self.version, self.released_on.isoformat().encode(), int(self.down))
        return sha(lp("klang/v1/release", *told, words))

    @property
    def told_as(self) -> Told:
        """The line of those who hear, this release, and which version of it."""
        return self.owner, self.row, self.version

    def in_words(self, language: str) -> tuple[str, str]:
        """What was said and what we did, in the language of the page."""
        return (self.said, self.did) if language == "th" else (self.said_en, self.did_en)


def newest_releases(team: Team) -> dict[UUID, Release]:
    """The newest version of each release, by its row."""
    rows = Release.objects.select_related("team").filter(team=team).order_by("version")
    return {one.row: one for one in rows}
