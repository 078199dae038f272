"""Lock files name packages, versions and hashes. No address of any machine is in them, public or our own."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(
    r"[a-z0-9]+(-[a-z0-9]+)*(\[[a-z0-9,-]+\])?==[a-z0-9.!+]+"  # name and version
    r"( ; [a-z_]+ [=!<>]+ '[A-Za-z0-9._]+'( (and|or) [a-z_]+ [=!<>]+ '[A-Za-z0-9._]+')*)?"  # for which Python
    r"( --hash=sha256:[0-9a-f]{64})+"
)
MACHINE = r"/(home|root|opt|srv|tmp|usr|var|work|Users)/"
ELSEWHERE = re.compile(rf"://|\bfile:|{MACHINE}|index-url|find-links|registry\s*=")
OTHER_LOCKS = {
    "package-lock.json",
    "npm-shrinkwrap.json",
    "yarn.lock",
    "pnpm-lock.yaml",
    ".npmrc",
    "pip.conf",
}
OTHER_LOCKS |= {"pip.conf", "uv.lock", "poetry.lock", "Pipfile.lock", "pylock.toml", "uv.toml"}
HASH = f"--hash=sha256:{'0' * 64}"


def tracked():
    found = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False, text=True)
    names = found.stdout.split("\0") if found.returncode == 0 else []
    files = [ROOT / name for name in names if name] or list(ROOT.rglob("*"))
    return [path for path in files if ".venv" not in path.parts and path.is_file()]


def lock_files():
    return [path for path in tracked() if re.fullmatch(r"requirements.*\.txt", path.name)]


def faults(text):
    """The lines of a requirements file that are anything else than a pinned, hashed package."""
    lines = text.replace("\\\n", " ").splitlines()
    return [line for line in lines if line.strip() and not PIN.fullmatch(" ".join(line.split()))]


def pins(path):
    return dict(re.findall(r"^([a-z0-9-]+)(?:\[[a-z0-9,-]+\])?==(\S+)", path.read_text(), re.MULTILINE))


@pytest.mark.parametrize("path", lock_files(), ids=lambda path: path.name)
def test_a_lock_file_holds_pinned_hashed_packages_and_nothing_else(path):
    assert faults(path.read_text()) == []


def test_no_other_kind_of_lock_file_names_an_address():
    others = [path for path in tracked() if path.name in OTHER_LOCKS]

    assert [path for path in others if ELSEWHERE.search(path.read_text())] == []


@pytest.mark.parametrize(
    "line",
    [
        "--index-url https://packages.example.org/simple",
        "--extra-index-url http://10.0.0.7/simple",
        "-i https://packages.example.org/simple",
        "--find-links /wheels",
        "--trusted-host packages.example.org",
        "-e .",
        "-r /home/somebody/requirements.txt",
        f"django @ https://packages.example.org/django.whl {HASH}",
        f"django @ file:///wheels/django.whl {HASH}",
        "# This file was made by: uv pip compile /home/somebody/klang/pyproject.toml",
        f"django==5.2.19 {HASH} # from https://packages.example.org/simple",
        f"django>=5.2.19 {HASH}",
        "django==5.2.19",
        "django==5.2.19 --hash=md5:0123456789abcdef0123456789abcdef",
    ],
)
def test_an_address_a_path_or_a_package_without_its_hash_is_found(line):
    assert faults(f"asgiref==3.13.0 \\\n    {HASH}\n{line}\n") == [line]


@pytest.mark.parametrize(
    "line", ['"resolved": "https://npm.example.org/axe.tgz"', '"resolved": "file:../axe"', "registry=x"]
)
def test_an_address_in_another_kind_of_lock_file_is_found(line):
    assert ELSEWHERE.search(line)


def test_a_package_for_some_systems_only_is_still_a_pinned_package():
    line = f"psycopg-binary==3.3.9 ; implementation_name != 'pypy' and sys_platform == 'linux' {HASH}"

    assert faults(line) == []


def test_what_the_project_asks_for_is_what_is_locked():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = [Requirement(one) for one in project["dependencies"]]
    asked_dev = [Requirement(one) for one in project["optional-dependencies"]["dev"]]
    run, dev = pins(ROOT / "requirements.txt"), pins(ROOT / "requirements-dev.txt")

    unlocked = [one.name for one in asked if run.get(one.name, "") not in one.specifier]
    unlocked += [one.name for one in asked_dev if dev.get(one.name, "") not in one.specifier]

    assert unlocked == []
    assert run.items() <= dev.items(), "requirements-dev.txt holds all of requirements.txt"
