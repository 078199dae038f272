"""One list of the standard laid beside one of ours. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from django.db.models import TextChoices


@dataclass(frozen=True)
class CodeList:
    """Every code of ours, and the word HTCDS 2.0 has for it, or the word in our own `x_` column."""

    column: str
    ours: type[TextChoices]
    theirs: Mapping[str, str]
    local: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    # What the standard's own column says of a local code: "Other" where the list has it, else nothing.
    catch_all: str = ""

    @property
    def local_column(self) -> str:
        """The column beside the standard's own, so that its lists are never lengthened by us."""
        return "x_" + self.column.split("_", 1)[1]
