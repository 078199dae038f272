"""The environment of a checkout, `.venv`: Python, locked packages, the command `klang`, the catalogue."""

import fcntl
import hashlib
import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from venv import EnvBuilder

from tooling import pip_wheel
from tooling.running import PYTHON, ROOT, VENV, Trouble, beside, must, say

RUNTIME: Final = ROOT / "requirements.txt"
DEVELOPMENT: Final = ROOT / "requirements-dev.txt"  # holds all of RUNTIME too
_QUIETLY: Final = ("--quiet", "--no-input", "--disable-pip-version-check")
_NOT_FETCHED: Final = (
    "ยังโหลดโปรแกรมไม่ได้ ดูว่าเครื่องต่ออินเทอร์เน็ตอยู่ แล้วลองอีกครั้ง\n"
    "The packages could not be fetched; what pip said stands above. Is this machine connected? Try again."
)


def setup(*, dev: bool = False) -> None:
    """Make the environment and nothing else; what is there already is kept."""
    with _one_at_a_time():
        _python()
        packages(*([DEVELOPMENT, RUNTIME] if dev else [RUNTIME]))
        _command()
        _catalogue()


def packages(lock: Path, *held: Path) -> None:
    """Install what a lock file names, each file by its hash; `held` are the lock files it holds whole."""
    ready = [_Ready(one.name, one.read_bytes()) for one in (lock, *held)]
    if all(one.still for one in ready):
        return
    say(f"โหลดโปรแกรมที่ต้องใช้ ครั้งแรกเท่านั้น · Fetching the packages of {lock.name}, the first time only.")
    with tempfile.TemporaryDirectory(prefix="klang-packages-") as folder:
        install(halves(lock.read_text(), Path(folder)))
    for one in ready:
        one.put()


def halves(lock: str, folder: Path) -> list[Path]:
    """What a lock file names in two files, or in one where it names only one: pip leaves a second core idle."""
    named = [package for package in re.split(r"^(?=\S)", lock, flags=re.MULTILINE) if package]
    parts = [folder / "one.txt", folder / "other.txt"][: len(named)]
    for number, part in enumerate(parts):
        part.write_text("".join(named[number :: len(parts)]))
    return parts


def install(locks: list[Path]) -> None:
    """All of them at once: no package stands in two."""
    pip = (PYTHON, "-m", "pip", "install", *_QUIETLY, "--no-compile", "--no-deps", "--require-hashes")
    env = os.environ | {"PIP_USER": "0"}
    with ExitStack() as together:
        begun = [
            together.enter_context(beside(*pip, "-r", one, env=env, into=one.with_suffix(".log")))
            for one in locks
        ]
        codes = [ended() for ended in begun]  # each is waited for: what any of them said is told
        if any(codes):
            raise Trouble(_NOT_FETCHED)


class _Ready:
    """A mark in the environment: this step is done, for exactly these inputs in exactly this place."""

    def __init__(self, step: str, inputs: bytes = b"") -> None:
        self._mark = VENV / "ready" / step
        self._digest = hashlib.sha256(str(ROOT).encode() + b"\0" + inputs).hexdigest()

    @property
    def known(self) -> bool:
        """Whether the step was ever done here."""
        return self._mark.exists()

    @property
    def still(self) -> bool:
        """Whether nothing changed since the step was done."""
        return self.known and self._mark.read_text() == self._digest

    def put(self) -> None:
        """The step is done."""
        self._mark.parent.mkdir(exist_ok=True)
        self._mark.write_text(self._digest)


@contextmanager
def _one_at_a_time() -> Iterator[None]:
    """Two commands begun at once in one checkout do not write over each other."""
    here = os.open(ROOT, os.O_RDONLY)
    try:
        fcntl.flock(here, fcntl.LOCK_EX)
        yield
    finally:
        os.close(here)


def _python() -> None:
    """Python in `.venv`, with pip, whether or not this machine's Python brings ensurepip."""
    ready = _Ready("python")
    if ready.still and PYTHON.exists():
        return
    if ready.known or not _has_pip():
        say("เตรียมเครื่อง · Making the environment in .venv.")
        with_pip(_made, _bring_pip, bundled=find_spec("ensurepip") is not None)
    ready.put()


def with_pip(made: Callable[..., bool], bring: Callable[[], None], *, bundled: bool) -> None:
    """Make it with the pip that comes bundled; where none does, or none that works, bring the one we locked."""
    if not (bundled and made(with_pip=True)):
        made(with_pip=False)
        bring()


def _has_pip() -> bool:
    return PYTHON.exists() and subprocess.call([PYTHON, "-c", "import pip"], stderr=subprocess.DEVNULL) == 0  # noqa: S603


def _made(*, with_pip: bool) -> bool:
    """Debian may bring ensurepip without its wheels: then it fails, and pip comes by another way."""
    with suppress(subprocess.CalledProcessError):
        EnvBuilder(clear=True, symlinks=True, with_pip=with_pip).create(VENV)
        return True
    return False


def _bring_pip() -> None:
    with tempfile.TemporaryDirectory(prefix="klang-pip-") as folder:
        wheel = pip_wheel.fetch(Path(folder))
        # A wheel of pip can be run as it is, and installs itself.
        must(
            PYTHON,
            wheel / "pip",
            "install",
            *_QUIETLY,
            "--no-index",
            wheel,
            otherwise="pip could not be installed.",
        )


def _command() -> None:
    """`.venv/bin/klang`, and `src` where Python looks: nothing is built, so nothing is fetched for it."""
    [packages_folder] = VENV.glob("lib/python3*/site-packages")
    start = "import sys; from klang.config.launcher import main; sys.exit(main())"
    script = f'#!/bin/sh\nexec {shlex.quote(str(PYTHON))} -c "{start}" "$@"\n'
    (packages_folder / "klang.pth").write_text(f"{ROOT / 'src'}\n")
    (VENV / "bin" / "klang").write_text(script)
    (VENV / "bin" / "klang").chmod(0o755)


def _catalogue() -> None:
    """What the pages say in Thai, compiled for Django without gettext on the machine."""
    books = sorted(ROOT.glob("src/klang/locale/*/LC_MESSAGES/django.po"))
    ready = _Ready("catalogue", b"\0".join(book.read_bytes() for book in books))
    if ready.still and all(book.with_suffix(".mo").exists() for book in books):
        return
    must(PYTHON, "-m", "tooling.inside.catalogue", otherwise="The Thai catalogue could not be compiled.")
    ready.put()
