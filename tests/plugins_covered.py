"""A flag for pytest, `--lines-into=FOLDER`: which lines of the house were met is written down there."""

from pathlib import Path

import pytest
from tooling.inside.lines import gated
from tooling.inside.probes import Watch

_BEGUN = []


def pytest_addoption(parser):
    parser.addoption("--lines-into", default="", help="write down here which lines of the house were met")
    parser.addoption("--lines-of", default=str(Path(__file__).parents[1]), help="where the house stands")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    """Begun in every worker before anything of the house is imported."""
    asked = early_config.known_args_namespace
    if asked.lines_into:
        watch = Watch(gated(Path(asked.lines_of)))
        watch.begin()
        _BEGUN.append((watch, Path(asked.lines_into)))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    while _BEGUN:
        watch, folder = _BEGUN.pop()
        watch.write(folder)
