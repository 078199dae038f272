"""How long do the certificates of a workshop take? `python3 run.py bench certificates --people N [--engine …]`."""

import argparse
import re
import sys
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path
from urllib.parse import urlsplit

from tests import engines
from tests.stories.server import running
from tooling.running import say

from benchmarks.measuring.visitor import Answered, NotAnswered, Visitor
from klang.people.published import passphrase


def main(words: list[str]) -> int:
    """So many people are in the list and were there: issue all certificates and print them, as the pages do."""
    parser = argparse.ArgumentParser(prog="run.py bench certificates")
    parser.add_argument("--people", type=int, default=2_000)
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        engine = engines.postgresql() if asked.engine == "postgresql" else nullcontext("")
        with (
            engine as address,
            running(Path(folder), "demo", surroundings={"KLANG_DATABASE": address}) as house,
        ):
            kaew = Visitor(int(urlsplit(house.url).port or 80))
            kaew.comes_in("kaew", passphrase("kaew"))
            _issued_and_printed(kaew, asked.people)
    return 0


def _issued_and_printed(kaew: Visitor, people: int) -> None:
    workshop = _first(kaew.get("/workshops/"), r"/workshops/([0-9a-f-]{36})/")
    _tell("in the list", _in_the_list(kaew, workshop, people))
    _tell("were there", _were_there(kaew, workshop))
    begun = time.perf_counter()
    page, presses = f"/workshops/{workshop}/certificates/1/", 0
    while "<progress" in (answer := kaew.get(page)).body or not presses:
        _right(kaew.post(page), 302)
        presses += 1
    _tell(f"issued with {presses} presses", time.perf_counter() - begun)
    parts, half = set(re.findall(r"/certificates/print/[0-9a-f-]+/\d+/", answer.body)), time.perf_counter()
    size = sum(_right(kaew.get(part), 200).kb for part in parts)
    _tell(f"printed in {len(parts)} files, {size / 1024:.1f} MB", time.perf_counter() - half)
    _tell(f"altogether, {people} people", time.perf_counter() - begun)


def _in_the_list(kaew: Visitor, workshop: str, people: int) -> float:
    lines = "\n".join(f"{number} | คุณคนที่ {number} | บ้านริมน้ำ" for number in range(1, people + 1))
    begun = time.perf_counter()
    _right(kaew.post(f"/workshops/{workshop}/people/list/keep/", good=lines, bad=""), 302)
    return time.perf_counter() - begun


def _were_there(kaew: Visitor, workshop: str) -> float:
    page = f"/workshops/{workshop}/attendance/1/"
    version = _first(kaew.get(page), r'name="version" value="(\d+)"')
    begun = time.perf_counter()
    _right(kaew.post(page, version=version), 302)
    return time.perf_counter() - begun


def _first(answer: Answered, pattern: str) -> str:
    found = re.search(pattern, _right(answer, 200).body)
    if found is None:
        raise NotAnswered(pattern)
    return found[1]


def _right(answer: Answered, status: int) -> Answered:
    if answer.status != status:
        raise NotAnswered(f"{answer.status} instead of {status}")
    return answer


def _tell(what: str, seconds: float) -> None:
    say(f"{what:<40} {seconds:6.1f} s")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
