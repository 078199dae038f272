"""klang handbook import: bring a text in from the command line, signed by the server's card."""

from argparse import ArgumentParser
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import Error

from klang.access.actor import Actor
from klang.learning.actions import Told, bring_in, keep
from klang.learning.apart import pages_of
from klang.learning.importers.pages import ReadPage, Unreadable
from klang.learning.models import Edition
from klang.learning.repairing import Mended, mend
from klang.learning.terms import LARGEST, Kind, Why
from klang.people.here import directory_agency
from klang.people.host import HostMissing, this_host
from klang.people.models import Installation
from klang.people.terms import Language

_NEEDED = ("title", "source", "rights")


class Command(BaseCommand):
    help = "Bring a published text in: its Thai is repaired, each repair is shown, and everybody here can read it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What is asked of a text."""
        deed = parser.add_subparsers(dest="deed", required=True).add_parser("import", help="bring a file in")
        deed.add_argument("file", type=Path)
        deed.add_argument("--page", type=int, default=1, help="the number of its first page")
        for name in (*_NEEDED, "title-en", "edition"):
            deed.add_argument(f"--{name}", default="")
        deed.add_argument("--language", default="th", choices=Language.values)
        deed.add_argument("--kind", default="HANDBOOK", choices=Kind.values)

    def handle(self, *_: Any, **given: Any) -> None:
        """Repair it, say what was repaired, and keep it where an office stands."""
        pages = self._read(given["file"], given["page"])
        self._show([mend(page) for page in pages])
        if not _office_stands():
            self.stdout.write(
                "ยังไม่ได้เก็บ เพราะยังไม่มีสำนักงาน (klang init) · Nothing was kept: no office stands here yet."
            )
            return
        if missing := [f"--{name}" for name in _NEEDED if not given[name]]:
            raise CommandError(f"Nothing was kept. Say whose text it is: {', '.join(missing)}")
        kept = _keep(pages, given)
        self.stdout.write(f"เก็บแล้ว {kept.pages.count()} หน้า · Kept, pages: {kept.pages.count()}")

    def _read(self, file: Path, first: int) -> tuple[ReadPage, ...]:
        try:
            if file.stat().st_size > LARGEST:
                raise Unreadable(Why.TOO_LARGE)
            return pages_of(file.name, file.read_bytes(), first)
        except OSError as no:
            raise CommandError(f"{file.name}: {no.strerror}") from None
        except Unreadable as no:
            raise CommandError(f"{file.name}: {no}") from None

    def _show(self, pages: list[Mended]) -> None:
        changes = [(page.page.number, change) for page in pages for change in page.changes]
        doubts = [(page.page.number, doubt) for page in pages for doubt in page.doubts]
        for number, change in changes:
            self.stdout.write(f"  {number}: {change.before} → {change.after}")
        for number, doubt in doubts:
            self.stdout.write(f"  {number}: {doubt.text} ?")
        of = len(changes) + len(doubts)
        self.stdout.write(f"ซ่อมแล้ว {len(changes)} จาก {of} จุด · Repaired {len(changes)} of {of}")


def _office_stands() -> bool:
    try:
        return Installation.objects.exists()
    except Error:
        return False


def _keep(pages: tuple[ReadPage, ...], given: dict[str, Any]) -> Edition:
    try:
        server = this_host().server()
    except HostMissing:
        raise CommandError("The host's folder is not there, so nothing can be signed.") from None
    by, house = Actor(server.account, datetime.now(UTC), keyring=server), directory_agency()
    names = (*_NEEDED, "language", "kind", "title_en", "edition")
    brought = bring_in(by, house, told=Told(**{name: given[name] for name in names}), pages=pages)
    return keep(by, brought, seen=brought.digest)
