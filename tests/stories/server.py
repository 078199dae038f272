"""A real server for a story: its own home, host and run folder, a free port, and an end."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class House:
    """A running house: where it is opened, and where its folders lie."""

    url: str
    home: Path
    host: Path
    run: Path
    process: subprocess.Popen

    def at(self, path: str) -> str:
        """An address in this house."""
        return self.url + path.lstrip("/")


@contextmanager
def running(folder: Path, *command: str, surroundings: Mapping[str, str] | None = None) -> Iterator[House]:
    """Serve a fresh house in this folder until the story ends; or run another command that serves."""
    port, env = _free_port(), environment(folder) | dict(surroundings or {})
    arguments = [*(command or ("serve",)), "--port", str(port)]
    log = (folder / "server.log").open("wb")
    process = subprocess.Popen(
        [sys.executable, "-c", "from klang.config.launcher import main; main()", *arguments],
        env=env,
        cwd=folder,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    house = House(f"http://127.0.0.1:{port}/", *_folders(folder), process)
    try:
        _wait(house, folder / "server.log")
        yield house
    finally:
        stop(house)
        log.close()
        shutil.rmtree(house.run, ignore_errors=True)


def stop(house: House) -> int:
    """End the server as Ctrl-C does; how it ended."""
    if house.process.poll() is None:
        house.process.send_signal(signal.SIGINT)
    return house.process.wait(timeout=45)


def environment(folder: Path) -> dict[str, str]:
    """What a command needs to know of this folder's house, whatever the tests' own house is called."""
    home, host, run = _folders(folder)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("KLANG_", "DJANGO_"))}
    named = {"HOME": home, "HOST": host, "RUN": run, "DEMO_HOME": home, "DEMO_HOST": host, "DEMO_RUN": run}
    ours = {f"KLANG_{name}": str(where) for name, where in named.items()}
    return {**kept, **ours, "PYTHONPATH": str(ROOT / "src")}


def _folders(folder: Path) -> tuple[Path, Path, Path]:
    memory = Path("/dev/shm") if Path("/dev/shm").is_dir() else folder
    return folder / "home", folder / "host", memory / f"klang-story-{os.getpid()}-{folder.name}"


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def _wait(house: House, log: Path) -> None:
    until = time.monotonic() + 240
    while time.monotonic() < until:
        if house.process.poll() is not None:
            break
        try:
            urllib.request.urlopen(house.at("note"), timeout=5).read()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError(f"The server did not begin:\n{log.read_text(errors='replace')}")
