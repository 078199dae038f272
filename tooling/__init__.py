"""What run.py does, step by step. Standard library only, but for `inside`, which runs in the environment."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - this is the line that says so
    sys.exit("Klang needs Python 3.11 or newer; this is %d.%d." % sys.version_info[:2])  # noqa: UP031
