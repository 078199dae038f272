"""The one command of a checkout: `python3 run.py` lists what it can do. Standard library only."""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"


def main() -> int:
    """Run one command."""
    commands = {"setup": setup, "demo": demo, "test": test, "check": check, "fix": fix}
    name, *rest = sys.argv[1:] or [""]
    if name not in commands:
        print("python3 run.py", " | ".join(commands))
        return 2
    try:
        return commands[name](rest)
    except KeyboardInterrupt:
        print("\nStopped.")
        return 130


def setup(_: list[str], *, dev: bool = False) -> int:
    """Make the environment, and nothing else."""
    wanted = [ROOT / "requirements.txt", *([ROOT / "requirements-dev.txt"] if dev else [])]
    stamp = VENV / f"ready-{'dev' if dev else 'run'}"
    digest = hashlib.sha256(b"".join(path.read_bytes() for path in wanted)).hexdigest()
    if not (stamp.exists() and stamp.read_text() == digest):
        if not PYTHON.exists():
            print("Making the environment.")
            venv.create(VENV, with_pip=True)
        for path in wanted:
            _run(PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", path)
        stamp.write_text(digest)
    (VENV / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages" / "klang.pth").write_text(
        f"{ROOT / 'src'}\n"
    )
    launcher = VENV / "bin" / "klang"
    launcher.write_text(f"#!{PYTHON}\nfrom klang.config.launcher import main\n\nmain()\n")
    launcher.chmod(0o755)
    _run(PYTHON, "-c", _CATALOGUE, ROOT)
    return 0


_CATALOGUE = """
import pathlib, sys
import polib
for book in (pathlib.Path(sys.argv[1]) / "src/klang/locale").rglob("*.po"):
    polib.pofile(str(book)).save_as_mofile(str(book.with_suffix(".mo")))
"""


def demo(rest: list[str]) -> int:
    """Everything needed on a fresh machine, and a server with an invented office."""
    setup([])
    return subprocess.call([str(VENV / "bin" / "klang"), "demo", *rest])


def test(rest: list[str]) -> int:
    """Every test."""
    setup([], dev=True)
    _find_chromium()
    return subprocess.call([str(PYTHON), "-m", "pytest", "-q", "-n", "2", "--dist", "loadfile", *rest], cwd=ROOT)


def check(_: list[str]) -> int:
    """Format, lint and types."""
    setup([], dev=True)
    steps = (["ruff", "format", "--check", "."], ["ruff", "check", "."])
    return max(subprocess.call([str(VENV / "bin" / step[0]), *step[1:]], cwd=ROOT) for step in steps)


def fix(_: list[str]) -> int:
    """Put the form right."""
    setup([], dev=True)
    _run(VENV / "bin" / "ruff", "format", ".")
    return subprocess.call([str(VENV / "bin" / "ruff"), "check", "--fix", "."], cwd=ROOT)


def _find_chromium() -> None:
    if any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")):
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        print("Getting Chromium from Debian's packages.")
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "chromium")
        return
    print("Getting Chromium through Playwright.")
    _run(PYTHON, "-m", "playwright", "install", "chromium")


def _run(*words: object) -> None:
    subprocess.run([str(word) for word in words], check=True, cwd=ROOT)


if __name__ == "__main__":
    raise SystemExit(main())
