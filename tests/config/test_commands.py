"""The command line, as somebody types it: a command that does something, in a process of its own."""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from klang.config.folders import NotHere
from klang.config.serving import Where, check_address
from tests.stories.server import environment

LAUNCH = "from klang.config.launcher import main; main()"
ASKED = ("--office", "บ้านริมน้ำ", "--officer", "ปุ้ย", "--handle", "pui", "--province", "57")


@pytest.fixture
def klang(tmp_path, bare):
    """Type a command where the tables stand and nobody is yet; what came back."""
    bare(tmp_path, "home")

    def typed(*command, **elsewhere):
        env = {**environment(tmp_path), **elsewhere}
        return subprocess.run(
            [sys.executable, "-c", LAUNCH, *command], env=env, cwd=tmp_path, capture_output=True, text=True
        )

    return typed


def test_init_founds_an_office_and_shows_passphrase_and_paper_code_once(klang, tmp_path):
    shutil.rmtree(tmp_path / "home")  # the very first day: there is nothing at all

    done = klang("init", *ASKED, "--print")

    assert done.returncode == 0, done.stderr
    assert re.search(r"Passphrase +([a-z]+ ){5}[a-z]+", done.stdout)
    assert re.search(r"Paper code +(\w{4}-){8}\w{4}", done.stdout)
    assert (tmp_path / "host" / "pepper.1").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_init_takes_a_country_and_what_the_officer_does_and_speaks(klang, tmp_path):
    known = ("--discipline", "SHELTER", "--language", "th", "--language", "lo", "--sex", "WOMAN")

    done = klang("init", *ASKED[:6], "--country", "LA", *known, "--print")

    assert done.returncode == 0, done.stderr
    with closing(sqlite3.connect(tmp_path / "home" / "klang.sqlite3")) as database:
        assert database.execute("SELECT country, province FROM people_agency").fetchall() == [("LA", "")]
        [(disciplines,)] = database.execute("SELECT disciplines FROM people_worker").fetchall()
    assert "SHELTER" in disciplines


@pytest.mark.parametrize("odd", [("--country", "LA"), ("--country", "XX"), ("--language", "xx")])
def test_init_refuses_what_does_not_fit(klang, odd):
    done = klang("init", *ASKED, *odd, "--print")

    assert done.returncode != 0
    assert "Passphrase" not in done.stdout


def test_init_is_done_once(klang):
    klang("init", *ASKED, "--print")

    again = klang("init", *ASKED, "--print")

    assert again.returncode == 1
    assert "never founded twice" in again.stderr


def test_init_shows_no_passphrase_where_nobody_may_be_reading(klang, tmp_path):
    done = klang("init", *ASKED)

    assert done.returncode == 1
    assert "--print" in done.stderr
    assert not (tmp_path / "host").exists()


def test_init_asks_for_what_is_missing(klang):
    done = klang("init", "--print", "--office", "บ้านริมน้ำ")

    assert done.returncode == 1
    assert "--officer" in done.stderr


@pytest.mark.parametrize(
    ("command", "home", "host"),
    [(("init", *ASKED, "--print"), "a", "a/b"), (("serve",), "a/b", "a"), (("serve",), "a", "a")],
)
def test_data_and_secrets_never_lie_one_in_the_other(klang, tmp_path, command, home, host):
    done = klang(*command, KLANG_HOME=str(tmp_path / home), KLANG_HOST=str(tmp_path / host))

    assert done.returncode == 1
    assert "one in the other" in done.stderr


def test_the_host_folder_goes_by_the_installations_name(klang, tmp_path):
    config = tmp_path / "config"
    done = klang("init", *ASKED, "--print", KLANG_HOST="", XDG_CONFIG_HOME=str(config))

    assert done.returncode == 0, done.stderr
    named = (tmp_path / "home" / "installation").read_text().strip()
    assert [folder.name for folder in (config / "klang").iterdir()] == [named]


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"address": "0.0.0.0"}, "without a certificate"),
        ({"address": "192.0.2.7"}, "without a certificate"),
        ({"certificate": Path("cert.pem")}, "belong together"),
        ({"address": "0.0.0.0", "certificate": Path("c.pem"), "key": Path("k.pem")}, "--name"),
    ],
)
def test_serve_refuses_what_would_fail_silently(given, says):
    with pytest.raises(NotHere, match=says):
        check_address(Where(**given))


def test_what_serve_refuses_is_said_at_the_command_line(klang):
    done = klang("serve", "--address", "0.0.0.0", "--certificate", "c.pem", "--key", "k.pem")

    assert done.returncode == 1
    assert "--name" in done.stderr


def test_serve_refuses_a_run_folder_on_disk(klang, tmp_path):
    done = klang("serve", KLANG_RUN="/var/tmp/klang-run-of-a-test")

    assert done.returncode == 1
    assert "KLANG_RUN" in done.stderr


def test_serve_refuses_to_begin_without_the_hosts_own_folder(klang, tmp_path):
    klang("init", *ASKED, "--print")
    (tmp_path / "host" / "pepper.1").unlink()

    done = klang("serve")

    assert done.returncode == 1
    assert "not whole" in done.stderr


def test_the_table_of_deeds_says_who_may(klang, tmp_path):
    call_command("deeds", to=tmp_path / "deeds.md")

    page = (tmp_path / "deeds.md").read_text()
    assert "| `people.enrolled` | Write a colleague's name card" in page
    assert "| is signed in and is key officer |" in page
    assert klang("deeds", "--check", "--to", str(tmp_path / "deeds.md")).returncode == 0


def test_a_table_of_deeds_that_lies_is_found(tmp_path):
    (tmp_path / "deeds.md").write_text("# Deeds\n")

    with pytest.raises(CommandError, match="klang deeds"):
        call_command("deeds", "--check", to=tmp_path / "deeds.md")
