"""What comes out of a sealed column shows nothing of itself, and is bytes or nothing."""

import pytest

from klang.vault.encoding import Broken
from klang.vault.records.tables import Envelope


@pytest.mark.parametrize("found", [b"\x01\x02", memoryview(b"\x01\x02")])
def test_bytes_are_kept_and_do_not_print_themselves(found):
    value = Envelope().from_db_value(found)

    assert (bytes(value), str(value), repr(value)) == (b"\x01\x02", "‹sealed›", "‹sealed›")


def test_nothing_stays_nothing():
    assert Envelope().from_db_value(None) is None


@pytest.mark.parametrize("found", ["text", 7, 1.5])
def test_what_somebody_put_there_and_is_no_bytes_is_broken(found):
    with pytest.raises(Broken):
        Envelope().from_db_value(found)
