"""`klang demo`: an invented office of its own, which everybody can enter and which is never anything else."""

import os
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from klang.config import launcher
from klang.config.demo.people import PEOPLE
from klang.people.published import HANDLES, PEERS, passphrase
from tests.stories.server import environment

LAUNCH = "from klang.config.launcher import main; main()"


def typed(folder, *command, **elsewhere):
    return subprocess.run(
        [sys.executable, "-c", LAUNCH, *command, "--port", "9"],
        env={**environment(folder), **elsewhere},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture(scope="module")
def begun(tmp_path_factory, invented):
    """A folder in which a demo was begun, and its door in the language it was begun in and in a chosen one."""
    folder = tmp_path_factory.mktemp("begun")
    with invented(folder, "--lang", "en") as house:
        unchosen = urlopen(house.at("sign-in")).read().decode()
        chosen = urlopen(Request(house.at("sign-in"), headers={"Cookie": "klang_lang=th"})).read().decode()
    return folder, unchosen, chosen


def test_the_demo_speaks_the_language_it_was_started_in_until_somebody_chooses(begun):
    _, unchosen, chosen = begun

    assert '<html lang="en">' in unchosen
    assert '<html lang="th">' in chosen


def test_it_says_every_way_in(begun):
    said = (begun[0] / "server.log").read_text()

    assert [handle for handle in (*HANDLES, *PEERS) if passphrase(handle) not in said] == []


def test_a_practice_house_says_so_on_every_page_and_a_demo_does_not(begun, tmp_path, invented):
    with invented(tmp_path, "--practice") as house:
        practised = urlopen(house.at("sign-in")).read().decode()

    assert '<body class="practice">' in practised
    assert " · ฝึก</span>" in practised
    assert "practice" not in begun[1]


@pytest.mark.parametrize(("words", "folder"), [((), "demo"), (("--practice",), "practice")])
def test_practice_has_a_home_and_keys_of_its_own(monkeypatch, words, folder):
    for name in ("HOME", "HOST", "RUN"):
        monkeypatch.delenv(f"KLANG_DEMO_{name}", raising=False)
        monkeypatch.setenv(f"KLANG_{name}", "")
    monkeypatch.setenv("KLANG_DEMO", "")
    monkeypatch.setenv("KLANG_PRACTICE", "")

    launcher.own_home(Path("there"), practice=bool(words))

    assert os.environ["KLANG_HOME"] == f"there/{folder}"
    assert os.environ["KLANG_HOST"] == f"there/{folder}-host"
    assert os.environ["KLANG_PRACTICE"] == ("1" if words else "")


def test_the_home_of_a_demo_is_not_served_as_anything_else(begun):
    done = typed(begun[0], "serve")

    assert done.returncode == 1
    assert "its passphrases are published" in done.stderr


def test_a_home_of_real_work_is_not_shown_as_a_demo(tmp_path):
    asked = ("--office", "บ้านริมน้ำ", "--officer", "ปุ้ย", "--handle", "pui", "--print")
    founded = subprocess.run(
        [sys.executable, "-c", LAUNCH, "init", *asked],
        env=environment(tmp_path),
        capture_output=True,
        text=True,
    )
    assert founded.returncode == 0, founded.stderr

    done = typed(tmp_path, "demo", "--cases", "5")

    assert done.returncode == 1
    assert "was not begun as a demo" in done.stderr


@pytest.mark.parametrize("at", range(len(PEOPLE)))
def test_every_published_way_in_is_known_as_one(at):
    assert HANDLES[at] == PEOPLE[at].handle
    assert len(HANDLES) == len(PEOPLE)
