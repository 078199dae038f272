"""How fast is a day's work? `python3 run.py bench caseload --cases N [--engine sqlite|postgresql] --json`."""

import argparse
import json
import sys
from typing import Any

from tooling.running import say

from benchmarks.measuring import plain_questions, table, weighing
from benchmarks.measuring.houses import Filled, Served, copied, journal_of, served
from benchmarks.measuring.plain_questions import told_of
from benchmarks.measuring.questions import Asked, yardstick
from benchmarks.measuring.visitor import took

SMALL = 1_000  # the house everything greater is compared with
SEARCHED = 22_040  # 40, 2,000 and 20,000 thin cases


def main(words: list[str]) -> int:
    """Ask all questions and print the table."""
    asked = _words().parse_args(words)
    found: dict[str, Any] = {"cases": asked.cases, "engine": asked.engine, "load": weighing.load()}
    found["yardstick_ms"] = took([yardstick() for _ in range(9)])
    found |= _case_work(asked)
    searched = _searching(asked)
    found["paces"] = found.pop("paces") | searched.pop("paces")
    found |= searched
    found["load_after"] = weighing.load()
    say(table.drawn(found))
    if asked.json:
        say(json.dumps(found))
    return 0


def _words() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="run.py bench caseload")
    parser.add_argument("--cases", type=int, default=SMALL)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--searched", type=int, default=SEARCHED, help="how many thin cases are searched")
    parser.add_argument("--json", action="store_true", help="end with one line of JSON")
    return parser


def _case_work(asked: argparse.Namespace) -> dict[str, object]:
    """Everything but searching, in one house; then the same pages on plain rows."""
    with copied(Filled("crowd", asked.cases, asked.engine)) as (folder, database):
        told = told_of(folder)
        with served(folder, database) as server:
            found = _pages_and_deeds(asked, server, Asked(server.port, told))
        found["journal"] = journal_of(folder, database)
        return found | plain_questions.beside(folder, database, told)


def _pages_and_deeds(asked: argparse.Namespace, server: Served, work: Asked) -> dict[str, object]:
    work.pages()
    found = _beside_small(asked, work)
    work.deeds()
    work.coming_in()
    found |= weighing.memory(server.pid)
    found |= weighing.first_visit(server.port)
    return {**work.found, **found, "paces": work.paces}


def _beside_small(asked: argparse.Namespace, work: Asked) -> dict[str, object]:
    """The ratio to a house of 1,000 cases, both asked in turn."""
    if asked.cases <= SMALL:
        return {}
    with (
        copied(Filled("crowd", SMALL, asked.engine)) as (folder, database),
        served(folder, database) as server,
    ):
        small = Asked(server.port, told_of(folder))
        ratios = []
        for _ in range(3):
            small.pages()
            work.pages()
            ratios += [work.found[name] / small.found[name] for name in ("today_ms", "open_ms")]
    return {"caseload_ratio": took([100 * ratio for ratio in ratios]) / 100}


def _searching(asked: argparse.Namespace) -> dict[str, Any]:
    with copied(Filled("thin", asked.searched, asked.engine)) as (folder, database):
        with served(folder, database) as server:
            work = Asked(server.port, {})
            work.searching()
        return {**work.found, **plain_questions.searched(folder, database), "paces": work.paces}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
