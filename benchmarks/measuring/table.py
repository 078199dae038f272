"""The table: what was asked, what it may take, what it took."""

from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True)
class Asked:
    """One line: the name of the figure, what it tells, and what it may be."""

    name: str
    tells: str
    most: float | None = None
    least: float = 0


LINES: Final = (
    Asked("today_ms", "Today", 20),
    Asked("list_ms", "List of 50", 20),
    Asked("search_40_ms", "Search, 40 cases, warm", 10),
    Asked("search_2000_ms", "Search, 2,000 cases, warm", 25),
    Asked("search_20000_ms", "Search, 20,000 cases, warm", 80),
    Asked("search_20000_slip_ms", "of these, with one letter wrong", 80),
    Asked("search_20000_first_ms", "Search, 20,000 cases, the first one", 900),
    Asked("open_ms", "A case home of 60 records, warm", 15),
    Asked("open_changed_ms", "A case home after another's change", 25),
    Asked("save_ms", "Saving a need", 20),
    Asked("sign_in_ms", "Signing in", 400, 200),
    Asked("argon2_ms", "of these, Argon2id alone, at the same time"),
    Asked("withdraw_ms", "Taking back a consent on 200 records", 150),
    Asked("caseload_ratio", "The same pages, to a house of 1,000 cases", 1.2),
    Asked("sealed_over_plain", "Sealed to plain, the worst page", 2.5),
    Asked("index_over_plain", "Sealed to plain, building the index", 8),
    Asked("pss_mb", "Memory, MB, what is shared counted once", 250),
    Asked("rss_mb", "the same, summed over its processes"),
    Asked("rss_peak_mb", "Memory at its peak, MB"),
    Asked("first_load_kb", "First visit, KB", 60),
    Asked("first_requests", "First visit, requests", 6),
    Asked("next_page_kb", "Next page, KB", 15),
    Asked("from_elsewhere", "Requests to elsewhere", 0),
)


def drawn(found: dict[str, Any]) -> str:
    """The table in words; a figure not taken has a dash. The last column is at a yardstick of 10 ms beside it."""
    head = f"{found['cases']:,} cases, {found['engine']}, journal {found['journal']}"
    quiet = f"load {found['load']} to {found['load_after']}, yardstick {found['yardstick_ms']} ms"
    rows = [f"{head}; {quiet}", f"{'':<46}{'target':>12}{'measured':>12}{'at 10 ms':>12}"]
    paces = found.get("paces", {})
    return "\n".join([*rows, *(_row(line, found.get(line.name), paces.get(line.name)) for line in LINES)])


def _row(line: Asked, value: object, pace: float | None) -> str:
    shown = "–" if not isinstance(value, int | float) else f"{value:g}"
    paced = f"{10 * value / pace:.1f}" if pace and isinstance(value, int | float) else ""
    return f"{line.tells:<46}{_target(line):>12}{shown:>12}{paced:>12}{_verdict(line, value)}".rstrip()


def _target(line: Asked) -> str:
    if line.most is None:
        return ""
    return f"{line.least:g}-{line.most:g}" if line.least else f"<= {line.most:g}"


def _verdict(line: Asked, value: object) -> str:
    if line.most is None or not isinstance(value, int | float):
        return ""
    return "" if value <= line.most else "   over"
