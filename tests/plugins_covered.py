"""A flag for pytest, `--lines-into=FOLDER`: which lines of the house were run is written down there."""

import os
from pathlib import Path

import coverage
import pytest

_BEGUN = []


def pytest_addoption(parser):
    parser.addoption("--lines-into", default="", help="write down here which lines of the house were run")
    parser.addoption("--lines-of", default=str(Path(__file__).parents[1]), help="where the house stands")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    """Begun in every worker before anything of the house is imported."""
    asked = early_config.known_args_namespace
    if asked.lines_into:
        house, kept = Path(asked.lines_of), Path(asked.lines_into) / "lines"
        settings, source = str(house / "pyproject.toml"), [str(house / "src" / "klang")]
        begun = coverage.Coverage(kept, data_suffix=str(os.getpid()), config_file=settings, source=source)
        begun.start()
        _BEGUN.append(begun)


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    while _BEGUN:
        begun = _BEGUN.pop()
        begun.stop()
        begun.save()
