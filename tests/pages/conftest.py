import pytest

from tests.pages.office import Office
from tests.stories.server import running


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """The invented office, and beside it a house in which nobody has begun."""
    with (
        running(tmp_path_factory.mktemp("demo"), "demo") as house,
        running(tmp_path_factory.mktemp("new")) as new_house,
    ):
        at_work = Office(house, new_house)
        yield at_work
        at_work.close()
