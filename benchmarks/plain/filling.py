"""Writing in the open what the sealed pages of one person show: `python -m benchmarks.plain.filling told.json`."""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import django

django.setup()

from django.db import connection  # noqa: E402

from benchmarks.plain.models import Looked, Named, Written  # noqa: E402
from klang.access.actor import Actor  # noqa: E402
from klang.access.use_cases import use_case  # noqa: E402
from klang.casework.models import Case  # noqa: E402
from klang.casework.models.ring_names import all_names  # noqa: E402
from klang.config import places  # noqa: E402
from klang.config.demo.many import standing  # noqa: E402
from klang.config.run_folder import make_volatile_tables  # noqa: E402
from klang.people.here import directory_agency  # noqa: E402
from klang.people.host import this_host  # noqa: E402
from klang.people.models import Agency, NameCard, Office  # noqa: E402
from klang.people.rules import is_signed_in  # noqa: E402
from klang.people.sessions import new_boot_key  # noqa: E402
from klang.vault.records.resealing import sealed_tables  # noqa: E402
from klang.vault.records.sealing import Record  # noqa: E402
from klang.vault.records.wording import body_of  # noqa: E402


def main() -> None:
    """Make the tables, and fill them with what three people may read."""
    told = json.loads(Path(sys.argv[1]).read_text())
    new_boot_key(places.run())
    make_volatile_tables()
    with connection.schema_editor() as editor:
        for table in (Written, Named, Looked):
            editor.create_model(table)
    office, now = standing(this_host()), datetime.now(UTC)
    for handle in ("kaew", "on", "fon", "pui"):
        lay_names(office.actor(handle, now), directory_agency())
    if told:
        fon = office.actor("fon", now)
        lay_records(fon, Case.objects.get(pk=told["open"]))
        lay_cards(fon, directory_agency())


@use_case("bench.names_laid_open", may=is_signed_in)
def lay_names(by: Actor, agency: Agency) -> None:  # noqa: ARG001 - the trace is about it
    """Write down in the open every name this person may read."""
    names = all_names(by)
    made = [Named(account=by.account_id, case_id=case, name=name) for case, name in names.items()]
    Named.objects.bulk_create(made, batch_size=1000)


@use_case("bench.records_laid_open", may=is_signed_in)
def lay_records(by: Actor, case: Case) -> None:
    """Write down in the open every record of one case."""
    for table in sealed_tables(case):
        found = table.objects.readable(by, case).newest().order_by("pk").open(by, case)
        Written.objects.bulk_create(list(_written(case.pk, found)))


@use_case("bench.cards_laid_open", may=is_signed_in)
def lay_cards(by: Actor, agency: Agency) -> None:
    """Write down in the open the names of colleagues and offices."""
    for table in (NameCard, Office):
        found = table.objects.of(agency).newest().open(by, agency)
        Written.objects.bulk_create(list(_written(agency.pk, found)))


def _written(owner: Any, found: list[Record[Any]]) -> Iterator[Written]:
    for one in found:
        body = body_of(by=one.by, at=one.at, opened=one.open, words=one.words).decode()
        where = {"kind": one.place.type, "drawer": one.drawer, "row": one.row, "version": one.version}
        yield Written(case_id=owner, body=body, **where)


if __name__ == "__main__":
    main()
