"""Who may write down and read needs, and in which drawer a need lies."""

from klang.casework.rules import may_read, may_write
from klang.needs.terms import DRAWER_OF, Area
from klang.vault.registers import Drawer

may_note = may_write
may_see = may_read


def drawer_of(area: str, chosen: str = "") -> str:
    """The drawer a need lies in: the one that was chosen, else the one its part of life has."""
    return str(chosen or DRAWER_OF.get(Area(area), Drawer.PLAN))
