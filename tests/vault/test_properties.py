"""What holds for every value, not only for the kept ones."""

from uuid import UUID

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from klang.vault.bodies import b64, dump, load, unb64
from klang.vault.box import BoxKey, context, pad, padded_size, unpad
from klang.vault.encoding import ID, B, Broken, D, Group, Many, T, U, lp, parse
from klang.vault.slots import norm1, paper_code, paper_text
from tests.vault import kept, reference

quick = settings(max_examples=60, deadline=None)
CODES = st.from_regex(r"[a-z][a-z0-9 ._:/-]{0,9}", fullmatch=True)
NUMBERS = st.integers(0, 2**64 - 1)
DIGESTS = st.binary(min_size=32, max_size=32)
PLAIN = {ID: st.uuids(), U: NUMBERS, D: DIGESTS, T: CODES, B: st.binary(max_size=40)}
ANY = st.recursive(
    st.one_of(*PLAIN.values(), st.just("")),
    lambda inner: st.lists(inner, max_size=3).map(tuple),
    max_leaves=6,
)


@st.composite
def shaped(draw, depth=2):
    """A shape, and a value of it."""
    kind = draw(st.sampled_from([ID, U, D, T, B, *(["many", "group"] if depth else [])]))
    if kind == "group":
        parts = draw(st.lists(shaped(depth - 1), min_size=1, max_size=3))
        return Group(tuple(shape for shape, _ in parts)), tuple(value for _, value in parts)
    if kind != "many":
        return kind, draw(PLAIN[kind])
    of = draw(st.sampled_from([ID, U, D, T]))
    found = draw(st.lists(PLAIN[of], max_size=4, unique=True))
    return Many(of), sorted(found, key=lambda one: reference.lp(one)[4:])


def shown(value):
    return tuple(shown(one) for one in value) if isinstance(value, list | tuple) else value


@quick
@given(st.lists(ANY, max_size=4), st.lists(ANY, max_size=4))
def test_no_two_sequences_have_the_same_bytes(one, other):
    """Items of one kind: the kind of each is fixed by the shape, never by the value."""
    assume([reference.lp(x) for x in one] != [reference.lp(x) for x in other])

    assert lp(*one) != lp(*other)
    assert lp(*one) == reference.lp(*one)


@quick
@given(st.lists(st.binary(max_size=6), max_size=5), st.lists(st.binary(max_size=6), max_size=5))
def test_no_boundary_can_be_moved(one, other):
    assert (lp(*one) == lp(*other)) == (one == other)


@quick
@given(st.lists(shaped(), min_size=1, max_size=5))
def test_what_was_written_is_read(items):
    shapes, values = zip(*items, strict=True)

    assert parse(lp(*values), *shapes) == shown(values)


@quick
@given(st.lists(shaped(), min_size=1, max_size=4), st.data())
def test_what_was_cut_or_lengthened_is_refused(items, data):
    shapes, values = zip(*items, strict=True)
    written = lp(*values)
    at = data.draw(st.integers(0, len(written) - 1))

    for wrong in (written[:at], written + b"\0", written + bytes(4), written + written):
        assert kept.refuses(parse, wrong, *shapes)
    assert kept.refuses(parse, written, *shapes, B)


@quick
@given(st.lists(st.binary(min_size=1, max_size=4), min_size=2, max_size=5, unique=True))
def test_a_list_in_any_other_order_is_refused(items):
    right = sorted(items)
    turned = [right[-1], *right[:-1]]

    assert parse(lp(items), Many(B)) == (tuple(right),)
    for wrong in (turned, [right[0], *right], [b"", *right]):
        assert kept.refuses(parse, lp(reference.lp(*wrong)), Many(B))


@pytest.mark.parametrize(("kind", "right"), [(ID, 16), (U, 8), (D, 32)])
def test_an_item_of_another_length_is_refused(kind, right):
    for length in range(1, 40):
        assert kept.refuses(parse, lp(bytes(length)), kind) is (length != right)
    assert parse(lp(b""), kind) == (None,)


def test_an_absent_item_of_a_list_is_refused():
    for kind in (ID, U, D, T, B):
        assert kept.refuses(parse, lp(reference.lp(b"")), Many(kind))
    for text in ("Plan", "1", "ประตู", "a\n", "a" * 101, "11111111-1111"):
        assert kept.refuses(parse, lp(text.encode()), T)


@quick
@given(st.integers(0, 3_000_000))
@example(16_384)
@example(16_385)
@example(2**20)
@example(2**20 + 1)
def test_a_size_says_little(length):
    size = padded_size(length)

    assert size == reference.size(length)
    assert length <= size <= max(256, length * 4)
    assert padded_size(size) == size
    if length > 16_384:
        assert size <= length * 1.12


@quick
@given(st.binary(max_size=5000))
def test_padding_comes_off_again(message):
    assert unpad(pad(message)) == message
    assert pad(message) == reference.pad(message)


@quick
@given(st.binary(max_size=1200))
def test_what_was_not_padded_so_is_refused(data):
    if kept.refuses(unpad, data):
        return

    assert pad(unpad(data)) == data


@quick
@given(st.binary(max_size=300), st.integers(0), st.integers(1, 255), DIGESTS)
def test_no_byte_of_any_envelope_can_be_another(body, at, change, secret):
    box, where = BoxKey.of(secret), context("detail", UUID(int=7), "case", UUID(int=8), "plan", 1, 1, 0)
    envelope = bytearray(box.close(where, body))

    assert box.open(where, bytes(envelope))[1] == body
    envelope[at % len(envelope)] ^= change
    assert kept.refuses(box.open, where, bytes(envelope))
    assert kept.refuses(box.open, where, bytes(envelope[: at % len(envelope)]))


@quick
@given(st.binary(max_size=200))
def test_no_bytes_at_all_are_an_envelope(data):
    assert kept.refuses(BoxKey.of(bytes(32)).open, b"", data)


LATIN = " \u00a0\u2003\taZÉÅﬁＡ"
THAI, LAO = "กนาำํ่้๊๋เ", "ກນາຳໍ່້໊໋ເ"
SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@quick
@given(st.text(THAI + LATIN, max_size=12) | st.text(LAO + LATIN, max_size=12))
@example("น\u0e49\u0e48\u0e4d\u0e4d")
@example("น\u0e49\u0e4d\u0e49\u0e4d")
def test_the_one_spelling_stays_as_it_is(text):
    assert norm1(norm1(text)) == norm1(text)
    assert norm1(f"  {text}\n ") == norm1(text)


@quick
@given(st.binary(min_size=20, max_size=20))
def test_every_code_can_be_written_on_paper_and_read_again(code):
    assert paper_code(paper_text(code)) == code
    assert paper_text(code) == reference.paper_text(code)


@quick
@given(st.binary(max_size=40))
def test_bytes_in_a_body_have_one_spelling(data):
    text = b64(data)

    assert unb64(text) == data
    for wrong in (text + "=", text + "\n", "*" + text, " " + text, text + "==="):
        assert kept.refuses(unb64, wrong)
    if len(data) % 3:  # the bits that are left over in the last letter are zeros
        assert kept.refuses(unb64, text[:-1] + SIGNS[SIGNS.index(text[-1]) | 1])


@quick
@given(st.dictionaries(st.text(max_size=5), st.text(max_size=8) | st.integers() | st.none() | st.booleans()))
def test_a_body_is_read_as_it_was_written(body):
    try:
        written = dump(body)
    except ValueError:
        assume(False)

    assert load(written) == body


def test_what_is_no_body_raises_the_one_error_and_no_other():
    for data in (b"", b"[]", b"1", b'"x"', b"{", b'{"a":NaN}', b'{"a":-Infinity}', b'{"a":1e999}'):
        with pytest.raises(Broken):
            load(data)
    odd = (b'{"a":"\\ud800"}', b'{"\\udfff":1}', b'{"a":"\xff"}', b"\xef\xbb\xbf{}", "{}".encode("utf-16"))
    for data in odd:
        with pytest.raises(Broken):
            load(data)
    with pytest.raises(Broken):
        load(b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}")
    assert load(b'{"a":"\\u0e01\\ud83d\\ude00","b":1.5}') == {"a": "ก😀", "b": 1.5}
