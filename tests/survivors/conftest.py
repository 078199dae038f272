from klang.survivors.actions import register
from tests.standing import standing


@standing
def dao(cast, lena):
    """Dao's file, with no more than her name in it."""
    return register(lena, cast.house, call_name="ดาว")
