"""The scanner itself: it finds what lies there, in every disguise, and nothing where nothing lies."""

import gzip
import zipfile
import zlib
from io import BytesIO
from os import urandom

import brotli
import pytest

from tests.leakscan.disguises import Marker, based, needles
from tests.leakscan.planting import LEAKS, found_of_planted, plant
from tests.leakscan.searching import Search

MARKER = Marker.new()


def zipped(content):
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as folder:
        folder.writestr("words.txt", content)
    return made.getvalue()


def test_all_twelve_leaks_are_found(tmp_path):
    assert found_of_planted(MARKER, Search(MARKER), tmp_path) == (12, 12)


@pytest.mark.parametrize("name", LEAKS)
def test_a_leak_of_somebody_elses_marker_is_no_hit(name, tmp_path):
    planted = plant(Marker.new(), tmp_path)

    assert Search(MARKER).hits(name, planted[name].read_bytes()) == []


def test_noise_is_no_hit():
    assert Search(MARKER).hits("noise", urandom(1 << 20)) == []


@pytest.mark.parametrize("word", MARKER.words, ids=["latin", "thai"])
@pytest.mark.parametrize("skipped", range(7))
def test_base64_is_found_wherever_the_word_begins(word, skipped):
    import base64

    text = base64.b64encode(urandom(skipped) + word.encode() + urandom(5))

    assert any(based(word.encode(), begins) in text for begins in range(3))


@pytest.mark.parametrize("pack", [gzip.compress, zlib.compress, brotli.compress, zipped])
@pytest.mark.parametrize("word", MARKER.words, ids=["latin", "thai"])
def test_what_was_packed_is_opened(pack, word):
    assert Search(MARKER).hits("packed", pack(b"before " + word.encode() + b" after"))


def test_what_was_packed_twice_is_opened():
    twice = gzip.compress(b"outer" + zlib.compress(MARKER.thai.encode()))

    assert Search(MARKER).hits("packed twice", twice)


def test_a_torn_stream_gives_what_came_before_the_tear():
    whole = zlib.compress(MARKER.latin.encode() + urandom(200_000))

    assert Search(MARKER).hits("torn", b"noise" + whole[:100_000])


def test_every_needle_is_long_enough_to_be_no_accident():
    assert all(len(needle.there) >= 12 for word in MARKER.words for needle in needles(word))
