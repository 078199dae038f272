"""What the server asks of the machine's memory: nothing of it on disk, nobody else looking, and no more than needed."""

import ctypes
import gc
import resource
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_M_ARENA_MAX = -8
_ARENAS = 2  # each thread would get one of its own, and keep what it once used
_LOOK_AFTER = 10_000  # new objects before the collector looks: about one page makes so many


def keep_out_of_dumps() -> None:
    """Forbid core dumps, and reading this process's memory through /proc, where the system can."""
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def keep_little() -> None:
    """Let all threads share a few stores of memory, and give back what is not used; where the C library can.

    What was made until now stays: the collector need not look through it again, while somebody waits for a page.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(_LOOK_AFTER, *gc.get_threshold()[1:])
    if sys.platform == "linux":
        with suppress(OSError, AttributeError):
            library = ctypes.CDLL(None)
            library.mallopt(_M_ARENA_MAX, _ARENAS)
            library.malloc_trim(0)
