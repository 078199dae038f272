"""The static files, gathered for the server when one of them has changed."""

import hashlib
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command


def gather_static() -> None:
    """Gather the static files into the home, unless the ones gathered last are still the same."""
    mark = Path(settings.STATIC_ROOT) / ".gathered"
    now = _fingerprint()
    if mark.exists() and mark.read_text() == now:
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
