"""How much more sealed pages take than plain ones: both asked in turn of one server."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

from tooling.running import PYTHON, ROOT

from benchmarks.measuring import questions
from benchmarks.measuring.houses import run_folder, served, surroundings
from benchmarks.measuring.questions import THAI, Asked, answered
from benchmarks.measuring.visitor import Answered, took

SETTINGS = "benchmarks.plain.settings"
_NEED = {"area": "WAGES", "source": "HERSELF", "said_original": "อยากได้ค่าจ้าง", "said_language": "th"}
_NEED |= {"said_heard": "SPOKEN"}


def beside(folder: Path, database: str, told: dict[str, object]) -> dict[str, object]:
    """The ratio of each page, and the worst of them."""
    _fill(folder, database)
    with served(folder, database, settings=SETTINGS) as server:
        work = Asked(server.port, dict(told))
        home, need = work.case("open"), work.case("open", "needs", "new")
        kaew, on, fon = work.who("kaew"), work.who("on"), work.who("fon")
        fon.get(need)
        ratios = {
            "today": _ratio(lambda at: kaew.get(f"{at}/")),
            "list": _ratio(lambda at: on.get(f"{at}/cases/")),
            "open": _ratio(lambda at: fon.get(f"{at}{home}")),
            "save": _ratio(lambda at: fon.post(f"{at}{need}", **_NEED), status=302),
        }
    return {"sealed_over_plain": max(ratios.values()), "sealed_over_plain_of": ratios}


def searched(folder: Path, database: str) -> dict[str, object]:
    """The ratio of the first search in the greatest caseload: building its index, sealed and plain."""
    _fill(folder, database)
    with served(folder, database, settings=SETTINGS) as server:
        times: dict[str, list[float]] = {"": [], "/plain": []}
        for at in list(times) * 3:
            work = Asked(server.port, {})  # signs in anew: nothing is kept from the session before
            who = work.who("pui")
            times[at].append(answered(who.post(f"{at}/cases/search/", sought=THAI[0])).ms)
    return {"index_over_plain": round(took(times[""]) / took(times["/plain"]), 2)}


def _ratio(ask: Callable[[str], Answered], *, status: int = 200) -> float:
    times: dict[str, list[float]] = {"": [], "/plain": []}
    for count in range(questions.TIMES + 4):
        for at, taken in times.items():
            ms = answered(ask(at), status).ms
            taken += [ms] if count >= 4 else []
    return round(took(times[""]) / took(times["/plain"]), 2)


def _fill(folder: Path, database: str) -> None:
    env = surroundings(folder, database) | {"DJANGO_SETTINGS_MODULE": SETTINGS}
    words = (str(PYTHON), "-m", "benchmarks.plain.filling", str(folder / "told.json"))
    subprocess.run(words, env=env, cwd=ROOT, check=True)
    for left in run_folder(folder).glob("*"):
        left.unlink()


def told_of(folder: Path) -> dict[str, object]:
    """What the filling told of this house."""
    found: dict[str, object] = json.loads((folder / "told.json").read_text())
    return found
