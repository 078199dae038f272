"""What is missing on a machine is fetched where it can be, by the nearest way, and otherwise said to be missing."""

import re
from pathlib import Path

import pytest
from tooling.environment import RUNTIME, halves, install, with_pip
from tooling.obtaining import Machine, debian_packages, has_chromium, has_postgresql
from tooling.running import Trouble

from tests.engines import SHELL

PROGRAMS = Path("bin")


class Bare:
    """A machine with nothing on it; what it can be given, and what was asked of it."""

    def __init__(self, *offers, root=True):
        self.offers, self.root, self.there, self.asked = offers, root, set(), []

    def machine(self):
        """The same machine, as it is spoken to."""
        return Machine(
            chromium=lambda: "chromium" if "chromium" in self.there else None,
            shell=lambda: SHELL if SHELL in self.there else None,
            postgresql=lambda: PROGRAMS if "postgresql" in self.there else None,
            debian_root=lambda: self.root,
            call=self.call,
            packages=self.packages,
        )

    def call(self, program, *words, env=None):
        """Run one of the programs that fetch something."""
        self.asked.append(f"{Path(program).name} {' '.join(words)}")
        way = {SHELL: "shell"}.get(words[-1], "apt") if program == "apt-get" else "playwright"
        wanted = {"chromium", "postgresql", SHELL} & set(words)
        if way not in self.offers and (wanted or way == "playwright"):
            return 1
        self.there |= wanted
        return 0

    def packages(self, lock):
        """Install what a lock file names."""
        self.asked.append(lock.name)
        if "wheel" not in self.offers:
            raise Trouble("The packages could not be fetched.")
        self.there.add("postgresql")


UPDATE, BOTH = "apt-get update -qq", "apt-get install -y -qq chromium postgresql"
QUICKER = f"apt-get install -y -qq {SHELL}"
PLAYWRIGHT, WHEEL = "python -m playwright install chromium", "requirements-pgserver.txt"


def fetched(bare):
    """Everything the tests need is asked for; whether a browser and a database are there then."""
    machine = bare.machine()
    debian_packages(browser=True, postgresql=True, machine=machine)
    return has_chromium(machine), has_postgresql(machine)


@pytest.mark.parametrize(
    ("bare", "there", "asked"),
    [
        (Bare("apt", "shell"), (True, True), [UPDATE, BOTH, QUICKER]),
        (Bare("apt"), (True, True), [UPDATE, BOTH, QUICKER]),
        (Bare("playwright", "wheel", root=False), (True, True), [PLAYWRIGHT, WHEEL]),
        (Bare("playwright", "wheel"), (True, True), [UPDATE, BOTH, QUICKER, PLAYWRIGHT, WHEEL]),
        (Bare("wheel", root=False), (False, True), [PLAYWRIGHT, WHEEL]),
        (Bare("playwright", root=False), (True, False), [PLAYWRIGHT, WHEEL]),
        (Bare(root=False), (False, False), [PLAYWRIGHT, WHEEL]),
    ],
    ids=[
        "Debian",
        "Debian without the quicker one",
        "nobody's root",
        "Debian without a line",
        "no browser",
        "no database",
        "nothing",
    ],
)
def test_what_is_missing_comes_by_the_nearest_way(bare, there, asked):
    assert fetched(bare) == there
    assert bare.asked == asked


def test_what_is_there_is_not_fetched_again():
    bare = Bare("apt", "playwright", "wheel")
    bare.there |= {"chromium", "postgresql", SHELL}

    assert fetched(bare) == (True, True)
    assert bare.asked == []


def test_only_what_is_missing_and_wanted_is_asked_of_debian():
    bare = Bare("apt")
    bare.there |= {"postgresql", SHELL}

    debian_packages(browser=True, postgresql=True, machine=bare.machine())
    debian_packages(browser=False, postgresql=True, machine=bare.machine())

    assert bare.asked == [UPDATE, "apt-get install -y -qq chromium"]


def test_where_the_browser_is_there_only_the_quicker_one_is_asked_for():
    bare = Bare("apt", "shell")
    bare.there |= {"chromium", "postgresql"}

    assert fetched(bare) == (True, True)
    assert bare.asked == [UPDATE, QUICKER]


def test_a_database_that_could_not_be_fetched_is_told(capsys):
    has_postgresql(Bare(root=False).machine())

    assert "could not be fetched" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("bundled", "works", "done"),
    [
        (True, True, ["made with pip"]),
        (True, False, ["made with pip", "made", "brought"]),
        (False, False, ["made", "brought"]),
    ],
    ids=["with ensurepip", "with one that fails", "without"],
)
def test_pip_is_brought_where_python_comes_without_one_that_works(bundled, works, done):
    steps = []

    def made(*, with_pip):
        steps.append("made with pip" if with_pip else "made")
        return works or not with_pip

    with_pip(made, lambda: steps.append("brought"), bundled=bundled)

    assert steps == done


def test_each_package_stands_whole_in_one_of_two_files(tmp_path):
    lock = RUNTIME.read_text()

    one, other = (part.read_text() for part in halves(lock, tmp_path))

    assert sorted((one + other).splitlines()) == sorted(lock.splitlines())
    assert all(part.count("==") >= 10 and not part.startswith(" ") for part in (one, other))
    assert [part.read_text() for part in halves("pip==1 \\\n    --hash=sha256:00\n", tmp_path)] == [
        "pip==1 \\\n    --hash=sha256:00\n"
    ]


def test_where_one_half_cannot_be_had_nothing_is_said_to_be_ready(tmp_path):
    there, missing = tmp_path / "there.txt", tmp_path / "missing.txt"
    there.write_text(re.split(r"^(?=\S)", RUNTIME.read_text(), flags=re.MULTILINE)[1])
    missing.write_text(f"klang-nowhere @ {(tmp_path / 'nowhere.whl').as_uri()} --hash=sha256:{'0' * 64}\n")

    install([there])
    for halves_of_it in ([there, missing], [missing, there]):
        with pytest.raises(Trouble, match="could not be fetched"):
            install(halves_of_it)
