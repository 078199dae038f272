"""Bundle, ring and session: read as written, and nothing else is one of them."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from klang.vault.bodies import Bundle, Head, Ring, Session, dump, name_in, session_key
from klang.vault.encoding import Broken
from tests.vault import kept

quick = settings(max_examples=40, deadline=None)
KEY = st.binary(min_size=32, max_size=32)
COUNT = st.integers(0, 2**53)
HEADS = st.builds(Head, COUNT.map(lambda n: n + 1), COUNT, KEY)
BUNDLES = st.builds(
    Bundle,
    st.lists(st.tuples(st.integers(1, 99), KEY), max_size=3).map(tuple),
    KEY,
    st.integers(1, 99),
    HEADS,
)
RINGS = st.builds(
    Ring,
    COUNT,
    KEY,
    st.dictionaries(st.sampled_from(["plan", "legal"]), st.tuples(st.integers(1, 99), KEY)),
    st.integers(-1, 99),
    st.text(st.characters(codec="utf-8"), max_size=8),
)
SESSIONS = st.builds(Session, BUNDLES, KEY, KEY)
EXAMPLES = {
    Bundle: Bundle(((1, bytes(32)), (2, b"\1" * 32)), b"\2" * 32, 1, Head(1, 5, b"\3" * 32)),
    Ring: Ring(3, bytes(32), {"plan": (1, b"\1" * 32)}, 7, "ดาว"),
    Session: Session(Bundle(((1, bytes(32)),), b"\2" * 32, 1), b"\4" * 32, b"\5" * 32),
}


@quick
@given(BUNDLES | RINGS | SESSIONS)
def test_a_body_is_read_as_it_was_written(thing):
    assert type(thing).read(thing.body) == thing


@pytest.mark.parametrize("kind", list(EXAMPLES))
def test_a_body_without_a_member_or_with_a_member_of_another_kind_is_refused(kind):
    whole = json.loads(EXAMPLES[kind].body)

    for name in whole:
        rest = {other: value for other, value in whole.items() if other != name}
        assert kept.refuses(kind.read, dump(rest)), name
        for wrong in (None, True, [], {}, 1.5, ["x"], [[1, "x"]], [1, 2, 3, 4]):
            if name != "name" and not (wrong in ([], {}) and name in ("seeds", "keys")):
                assert kept.refuses(kind.read, dump(whole | {name: wrong})), (name, wrong)
    for data in (b"", b"[]", b"{}", b"null"):
        assert kept.refuses(kind.read, data)


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        (Bundle, {"seeds": [[0, "A" * 43]]}),
        (Bundle, {"seeds": [["1", "A" * 43]]}),
        (Bundle, {"seeds": [[True, "A" * 43]]}),
        (Bundle, {"seeds": [[1, "A" * 42]]}),
        (Bundle, {"seeds": [[1, "A" * 44]]}),
        (Bundle, {"seeds": [[1, "A" * 43 + "="]]}),
        (Bundle, {"root": ["A" * 43, 0]}),
        (Bundle, {"root": ["A" * 22, 1]}),
        (Bundle, {"head": [0, 0, "A" * 43]}),
        (Bundle, {"head": [1, -1, "A" * 43]}),
        (Bundle, {"head": [1, 0, "A" * 22]}),
        (Ring, {"roster": [-1, "A" * 43]}),
        (Ring, {"roster": [1, "A" * 22]}),
        (Ring, {"keys": {"plan": [0, "A" * 43]}}),
        (Ring, {"keys": {"plan": [1, "A" * 22]}}),
        (Ring, {"seen": -2}),
        (Session, {"key": "A" * 22}),
        (Session, {"card": "A" * 44}),
        (Session, {"bundle": "e30"}),
    ],
)
def test_a_body_with_a_number_or_key_out_of_its_bounds_is_refused(kind, change):
    whole = json.loads(EXAMPLES[kind].body)

    assert kept.refuses(kind.read, dump(whole | change))


def test_nothing_that_is_not_a_number_and_no_half_letter_is_written():
    for value in (float("nan"), float("inf"), "\ud800"):
        with pytest.raises(ValueError, match=r"JSON|surrogates"):
            dump({"a": value})


def test_a_session_key_takes_two_whole_halves():
    for halves in ((bytes(31), bytes(33)), (bytes(33), bytes(31)), (bytes(32), b""), (b"", bytes(32))):
        with pytest.raises(Broken):
            session_key(*halves)


@pytest.mark.parametrize("thing", EXAMPLES.values(), ids=lambda thing: type(thing).__name__)
def test_no_secret_prints_itself(thing):
    assert "object at" in repr(thing)


@pytest.mark.parametrize("name", ["", "ดาว", 'เรียก,"name":"ฟ้า', '\\",\\"name\\":\\"', "မသန္တာ\u2029", '"}'])
def test_a_list_reads_the_name_of_a_ring_and_nothing_that_is_written_in_it(name):
    ring = Ring(1, bytes(32), {"plan": (1, bytes(32))}, name=name)

    assert name_in(ring.body) == name == Ring.read(ring.body).name


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{}",
        b'{"name":"x"}',
        b'{"seen":1,"name":x}',
        b'{"seen":1,"name":"\xff"}',
        b'{"seen":1,"name":"x"y}',
    ],
)
def test_a_body_without_a_name_where_it_belongs_is_broken(body):
    with pytest.raises(Broken):
        name_in(body)
