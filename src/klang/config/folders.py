"""Where an installation may stand: data in one folder, the host's secrets in another, apart from it."""

import os
import stat
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connections

from klang.config import places
from klang.people.host import Host, reserved

_DEMO: Final = "demo"


class NotHere(Exception):
    """The house does not start like this. The message says why, and what to do."""


def settle() -> Host:
    """Reserve this home's name, and the host folder that goes by it; NotHere if one lies in the other."""
    home = places.home()
    _apart(home, places.host())
    own(home)
    reserved(home)
    host = places.host()
    _apart(home, host)
    # The host folder goes by the installation's id, which may have got its name only a line ago.
    settings.KLANG_HOST = host
    own(host)
    connections["journal"].close()
    connections["journal"].settings_dict["NAME"] = str(host / "journal.sqlite3")
    return Host.at(host)


def mark_demo(home: Path) -> None:
    """Say in the folder itself that it holds a demo: everybody knows the passphrases."""
    (home / _DEMO).touch(mode=0o600)


def is_demo(home: Path) -> bool:
    """Whether a demo was begun in this folder."""
    return (home / _DEMO).exists()


def _apart(home: Path, host: Path) -> None:
    home, host = home.resolve(), host.resolve()
    if home == host or home in host.parents or host in home.parents:
        raise NotHere(
            f"The secrets of the host must not lie with the data: {host} and {home} lie one in the other. "
            "Name another folder in KLANG_HOST, outside every backup of the data."
        )


def own(folder: Path) -> None:
    """Make a folder that only the server's own user can read; NotHere if somebody else made it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    seen = folder.lstat()
    if stat.S_ISLNK(seen.st_mode) or seen.st_uid != os.getuid():
        raise NotHere(f"{folder} belongs to somebody else. Name another folder.")
    if seen.st_mode & 0o077:
        folder.chmod(0o700)
