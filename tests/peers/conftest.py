from klang.peers.knocking import knock
from tests.peers.told import KNOCK, again, begun, inside, let_in
from tests.standing import standing


@standing
def alone(lena, cast):
    """Lena has begun a group, and nobody else belongs to it yet."""
    return begun(lena, cast)


@standing
def group(alone, lena, mali):
    """Lena coordinates, and Mali belongs."""
    return let_in(alone, lena, mali, "น้องฟ้า")


@standing
def item(group, stranger):
    """Somebody was announced by a worker who belongs to no group."""
    return knock(inside(stranger), again(group), KNOCK)
