"""How fast is the handbook searched? `python3 run.py bench handbook --pages N`."""

import argparse
import sys
import time
from random import Random
from statistics import median

from tests.learning.generated import generated
from tooling.running import say

from klang.lang.folding import fold
from klang.learning.finding import Folded, find


def main(words: list[str]) -> int:
    """Search a thousand times among generated pages, and print how long it took and what was missed."""
    parser = argparse.ArgumentParser(prog="run.py bench handbook")
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--queries", type=int, default=1_000)
    asked = parser.parse_args(words)
    chance = Random(2560)
    texts = ["".join(text.split()) for text in generated(chance, asked.pages)]
    begun = time.perf_counter()
    pages = [Folded("", fold(text)) for text in texts]
    say(f"index of {asked.pages} pages  {time.perf_counter() - begun:.1f} s")
    found = [_asked(chance, pages) for _ in range(asked.queries)]
    took = sorted(milliseconds for milliseconds, _, _ in found)
    say(f"p50 {median(took):.1f} ms  p95 {took[int(0.95 * len(took))]:.1f} ms  worst {took[-1]:.1f} ms")
    say(f"of it the search's own: p50 {median(own for _, own, _ in found):.1f} ms")
    say(f"recall {sum(recall for _, _, recall in found) / len(found):.4f}")
    return 0


def _asked(chance: Random, pages: list[Folded]) -> tuple[float, float, float]:
    """One search: how long it took, how long the machine was busy with it, and which part of the truth was found."""
    source = chance.choice(pages).text
    start = chance.randrange(len(source) - 12)
    sought = source[start : start + chance.randint(3, 12)]
    begun, busy = time.perf_counter(), time.process_time()
    hits = find(sought, [sought], pages)
    took, own = (time.perf_counter() - begun) * 1000, (time.process_time() - busy) * 1000
    truth = {at for at, page in enumerate(pages) if sought in page.text}
    return took, own, len(truth & {hit.at for hit in hits}) / len(truth)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
