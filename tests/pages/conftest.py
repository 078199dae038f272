import pytest

from tests.pages.office import Office
from tests.stories.server import running


@pytest.fixture(scope="session")
def office(tmp_path_factory, invented, bare):
    """The invented office, and beside it a house in which nobody has begun."""
    bare(new := tmp_path_factory.mktemp("new"))
    with invented(tmp_path_factory.mktemp("demo")) as house, running(new) as new_house:
        at_work = Office(house, new_house)
        yield at_work
        at_work.close()
