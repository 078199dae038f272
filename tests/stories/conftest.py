import shutil

import pytest
from playwright.sync_api import sync_playwright

from tests.stories.server import running


@pytest.fixture(scope="session")
def chromium():
    """One real browser for all stories."""
    with sync_playwright() as playwright:
        found = shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def house(tmp_path):
    """A fresh house, served by a real granian, with nobody in it yet."""
    with running(tmp_path) as served:
        yield served
