"""Finding somebody among the files one may see: by part of a name, in any script, with one slip forgiven."""

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case
from klang.desk import rules
from klang.desk.index import index_for
from klang.desk.rows import Row, first_dues, names_shown, rows_of
from klang.people.models import Agency

_SHOWN = 20


@use_case("desk.searched", may=rules.may_look_at_own_desk)
def search(by: Actor, agency: Agency, *, sought: str, session: bytes = b"") -> list[Row]:
    """Find somebody by name among the files one works in; only those shown are told in the trace."""
    hits = index_for(by, agency.owner, session).hits(sought, _SHOWN) if sought.strip() else []
    there = {case.id: case for case in Case.some_of(by, hits)}
    found = [there[case] for case in hits if case in there]
    return rows_of(by, found, first_dues(by, there), names_shown(by, [case.pk for case in found]))
