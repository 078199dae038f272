"""The tree of RFC 6962, by the published vectors of Certificate Transparency."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.audit.tree import Frontier, joined
from klang.vault.encoding import Broken

LEAVES = [
    bytes.fromhex(text)
    for text in (
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    )
]
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
hashes = st.lists(st.binary(min_size=32, max_size=32), max_size=40)


def leaf(data):
    return hashlib.sha256(b"\x00" + data).digest()


def tree(leaves):
    frontier = Frontier()
    for one in leaves:
        frontier = frontier.added(one)
    return frontier


def by_the_book(leaves):
    """RFC 6962, section 2.1, word for word."""
    if len(leaves) <= 1:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return joined(by_the_book(leaves[:split]), by_the_book(leaves[split:]))


@pytest.mark.parametrize("size", range(9))
def test_the_root_is_the_published_one(size):
    assert tree(map(leaf, LEAVES[:size])).root.hex() == ROOTS[size]


@given(hashes)
def test_the_root_is_the_one_of_the_book_for_any_lines(leaves):
    assert tree(leaves).root == by_the_book(leaves)


@given(hashes)
def test_a_frontier_comes_back_as_it_was_written(leaves):
    frontier = tree(leaves)

    assert Frontier.read(len(leaves), frontier.written) == frontier


@pytest.mark.parametrize(("size", "length"), [(-1, 0), (0, 32), (3, 32), (4, 64), (1, 31)])
def test_what_cannot_be_a_frontier_is_refused(size, length):
    with pytest.raises(Broken):
        Frontier.read(size, bytes(length))
