"""A real server: it begins, is one, and leaves nothing behind."""

import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.stories.server import environment, running, stop

LAUNCH = "from klang.config.launcher import main; main()"


@pytest.fixture
def house(tmp_path, bare):
    """One that may be ended."""
    bare(tmp_path)
    with running(tmp_path) as served:
        yield served


@pytest.fixture(scope="module")
def standing(tmp_path_factory, bare):
    """One that stays, and the folder it lies in."""
    folder = tmp_path_factory.mktemp("standing")
    bare(folder)
    with running(folder) as served:
        yield served, folder


def test_it_says_in_thai_and_english_where_to_open_it(standing):
    house, folder = standing
    said = (folder / "server.log").read_text()

    assert f"เปิดกลางได้ที่ {house.url}" in said
    assert f"Open Klang at {house.url}" in said
    assert "WARNINGS" not in said


def test_ctrl_c_ends_it_cleanly_and_takes_boot_key_and_sessions_along(house):
    assert (house.run / "boot.key").exists()

    assert stop(house) == 0
    assert not (house.run / "boot.key").exists()
    assert not (house.run / "volatile.sqlite3").exists()


def test_a_service_manager_ends_it_the_same_way(house):
    house.process.send_signal(signal.SIGTERM)

    assert house.process.wait(timeout=45) == 0
    assert not (house.run / "boot.key").exists()


def test_there_is_one_server_for_one_home(standing):
    house, folder = standing
    again = subprocess.run(
        [sys.executable, "-c", LAUNCH, "serve", "--port", "9"],
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=30,
    )

    assert again.returncode == 1
    assert "runs already" in again.stderr
    assert (house.run / "boot.key").exists()


def test_a_second_start_takes_what_is_there(tmp_path, bare):
    bare(tmp_path)
    with running(tmp_path) as first:
        stop(first)

    with running(tmp_path) as second:
        assert urllib.request.urlopen(second.at("start")).status == 200


def test_nothing_of_it_lands_in_a_core_dump(standing):
    house, _ = standing
    children = subprocess.run(
        ["pgrep", "-P", str(house.process.pid)], capture_output=True, text=True
    ).stdout.split()

    for pid in [str(house.process.pid), *children]:
        limits = Path(f"/proc/{pid}/limits").read_text()
        [core] = [line.split() for line in limits.splitlines() if line.startswith("Max core file size")]
        assert core[4:6] == ["0", "0"]
    assert len(children) >= 2


def test_its_folders_are_for_its_own_user_only(standing):
    house, _ = standing
    for folder in (house.home, house.host, house.run):
        assert folder.stat().st_mode & 0o777 == 0o700
    assert (house.home / "klang.sqlite3").stat().st_mode & 0o777 == 0o600
    assert (house.run / "boot.key").stat().st_mode & 0o777 == 0o600
