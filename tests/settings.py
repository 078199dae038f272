"""The house's own settings, with every folder in a place of the tests."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

_place = Path(tempfile.gettempdir()) / f"klang-tests-{os.getpid()}"
atexit.register(shutil.rmtree, _place, ignore_errors=True)
for _name in ("HOME", "HOST", "RUN"):
    os.environ[f"KLANG_{_name}"] = str(_place / _name.lower())
    (_place / _name.lower()).mkdir(parents=True, exist_ok=True)

from klang.config.settings import *  # noqa: E402, F403

for _alias, _database in DATABASES.items():  # noqa: F405
    if "sqlite3" in _database["ENGINE"]:
        _database["TEST"] = {"NAME": str(_place / f"test_{_alias}.sqlite3")}

STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
(KLANG_HOME / "static").mkdir(exist_ok=True)  # noqa: F405
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "testserver"]  # noqa: F405
