"""klang init: the first day from the command line."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from klang.config import places
from klang.config.folders import NotHere, settle
from klang.config.memory import keep_out_of_dumps
from klang.config.tables import bring_up_to_date
from klang.people.figures import root_figures
from klang.people.founding import AlreadyFounded, FirstOffice, found_installation
from klang.people.host import Host, reserved
from klang.people.keys import Ways, new_ways
from klang.people.models import Installation, NameWords, OfficeWords
from klang.people.terms import AgencyKind, Country, Discipline, Language, WorkerSex
from klang.vault.slots import paper_text

_ASKED = {
    "office": "ชื่อหน่วยงาน · Name of the office",
    "officer": "ชื่อเจ้าหน้าที่กุญแจ · Name of the key officer",
    "handle": "ชื่อบัญชีที่ใช้เข้าระบบ · Account name to sign in with",
}


class Command(BaseCommand):
    help = "Found an installation: the first office, and its key officer. It is done once."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What is asked; in a terminal, what is not given is asked for."""
        for name, text in _ASKED.items():
            parser.add_argument(f"--{name}", default="", help=text)
        parser.add_argument("--office-en", default="", help="the name in Latin letters")
        parser.add_argument("--kind", default="STATE", choices=[str(kind) for kind in AgencyKind.values])
        parser.add_argument("--country", default="TH", choices=[str(one) for one in Country.values])
        parser.add_argument(
            "--province", default="", help="in Thailand: two figures of ISO 3166-2, such as 57"
        )
        self._add_officer(parser)
        parser.add_argument(
            "--print",
            action="store_true",
            dest="shown",
            help="show the passphrase although this is no terminal",
        )

    @staticmethod
    def _add_officer(parser: ArgumentParser) -> None:
        for name, known in (("discipline", Discipline), ("language", Language)):
            told = f"of the officer, once or more often: {', '.join(known.values)}"
            parser.add_argument(
                f"--{name}", action="append", default=[], choices=known.values, metavar="CODE", help=told
            )
        parser.add_argument("--sex", default="", choices=WorkerSex.values, help="of the officer")

    def handle(self, *_: Any, **given: Any) -> None:
        """Found it, and show passphrase and paper code once."""
        if not (given["shown"] or self._terminal()):
            raise CommandError("The passphrase is shown only once. Run this in a terminal, or add --print.")
        os.umask(0o077)
        keep_out_of_dumps()
        try:
            host = self._settled()
            asked, ways = self._asked(given), new_ways(os.urandom(32))
            root = found_installation(host, asked, ways, installation=reserved(places.home())).root
        except (NotHere, AlreadyFounded) as no:
            raise CommandError(str(no)) from None
        self._show(asked.handle, ways, root)

    def _settled(self) -> Host:
        host = settle()
        bring_up_to_date()
        if Installation.objects.exists():
            raise AlreadyFounded
        return host

    def _asked(self, given: dict[str, Any]) -> FirstOffice:
        told = {name: given[name] or self._ask(text, name) for name, text in _ASKED.items()}
        if given["province"] and given["country"] != Country.TH:
            raise CommandError("--province is for an office in Thailand.")
        return FirstOffice(
            **{name: given[name] for name in ("kind", "country", "province")},
            office=OfficeWords(told["office"], given["office_en"]),
            officer=NameWords(told["officer"], tuple(given["language"]), given["sex"]),
            handle=told["handle"],
            disciplines=tuple(given["discipline"]),
        )

    def _ask(self, text: str, name: str) -> str:
        said = input(f"{text}: ").strip() if sys.stdin.isatty() else ""
        if not said:
            raise CommandError(f"--{name} is missing.")
        return said

    def _terminal(self) -> bool:
        return bool(getattr(self.stdout, "isatty", lambda: False)())

    def _show(self, handle: str, ways: Ways, root: bytes) -> None:
        for line in (
            "",
            "จดไว้ตอนนี้ จะแสดงครั้งเดียว · Write this down now. It is shown only once.",
            "",
            f"  ชื่อบัญชี · Account name            {handle}",
            f"  วลีรหัสผ่าน · Passphrase             {ways.passphrase}",
            f"  รหัสสำรองบนกระดาษ · Paper code      {paper_text(ways.paper)}",
            f"  ตัวเลขของหน่วยงาน · Office figures   {root_figures(root)}",
            "",
            "เก็บรหัสสำรองไว้คนละที่กับเครื่อง · Keep the paper code apart from the computer.",
            "ต่อไป: klang serve แล้วเข้าระบบเพื่อเพิ่มคนที่สอง · Next: klang serve, sign in, add the second person.",
        ):
            self.stdout.write(line)
