"""klang demo: an invented office, ready to try."""

import sys
from argparse import ArgumentParser
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from klang.config import places
from klang.config.demo.many import add_many, standing
from klang.config.demo.people import PEOPLE, found
from klang.config.demo.stories import tell
from klang.config.folders import NotHere, is_demo, mark_demo
from klang.config.serving import Where, serve
from klang.people.host import this_host
from klang.people.models import Installation
from klang.people.published import PEERS, SLIP, passphrase
from klang.web.middleware import LANGUAGES


class Command(BaseCommand):
    help = "Serve an invented office: everyone in it and everything they say is made up."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What can be chosen."""
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--lang", choices=LANGUAGES, help="the language of who has not chosen one")
        parser.add_argument(
            "--practice", action="store_true", help="a house to practise in, with keys of its own"
        )
        parser.add_argument("--cases", type=int, default=0, help="bring the invented cases up to this number")

    def handle(self, *_: Any, **given: Any) -> None:
        """Serve until Ctrl-C; a second start takes what is there."""
        if not settings.KLANG_DEMO:
            raise CommandError("The demo has a home of its own: start it with `klang demo` or run.py demo.")
        if given["lang"]:
            settings.KLANG_LANGUAGE = given["lang"]  # the workers are made from this process
        try:
            serve(
                Where(port=given["port"]),
                demo=True,
                say=self._say,
                ready=partial(self._ready, given["cases"]),
            )
        except NotHere as no:
            raise CommandError(str(no)) from None
        except KeyboardInterrupt:
            sys.exit(0)

    def _ready(self, cases: int) -> None:
        if not Installation.objects.exists():
            mark_demo(places.home())
            self._say("สร้างสำนักงานตัวอย่าง ใช้เวลาไม่ถึง 1 นาที · Making the invented office.")
            now = datetime.now(UTC)
            tell(found(Path(settings.KLANG_HOST), now), now)
        if not is_demo(places.home()):
            raise NotHere(f"{places.home()} was not begun as a demo. Delete it, or name another folder.")
        if cases:
            self._crowd(cases)
        self._say("เข้าระบบได้ด้วย · Sign in as:")
        for person in PEOPLE:
            self._say(f"  {person.handle:<8} {passphrase(person.handle):<48} {person.name}")
        for handle in PEERS:
            self._say(f"  {handle:<8} {passphrase(handle):<48} กลุ่มเพื่อน · of a peer group")
        self._say(f"สลิปที่รอให้กรอกรหัส · A slip that waits: {SLIP}")

    def _crowd(self, cases: int) -> None:
        """So many more invented people, in the proportions of the published figures."""
        self._say("เพิ่มแฟ้มสมมติ · Adding invented cases.")
        added = add_many(standing(this_host()), cases, datetime.now(UTC))
        self._say(f"  +{added}")

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
