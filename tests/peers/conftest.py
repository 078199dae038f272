import pytest

from tests.peers.told import begun, let_in


@pytest.fixture
def alone(lena, cast):
    """Lena has begun a group, and nobody else belongs to it yet."""
    return begun(lena, cast)


@pytest.fixture
def group(alone, lena, mali):
    """Lena coordinates, and Mali belongs."""
    return let_in(alone, lena, mali, "น้องฟ้า")
