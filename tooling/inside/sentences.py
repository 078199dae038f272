"""Look whether every sentence that people see is said in every language of the whole house."""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Final

import polib
from babel.messages.extract import extract_python
from django.conf import settings
from django.utils.translation.template import templatize

from tooling.inside.catalogue import books

Sentence = tuple[str, str]  # context, words

_SOURCE: Final = Path(__file__).resolve().parents[2] / "src" / "klang"
_WHOLE: Final = ("th",)  # the others are spoken on a few pages, of which the tests see that they are whole
_PLAIN: Final = ("gettext", "ngettext", "pgettext", "npgettext")
_CALLS: Final = dict.fromkeys(("_", *_PLAIN, *(f"{name}_lazy" for name in _PLAIN)))


def main() -> int:
    """Name what is missing; 1 if anything is."""
    settings.configure(USE_I18N=True)
    said = {sentence: path for path in _files() for sentence in sentences(path)}
    whole = [book for book in books() if book.parents[1].name in _WHOLE]
    missing = [
        f"{book.parents[1].name}: {_shown(one, said[one])}" for book in whole for one in untold(book, said)
    ]
    sys.stdout.write("".join(f"{line}\n" for line in sorted(missing)))
    return 1 if missing else 0


def sentences(path: Path) -> Iterator[Sentence]:
    """Every sentence to translate in a module or a template."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        # Django blanks out what is no sentence; what is left is calls, which must not look indented.
        text = re.sub(r"^\s+", "", templatize(text), flags=re.MULTILINE)
    for _, function, words, _ in extract_python(BytesIO(text.encode()), _CALLS, (), {}):
        first, *others = [words] if isinstance(words, str) else words
        if "pgettext" in function:
            yield str(first), str(others[0])
        elif first:
            yield "", str(first)


def untold(book: Path, said: dict[Sentence, Path]) -> list[Sentence]:
    """What the code says and this language's book does not."""
    told = {(entry.msgctxt or "", entry.msgid) for entry in polib.pofile(str(book)).translated_entries()}
    return [one for one in said if one not in told]


def _files() -> Iterator[Path]:
    for pattern in ("**/*.py", "**/templates/**/*.html", "**/templates/**/*.txt"):
        yield from _SOURCE.glob(pattern)


def _shown(sentence: Sentence, path: Path) -> str:
    context, words = sentence
    return f"{path.relative_to(_SOURCE)}: {f'({context}) ' if context else ''}{words}"


if __name__ == "__main__":
    sys.exit(main())
