"""What is kept here: published texts."""

from klang.learning.models.texts import Document, Edition, Page, Published, current, sums_of

__all__ = ["Document", "Edition", "Page", "Published", "current", "sums_of"]
