import pytest

from klang.access.actor import Actor
from klang.voices import actions
from klang.voices.models import Team
from tests.cast import NOW, fresh
from tests.standing import standing


@pytest.fixture
def officer(cast):
    return fresh(cast.officer)


@standing
def alone(officer, cast):
    """The officer has begun to hear, and nobody else does yet."""
    return actions.begin(officer, cast.house)


@standing
def team(alone, officer, cast):
    """The officer chooses, and Lena hears."""
    actions.choose(fresh(officer), alone, account=cast.lena.account_id)
    return Team.objects.get(pk=alone.pk)


@pytest.fixture
def server(cast):
    """The server, which speaks for somebody without a name."""
    keyring = cast.host.server()
    return Actor(keyring.account, NOW, keyring=keyring)
