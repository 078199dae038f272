"""The command `klang`: one launcher over the management commands."""

import os
import sys

from django.core.management import execute_from_command_line


def main() -> None:
    """Run one command of the house."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "klang.config.settings")
    execute_from_command_line(["klang", *sys.argv[1:]])
