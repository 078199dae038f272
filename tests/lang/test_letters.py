import sys
import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from klang.lang.letters import Letters, _melts, compose

accents = st.text(st.sampled_from("aeoăâ\u0301\u0302\u0323\u0307ဦကิุ่กᄀ가ᅡᆨ "), max_size=12)


def test_every_letter_that_melts_into_the_one_before_it_is_known():
    parts = [unicodedata.decomposition(chr(code)).split() for code in range(sys.maxunicode + 1)]
    pairs = [[chr(int(part, 16)) for part in pair] for pair in parts if len(pair) == 2 and "<" not in pair[0]]

    melting = [second for first, second in pairs if len(unicodedata.normalize("NFC", first + second)) == 1]

    assert len(melting) > 900
    assert all(unicodedata.combining(letter) or _melts.match(letter) for letter in melting)


@settings(deadline=None)
@given(accents)
def test_composing_piece_by_piece_is_composing_the_whole(text):
    composed = compose(Letters.of(text))

    assert composed.text == unicodedata.normalize("NFC", text)
    assert len(composed.places) == len(composed.text)
    assert list(composed.places) == sorted(composed.places)
