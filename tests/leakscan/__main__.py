"""`run.py leakscan`: drive a house of its own in a real browser, then search every place it can write to."""

import argparse
import re
import shutil
import sys
import tempfile
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright, sync_playwright
from tooling.running import say

from tests import engines
from tests.leakscan.bridging import cross
from tests.leakscan.codes import Chosen, OpenColumns, in_bytes, in_cells, rare
from tests.leakscan.disguises import Marker
from tests.leakscan.driving import Drive, Driven
from tests.leakscan.places import Places, of_process, postgresql_cells, sqlite_backup, sqlite_cells, values
from tests.leakscan.planting import found_of_planted
from tests.leakscan.searching import Hit, Search
from tests.pages.browser import QUIET
from tests.stories.server import House, running

# Where people begin; the rest they find from there.
DOORS = (
    *("", "cases/", "cases/new/", "cases/several/", "cases/search/", "meetings/"),
    *("people/", "people/add", "people/office", "more/", "voices/", "peers/"),
)

VOICES = ("voices/said/", "voices/tray/", "voices/themes/", "voices/complaints/")
PEERS = ("peers/",)
# Who walks, where they begin, and whether they stay in one room or go through the whole house.
WALKS = (
    ("kaew", DOORS, ""),
    *(("on", PEERS, "peers/"), ("nueng", PEERS, "peers/")),
    *(("fon", VOICES, ""), ("pui", DOORS, "")),
)
OUTSIDE = ("sign-in", "start", "join", "new-way", "voices/say/", "voices/screen/say/", "voices/answer/")


def main(words: list[str]) -> int:
    """Drive, search, tell."""
    asked = argparse.ArgumentParser(prog="run.py leakscan")
    asked.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    asked.add_argument("--tell", action="store_true", help="each address, and which of its fields were met")
    given, marker = asked.parse_args(words), Marker.new()
    search = Search(marker)
    with _folder() as folder:
        (folder / "planted").mkdir()
        found, planted = found_of_planted(marker, search, folder / "planted")
        places, driven = _driven(folder, marker, given.engine)
        hits = [*_hits(places, search, driven.chosen)]
    _tell(hits, driven if given.tell else Driven())
    say(f"{sum(map(len, driven.met.values()))} fields of {len(driven.met)} forms were filled in.")
    say(f"{len(hits)} hits in {len(places.names())} places; planted found {found}/{planted}")
    return 0 if not hits and found == planted else 1


def _hits(places: Places, search: Search, chosen: set[Chosen]) -> Iterator[Hit]:
    """Where the marker lies, and where a code that is sealed."""
    columns = OpenColumns.of_the_tables()
    sealed, held = columns.sealed(chosen), columns.held(chosen)
    everywhere = rare(sealed, held)
    say(f"{len(sealed)} sealed codes were chosen; {len(everywhere)} of them are looked for everywhere.")
    yield from in_cells(places.cells, sealed, held)
    for place, name, content in places.contents():
        yield from search.hits(f"{place}: {name}", content)
        yield from in_bytes(f"{place}: {name}", content, everywhere)


def _tell(hits: list[Hit], driven: Driven) -> None:
    for hit in hits:
        say(f"  {hit.where}: {hit.disguise}")
    for form, fields in sorted(driven.met.items()):
        say(f"  {form or '/'}: {' '.join(sorted(fields))}")
    for one in sorted(driven.chosen):
        say(f"  chosen in {one.form}: {one.name}={one.code}")


@contextmanager
def _folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="klang-leakscan-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _driven(folder: Path, marker: Marker, engine: str) -> tuple[Places, Driven]:
    """Everything that was written while people worked, gathered when they had gone home."""
    places, house_folder = Places(), folder / "house"
    house_folder.mkdir()
    (folder / "tmp").mkdir()
    with engines.postgresql() if engine == "postgresql" else nullcontext("") as address:
        surroundings = {"TMPDIR": str(folder / "tmp"), "KLANG_DATABASE": address}
        with running(house_folder, "demo", surroundings=surroundings) as house:
            driven = _work(house, folder, marker)
            _ask_badly(house, marker)
            places.kept["what the machine shows of the server"] = of_process(house.process.pid)
            _gather_living(places, house, folder, address)
    places.folders |= {
        "home, when the server has ended": [house.home],
        "host": [house.host],
        "log": [house_folder / "server.log"],
        "temporary files": [folder / "tmp"],
        "working folder (core dumps, mail)": [
            path for path in house_folder.iterdir() if path.name not in {"home", "host"}
        ],
        **_of_browser(folder / "profile"),
    }
    return places, driven


def _work(house: House, folder: Path, marker: Marker) -> Driven:
    driven, secrets = Driven(), _told_at_the_start(folder / "house" / "server.log")
    with sync_playwright() as playwright:
        context = _telephone(playwright, folder, marker)

        def come(name: str) -> Drive:
            context.clear_cookies()
            drive = Drive(context, house.url, marker, driven)
            drive.sign_in(name, secrets[name])
            return drive

        cross(come)
        for name, doors, within in WALKS:
            drive = come(name)
            drive.walk(*doors, within=within)
            drive.visit("new-way")
            drive.lock()
            drive.visit("unlock")
        context.clear_cookies()
        Drive(context, house.url, marker, driven).walk(*OUTSIDE)
        context.close()
    return driven


def _telephone(playwright: Playwright, folder: Path, marker: Marker) -> BrowserContext:
    return playwright.chromium.launch_persistent_context(
        str(folder / "profile"),
        executable_path=engines.chromium(),
        args=QUIET,
        locale="th",
        reduced_motion="reduce",
        viewport={"width": 360, "height": 740},
        user_agent=f"Telephone {marker.said(900)}".encode("ascii", "ignore").decode(),
        extra_http_headers={"X-Note": marker.latin},
    )


def _told_at_the_start(log: Path) -> dict[str, str]:
    """The published passphrases, as the demo says them."""
    return dict(re.findall(r"^  (\w+) +(\1(?: \w+)+)", log.read_text(), re.MULTILINE))


def _ask_badly(house: House, marker: Marker) -> None:
    """Addresses and posts that a server answers with a refusal, and might write down."""
    for path, body in (
        (f"cases/{marker.latin}/", None),
        (f"cases/?name={marker.latin}", None),
        ("sign-in", f"name={marker.latin}&secret={marker.latin}".encode()),
        ("cases/search/", b"words=" + marker.latin.encode() + b"\x00"),
        ("cases/new/", b"--" + marker.latin.encode() + b"\r\nbroken"),
    ):
        with suppress(urllib.error.HTTPError):
            urllib.request.urlopen(house.at(path), data=body, timeout=20).read()


def _gather_living(places: Places, house: House, folder: Path, address: str) -> None:
    """What is only there while the server runs, or while it can be asked."""
    places.folders["sessions in memory"] = [_copy(house.run, folder / "run")]
    if address:
        places.cells = list(postgresql_cells(address))
        places.kept["values of every table"] = values(places.cells)
        cluster = Path(address.partition("host=")[2].partition("&")[0])
        places.folders["the server's tables, journal and log"] = [_copy(cluster, folder / "cluster")]
        return
    database = house.home / "klang.sqlite3"
    places.folders |= {
        "home, while the server runs (database, journal)": [_copy(house.home, folder / "living")],
        "backup": [sqlite_backup(database, folder / "backup.sqlite3")],
    }
    tables, sessions = list(sqlite_cells(database)), list(sqlite_cells(house.run / "volatile.sqlite3"))
    places.kept["values of every table"] = values(tables)
    places.kept["values of every session"] = values(sessions)
    places.cells = tables + sessions


def _copy(what: Path, to: Path) -> Path:
    return Path(shutil.copytree(what, to, ignore=shutil.ignore_patterns(".s.*", "*.sock", "postmaster.pid")))


def _of_browser(profile: Path) -> dict[str, list[Path]]:
    """A phone that somebody takes away: each part of what a browser keeps, and the rest."""
    parts = {
        "history": ("History*", "Top Sites*", "Visited Links"),
        "sessions and tabs": ("Sessions",),
        "storage of pages": ("Local Storage", "Session Storage", "IndexedDB", "Service Worker", "WebStorage"),
        "cache": ("Cache", "Code Cache", "GPUCache"),
        "forms and passwords": ("Web Data*", "Login Data*", "Account Web Data*", "Autofill*"),
        "cookies": ("Cookies*", "Network", "Safe Browsing Network"),
    }
    default = profile / "Default"
    found = {
        f"browser's {name}": [path for one in ways for path in default.glob(one)]
        for name, ways in parts.items()
    }
    return found | {"everything else of the browser": [profile]}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
