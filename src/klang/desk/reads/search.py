"""Finding somebody among the files one may see: by part of a name, in any script, with one slip forgiven."""

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case
from klang.desk import rules
from klang.desk.rows import Row, rows_of
from klang.lang.folding import fold
from klang.lang.searching import best
from klang.people.models import Agency

_SHOWN = 20


@use_case("desk.searched", may=rules.may_look_at_own_desk)
def search(by: Actor, agency: Agency, *, sought: str) -> list[Row]:
    """Find somebody by name among the files one works in; only those shown are told in the trace."""
    known = Case.objects.of(by).names_of(by)
    cases = list(known)
    names = [fold(known[case]) for case in cases]
    hits = best(fold(sought), names, _SHOWN) if sought.strip() else []
    found = Case.objects.filter(pk__in=[cases[hit] for hit in hits])
    rows = {row.case: row for row in rows_of(by, list(found))}
    return [rows[cases[hit]] for hit in hits]
