"""Klang's own settings, with the plain pages beside the sealed ones in one server."""

from klang.config.settings import *  # noqa: F403

INSTALLED_APPS = [*INSTALLED_APPS, "benchmarks.plain"]  # noqa: F405
ROOT_URLCONF = "benchmarks.plain.urls"
