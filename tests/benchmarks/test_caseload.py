"""The question of speed is asked at a small size: that every figure is there, never how great it is."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from benchmarks.measuring import houses, questions, table

from benchmarks import caseload

# What stands in the last line of the answer.
PROMISED = {
    "cases",
    "engine",
    "load",
    "today_ms",
    "list_ms",
    "search_40_ms",
    "search_2000_ms",
    "search_20000_ms",
    "open_ms",
    "save_ms",
    "sign_in_ms",
    "withdraw_ms",
    "sealed_over_plain",
    "rss_mb",
    "pss_mb",
    "first_load_kb",
    "next_page_kb",
}


def test_a_figure_over_its_target_is_marked():
    rows = table.drawn({**FIGURES, "today_ms": 20.1, "list_ms": 20})

    assert [row.split()[-1] for row in rows.splitlines() if row.startswith(("Today", "List"))] == [
        "over",
        "20",
    ]


def test_a_figure_that_was_not_taken_has_a_dash():
    rows = table.drawn(FIGURES)

    assert all(row.endswith("–") for row in rows.splitlines()[2:])


def test_beside_a_figure_stands_what_it_would_be_at_another_pace():
    rows = table.drawn({**FIGURES, "today_ms": 20.1, "paces": {"today_ms": 20.0}})

    [today] = [row for row in rows.splitlines() if row.startswith("Today")]
    assert today.split()[-3:] == ["20.1", "10.1", "over"]


FIGURES = {
    "cases": 20,
    "engine": "sqlite",
    "journal": "WAL",
    "load": 0.1,
    "load_after": 0.2,
    "yardstick_ms": 10.0,
}


@pytest.mark.browser
def test_every_line_of_the_table_is_measured(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(houses, "KEPT", tmp_path)
    monkeypatch.setattr(questions, "TIMES", 2)

    with ThreadPoolExecutor(1) as apart:  # another test's browser may live in this thread
        ended = apart.submit(caseload.main, ["--cases", "20", "--searched", "120", "--json"]).result()

    *_, last = capsys.readouterr().out.splitlines()
    found = json.loads(last)
    assert ended == 0
    assert found.keys() >= PROMISED
    missing = {line.name for line in table.LINES} - found.keys()
    assert missing == {"caseload_ratio"}  # only a greater house is compared with one of 1,000
    assert found["from_elsewhere"] == 0
    assert list(tmp_path.glob("run-*")) == []
