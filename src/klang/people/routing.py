"""What must not outlive the power goes to the volatile database; everything else to the kept one."""

from typing import Any, Final

_VOLATILE: Final = frozenset({"session", "delay", "heldpost"})


class Volatile:
    """Sessions, delays and held pages live in memory only."""

    def _alias(self, model: Any) -> str | None:
        volatile = model._meta.app_label == "people" and model._meta.model_name in _VOLATILE
        return "volatile" if volatile else "default"

    def db_for_read(self, model: Any, **_: Any) -> str | None:
        """Where to read."""
        return self._alias(model)

    def db_for_write(self, model: Any, **_: Any) -> str | None:
        """Where to write."""
        return self._alias(model)

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **_: Any) -> bool:
        """Each table stands in one database."""
        if db == "journal":  # its two tables are no models
            return False
        volatile = app_label == "people" and model_name in _VOLATILE
        return volatile == (db == "volatile")
