import pytest

from tests.pages import browser
from tests.stories.server import running


@pytest.fixture
def chromium():
    """One real browser for all stories; whoever came into one leaves at its end, and no page goes on ticking."""
    one = browser.chromium()
    before = set(one.contexts)
    yield one
    for context in set(one.contexts) - before:
        context.close()


@pytest.fixture
def house(tmp_path, bare):
    """A fresh house, served by a real granian, with nobody in it yet."""
    bare(tmp_path)
    with running(tmp_path) as served:
        yield served
