"""How words typed in Zawgyi were meant to look."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from klang.lang.zawgyi import as_meant

WORDS = {
    "ျမန္မာ": "မြန်မာ",
    "ကၽြန္ေတာ္": "ကျွန်တော်",
    "မဂၤလာပါ": "မင်္ဂလာပါ",
    "ျဖစ္ပါတယ္": "ဖြစ်ပါတယ်",
    "ေနေကာင္းလား": "နေကောင်းလား",
    "လစာ မရေသးပါ": "လစာ မရသေးပါ",
    "အိႏၵိယ": "အိန္ဒိယ",
    "ေကာ္ဖီေသာက္ခ်င္တယ္": "ကော်ဖီသောက်ချင်တယ်",
    "လံုၿခံဳ": "လုံခြုံ",
}


@pytest.mark.parametrize("typed", WORDS)
def test_a_word_typed_in_zawgyi_is_shown_as_it_was_meant(typed):
    assert as_meant(typed) == WORDS[typed]


def test_what_is_not_burmese_stays_as_it_is():
    assert as_meant("ดาว 09.30 น. Ma Ma") == "ดาว 09.30 น. Ma Ma"


@given(st.text(st.characters(min_codepoint=0x1000, max_codepoint=0x109F)))
def test_no_run_of_signs_is_too_odd_to_be_shown(typed):
    assert (
        "\ue000" not in as_meant(typed) or "\u1064" in typed or any("\u108b" <= s <= "\u108d" for s in typed)
    )
