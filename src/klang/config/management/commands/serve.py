"""klang serve: open the house."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from klang.config.folders import NotHere
from klang.config.serving import Where, serve


class Command(BaseCommand):
    help = "Open Klang for browsers on this machine, or with a certificate for the office's network."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What can be chosen."""
        parser.add_argument("--address", default="127.0.0.1", help="where to listen")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--certificate", type=Path, help="TLS certificate (PEM)")
        parser.add_argument("--key", type=Path, help="its key (PEM, PKCS#8)")
        parser.add_argument("--name", action="append", default=[], help="by which name it is opened")
        parser.add_argument("--workers", type=int, default=2)

    def handle(self, *_: Any, **given: Any) -> None:
        """Serve until Ctrl-C."""
        chosen = {name: given[name] for name in ("address", "port", "certificate", "key", "workers")}
        try:
            serve(Where(**chosen, names=tuple(given["name"])), say=self._say)
        except NotHere as no:
            raise CommandError(str(no)) from None
        except KeyboardInterrupt:
            sys.exit(0)

    def _say(self, line: str) -> None:
        self.stdout.write(line)
        self.stdout.flush()
