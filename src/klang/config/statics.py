"""The static files, gathered for the server when one of them has changed; all scripts as one file."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage
from django.core.management import call_command
from whitenoise.storage import CompressedManifestStaticFilesStorage  # type: ignore[import-untyped]

ONE_SCRIPT: Final = "web/house.js"


class Gathered(CompressedManifestStaticFilesStorage):  # type: ignore[misc]
    """Static files under names that change with them; the rooms' scripts are asked for once, as one file."""

    def __init__(self, *given: Any, **named: Any) -> None:
        """The list of all files lies in the home, where nobody can ask for it."""
        super().__init__(*given, manifest_storage=FileSystemStorage(settings.KLANG_HOME), **named)

    def post_process(self, paths: dict[str, Any], dry_run: bool = False, **options: Any) -> Iterator[Any]:
        """Put the scripts together before every file gets its name."""
        ours = sorted(name for name in paths if name.endswith(".js") and not _stands_alone(name))
        if not dry_run:
            # In braces each script keeps its own names, as it would in a file of its own.
            parts = [Path(self.path(name)).read_text(encoding="utf-8") for name in ours]
            self.delete(ONE_SCRIPT)
            self.save(ONE_SCRIPT, ContentFile("".join(f"{{\n{part}}}\n" for part in parts).encode()))
            paths[ONE_SCRIPT] = (self, ONE_SCRIPT)
        yield from super().post_process(paths, dry_run, **options)


def _stands_alone(name: str) -> bool:
    return "/vendor/" in name or name in {ONE_SCRIPT, "web/trust.js"}


def gather_static() -> None:
    """Gather the static files into the home, unless the ones gathered last are still the same."""
    mark = Path(settings.STATIC_ROOT) / ".gathered"
    now = _fingerprint()
    listed = Path(settings.KLANG_HOME) / Gathered.manifest_name
    if mark.exists() and listed.exists() and mark.read_text() == now:
        return
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    mark.write_text(now)


def _fingerprint() -> str:
    seen = hashlib.sha256()
    for finder in get_finders():
        for path, storage in sorted(finder.list(None), key=lambda found: found[0]):
            told = Path(storage.path(path)).stat()
            seen.update(f"{path} {told.st_size} {told.st_mtime_ns}\n".encode())
    return seen.hexdigest()
