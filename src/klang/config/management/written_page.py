"""A page of the documentation that is written from the code, and looked at by the tests."""

from abc import ABC, abstractmethod
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.core.management.base import BaseCommand, CommandError

DOCS: Final = Path(__file__).parents[4] / "docs"


class WritesPage(ABC, BaseCommand):
    """Write one page from the code, or look whether it is up to date."""

    requires_system_checks: list[str] = []
    name = ""  # of the page, and of the command that writes it

    @abstractmethod
    def page(self) -> str:
        """The whole page."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """What can be chosen."""
        parser.add_argument(
            "--check", action="store_true", help="change nothing; fail if it is not up to date"
        )
        parser.add_argument("--to", type=Path, default=DOCS / f"{self.name}.md")

    def handle(self, *_: Any, **given: Any) -> None:
        """Write or compare the page."""
        page, to = self.page(), Path(given["to"])
        if not given["check"]:
            to.write_text(page, encoding="utf-8")
        elif not to.exists() or to.read_text(encoding="utf-8") != page:
            raise CommandError(f"{to.name} is not what the code says. Run: klang {self.name}")
