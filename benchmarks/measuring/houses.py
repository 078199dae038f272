"""Houses to measure in: filled once for each size and engine, copied for each run, served by a real server."""

import hashlib
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests import engines
from tooling.running import PYTHON, ROOT, VENV, Trouble, say

KEPT = ROOT / ".klang" / "bench"
_ALWAYS_SAME = ("src/klang/*/migrations/0*.py", "src/klang/config/crowd/*", "benchmarks/measuring/seeding.py")


@dataclass(frozen=True)
class Filled:
    """A house that was filled: where it is kept, and what the filling told."""

    kind: str
    cases: int
    engine: str

    @property
    def folder(self) -> Path:
        """Its folder; another filling, or other tables, has another one."""
        return KEPT / f"{self.kind}-{self.cases}-{self.engine}-{_fingerprint()}"

    @property
    def told(self) -> Path:
        """What the filling told of it; there only when it was filled to the end."""
        return self.folder / "told.json"


def _fingerprint() -> str:
    found = hashlib.sha256()
    for pattern in _ALWAYS_SAME:
        for path in sorted(ROOT.glob(pattern)):
            if path.is_file():
                found.update(path.read_bytes())
    return found.hexdigest()[:10]


def surroundings(folder: Path, database: str) -> dict[str, str]:
    """What a command needs to know of this folder's house."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("KLANG_", "DJANGO_"))}
    named = {"HOME": folder / "home", "HOST": folder / "host", "RUN": run_folder(folder)}
    ours = {f"KLANG_{name}": str(where) for name, where in named.items()}
    ours |= {"KLANG_DATABASE": database} if database else {}
    ours["KLANG_DEMO"] = "1"  # whoever works in it comes in by the published passphrases
    return {
        **kept,
        **ours,
        "DJANGO_SETTINGS_MODULE": "klang.config.settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }


def run_folder(folder: Path) -> Path:
    """Where this house keeps what vanishes with the power."""
    memory = Path("/dev/shm") if Path("/dev/shm").is_dir() else folder
    return memory / f"klang-bench-{os.getpid()}-{hashlib.sha256(str(folder).encode()).hexdigest()[:8]}"


@contextmanager
def copied(filled: Filled) -> Iterator[tuple[Path, str]]:
    """A copy of a filled house to work in, and its database; filled first, where nobody has yet."""
    with _server_of(filled.engine) as base:
        if not filled.told.exists():
            _fill(filled, base)
        folder = KEPT / f"run-{os.getpid()}-{filled.kind}-{filled.cases}"
        shutil.copytree(filled.folder, folder, ignore=shutil.ignore_patterns("dump"))
        try:
            yield folder, _restored(filled, base)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            shutil.rmtree(run_folder(folder), ignore_errors=True)


@contextmanager
def _server_of(engine: str) -> Iterator[str]:
    if engine == "sqlite":
        yield ""
        return
    with engines.postgresql() as base:
        _asked(base, "ALTER SYSTEM SET shared_buffers = '128MB'")
        yield base


def _fill(filled: Filled, base: str) -> None:
    shutil.rmtree(filled.folder, ignore_errors=True)
    filled.folder.mkdir(parents=True, mode=0o700)
    say(f"Filling a house: {filled.kind}, {filled.cases} cases, {filled.engine}.")
    began, env = time.monotonic(), surroundings(filled.folder, base)
    words = ("benchmarks.measuring.seeding", filled.kind, str(filled.cases), str(filled.told))
    subprocess.run([str(PYTHON), "-m", *words], env=env, cwd=ROOT, check=True)
    shutil.rmtree(run_folder(filled.folder), ignore_errors=True)
    if base:
        _program("pg_dump", base, "-Fc", "-Z1", "-f", str(filled.folder / "dump"))
    say(f"Filled in {time.monotonic() - began:.0f} s.")


def _restored(filled: Filled, base: str) -> str:
    """The database of a copy: nothing to do where it is a file, else taken from what was kept."""
    if not base:
        return ""
    if not _has_tables(base):
        _program("pg_restore", base, "-d", base, str(filled.folder / "dump"))
    _asked(base, "ALTER SYSTEM SET fsync = on", "ALTER SYSTEM SET full_page_writes = on", "ANALYZE")
    _asked(base, "SELECT pg_reload_conf()")
    return base


def _has_tables(base: str) -> bool:
    found = _asked(base, "SELECT count(*) FROM pg_tables WHERE tablename = 'casework_case'")
    return found.strip() == "1"


def _asked(base: str, *sentences: str) -> str:
    said = ""
    for sentence in sentences:
        said = _program("psql", base, "-X", "-A", "-t", "-c", sentence, "-d", base)
    return said


def _program(name: str, base: str, *words: str) -> str:
    programs = engines.postgresql_programs()
    if programs is None:
        raise Trouble("There is no PostgreSQL here.")
    where = [] if "-d" in words else ["-d", base]
    done = subprocess.run([str(programs / name), *where, *words], capture_output=True, text=True, check=False)
    if done.returncode:
        raise Trouble(f"{name}: {done.stderr}")
    return done.stdout


def journal_of(folder: Path, database: str) -> str:
    """How this house writes: the journal of SQLite, or what PostgreSQL waits for."""
    if database:
        return "WAL, fsync " + _asked(database, "SHOW fsync").strip()
    with sqlite3.connect(folder / "home" / "klang.sqlite3") as kept:
        mode = str(kept.execute("PRAGMA journal_mode").fetchone()[0]).upper()
    return mode if mode == "WAL" else "TRUNCATE, synchronous EXTRA"


@dataclass(frozen=True)
class Served:
    """A running server: its port and its first process."""

    port: int
    pid: int


@contextmanager
def served(folder: Path, database: str, *, settings: str = "") -> Iterator[Served]:
    """Serve this house until the block ends."""
    port, env = _free_port(), surroundings(folder, database)
    env |= {"DJANGO_SETTINGS_MODULE": settings} if settings else {}
    with (folder / "server.log").open("ab") as log:
        words = [str(VENV / "bin" / "klang"), "serve", "--port", str(port)]
        process = subprocess.Popen(words, env=env, cwd=folder, stdout=log, stderr=subprocess.STDOUT)
        try:
            _wait(port, process, folder / "server.log")
            yield Served(port, process.pid)
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def _wait(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + 120
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/note", timeout=5).read()
            return
        except OSError:
            time.sleep(0.1)
    raise Trouble(f"The server did not begin:\n{log.read_text(errors='replace')[-2000:]}")
