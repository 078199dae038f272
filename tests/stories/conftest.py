import pytest

from tests.pages import browser
from tests.stories.server import running


@pytest.fixture(scope="session")
def chromium():
    """One real browser for all stories."""
    return browser.chromium()


@pytest.fixture
def house(tmp_path):
    """A fresh house, served by a real granian, with nobody in it yet."""
    with running(tmp_path) as served:
        yield served
