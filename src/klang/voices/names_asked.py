"""A text about which is asked before it is kept, as every room asks."""

from klang.web.forms.names import AsksAboutNames

__all__ = ["AsksAboutNames"]
