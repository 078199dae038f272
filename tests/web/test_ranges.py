"""A file is given whole, or in the part that is asked for, byte for byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.web.ranges import in_parts, part_of

DATA = bytes(range(200)) * 5
WHOLE = [
    "",
    "bytes",
    "bytes=",
    "bytes=-",
    "bytes=9-3",
    "bytes=0-1,5-9",
    "lines=0-1",
    "bytes=a-b",
    "bytes=๑-๒",
]


def asked(rf, **headers):
    return in_parts(rf.get("/", headers=headers), DATA, "audio/ogg")


@pytest.mark.parametrize("wish", WHOLE)
def test_without_a_part_that_can_be_understood_the_whole_is_given(rf, wish):
    answer = asked(rf, range=wish) if wish else asked(rf)

    assert (answer.status_code, answer.content) == (200, DATA)
    assert answer.headers["Accept-Ranges"] == "bytes"
    assert "Content-Range" not in answer.headers


@pytest.mark.parametrize(
    ("wish", "part", "told"),
    [
        ("bytes=0-1", DATA[:2], "bytes 0-1/1000"),
        ("bytes=0-", DATA, "bytes 0-999/1000"),
        ("bytes=0-999", DATA, "bytes 0-999/1000"),
        ("bytes=990-5000", DATA[990:], "bytes 990-999/1000"),
        ("bytes=999-", DATA[-1:], "bytes 999-999/1000"),
        ("bytes=-10", DATA[-10:], "bytes 990-999/1000"),
        ("bytes=-5000", DATA, "bytes 0-999/1000"),
        (" bytes=7-7 ", DATA[7:8], "bytes 7-7/1000"),
    ],
)
def test_a_part_is_given_as_it_is_asked_for(rf, wish, part, told):
    answer = asked(rf, range=wish)

    assert (answer.status_code, answer.content) == (206, part)
    assert answer.headers["Content-Range"] == told
    assert answer.headers["Content-Type"] == "audio/ogg"


@pytest.mark.parametrize("wish", ["bytes=1000-", "bytes=5000-6000", "bytes=-0"])
def test_where_nothing_lies_that_is_said_with_how_much_there_is(rf, wish):
    answer = asked(rf, range=wish)

    assert (answer.status_code, answer.content) == (416, b"")
    assert answer.headers["Content-Range"] == "bytes */1000"


def test_what_may_have_changed_meanwhile_is_given_whole(rf):
    assert asked(rf, range="bytes=0-1", if_range='"then"').status_code == 200


@given(st.integers(0, 3000), st.integers(0, 3000), st.integers(1, 3000))
def test_parts_put_together_are_the_whole(first, more, size):
    part = part_of(f"bytes={first}-{first + more}", size)

    assert list(part) == [one for one in range(first, first + more + 1) if one < size]
