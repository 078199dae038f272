"""Compile what the pages say, from each language's `django.po` to the `django.mo` that Django reads."""

from pathlib import Path
from typing import Final

import polib

_LANGUAGES: Final = Path(__file__).resolve().parents[2] / "src" / "klang" / "locale"


def books() -> list[Path]:
    """One catalogue per language."""
    return sorted(_LANGUAGES.glob("*/LC_MESSAGES/django.po"))


def main() -> None:
    """Compile every catalogue."""
    for book in books():
        polib.pofile(str(book)).save_as_mofile(str(book.with_suffix(".mo")))


if __name__ == "__main__":
    main()
