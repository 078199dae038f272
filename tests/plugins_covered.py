"""A flag for pytest, `--lines-into=FOLDER`: which lines of the house were met is written down there."""

import json
import os
from pathlib import Path

import pytest
from slipcover import FileMatcher, ImportManager, Slipcover
from tooling.inside.lines import gated

_BEGUN = []


def pytest_addoption(parser):
    parser.addoption("--lines-into", default="", help="write down here which lines of the house were met")
    parser.addoption("--lines-of", default=str(Path(__file__).parents[1]), help="where the house stands")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(early_config):
    """Begun in every worker before anything of the house is imported."""
    asked = early_config.known_args_namespace
    if asked.lines_into:
        met = Slipcover(branch=True)
        ImportManager(met, FileMatcher(sources=gated(Path(asked.lines_of)))).__enter__()
        _BEGUN.append((met, Path(asked.lines_into)))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure():
    while _BEGUN:
        met, folder = _BEGUN.pop()
        (folder / f"met-{os.getpid()}.json").write_text(json.dumps(met.get_coverage()["files"]))
