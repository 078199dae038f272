"""What the server weighs in memory, and what a first visit weighs on the line."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, Request, sync_playwright
from tests import engines

AFTER_SECONDS = 5


def memory(pid: int, *, wait: float = AFTER_SECONDS) -> dict[str, float]:
    """MB in memory of a server and its workers, some seconds after the last sign-in: in all, at the peak, and really.

    The first two count what the processes share once for each of them; the last counts it once.
    """
    time.sleep(wait)
    family = list(_family(pid))
    told = {
        "rss_mb": ("status", "VmRSS:"),
        "rss_peak_mb": ("status", "VmHWM:"),
        "pss_mb": ("smaps_rollup", "Pss:"),
    }
    return {name: _sum(family, *where) for name, where in told.items()}


def _family(pid: int) -> Iterator[int]:
    yield pid
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            text = status.read_text()
        except OSError:
            continue
        if f"PPid:\t{pid}\n" in text:
            yield from _family(int(status.parent.name))


def _sum(family: list[int], page: str, line: str) -> float:
    found = 0
    for pid in family:
        text = Path(f"/proc/{pid}/{page}").read_text()
        found += sum(int(row.split()[1]) for row in text.splitlines() if row.startswith(line))
    return round(found / 1024, 1)


class Line:
    """Everything that went over the line for one page."""

    def __init__(self, page: Page, port: int) -> None:
        self._home = f"http://127.0.0.1:{port}/"
        self.requests: list[Request] = []
        page.on("requestfinished", self._went)

    def _went(self, request: Request) -> None:
        self.requests.append(request)

    @property
    def kb(self) -> float:
        """Compressed bytes of all answers, without their headers."""
        return round(sum(one.sizes()["responseBodySize"] for one in self.requests) / 1024, 1)

    @property
    def from_elsewhere(self) -> int:
        """Requests that left this house."""
        return sum(not one.url.startswith(self._home) for one in self.requests)


def first_visit(port: int) -> dict[str, float]:
    """A telephone that has never been here: everything the sign-in page asks for."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=engines.chromium(), args=["--no-sandbox"])
        page = browser.new_context(viewport={"width": 360, "height": 740}, locale="th").new_page()
        line = Line(page, port)
        page.goto(f"http://127.0.0.1:{port}/sign-in", wait_until="networkidle")
        found = {"first_load_kb": line.kb, "first_requests": len(line.requests)}
        found["from_elsewhere"] = line.from_elsewhere
        browser.close()
    return found


def load() -> float:
    """The machine's load over the last minute."""
    return round(os.getloadavg()[0], 2)
