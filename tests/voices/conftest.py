import pytest

from klang.voices import actions
from klang.voices.models import Team
from tests.cast import fresh


@pytest.fixture
def officer(cast):
    return fresh(cast.officer)


@pytest.fixture
def alone(officer, cast):
    """The officer has begun to hear, and nobody else does yet."""
    return actions.begin(officer, cast.house)


@pytest.fixture
def team(alone, officer, cast):
    """The officer chooses, and Lena hears."""
    actions.choose(fresh(officer), alone, account=cast.lena.account_id)
    return Team.objects.get(pk=alone.pk)
