"""Whether Burmese was typed with a Zawgyi keyboard, whose letters only look like Burmese."""

import math
import re
from typing import Final

# Zawgyi writes what the eye sees, Unicode what the ear hears, with the same code points for other signs:
#            1039          103A        103B            103C        103D      103E
# Unicode    stacks two    asat        medial ya       medial ra   medial wa medial ha
# Zawgyi     asat          medial ya   ra, in front    wa          ha        (unused)
# So each leaves sequences the other never makes. Only sequences decide: the letters of Shan, Mon and Karen
# lie where Zawgyi keeps its extra shapes, and their speakers must not be told that their keyboard is wrong.
_LETTER: Final = "\u1000-\u102a\u103f\u104c-\u104f\u105a-\u1061\u1065\u1066\u106e-\u1070\u1075-\u1081"
_CARRIER: Final = f"{_LETTER}\u1039\u103a-\u103e\u1082\u1025"
# What stands above, and below it what Burmese stacks there.
_STACKS: Final = "ကကခ ဂဂဃ စစဆ ဇဇဈ ဉစဆဇဈ ညစဇ ဋဋဌ ဍဍဎ ဏဋဌဍဏ တတထ ဒဒဓ နတထဒဓန ပပဖ ဗဗဘ မပဖဗဘမ လလ သသတ"
_FAMILIAR_STACKS: Final = "|".join(f"{stack[0]}\u1039[{stack[1:]}]" for stack in _STACKS.split())
_UNKNOWN_STACK: Final = f"(?!{_FAMILIAR_STACKS})[က-အ]\u1039[က-အ]"
# The same below a letter that ends syllables. Of these one may be Mon or an old spelling, two are Zawgyi.
_ASAT_AND_NEXT: Final = f"(?!{_FAMILIAR_STACKS})[ကငစညဉဏတဒနပမယ]\u1039[က-အ]"

_ZAWGYI: Final = (
    # asat by 1039: no letter follows to be stacked
    (3.0, re.compile("\u1039(?![\u1000-\u102a\u103f\u105a-\u105d])")),
    # ra or e written before the letter that carries it
    (3.0, re.compile(f"(?<![{_CARRIER}\u1031])[\u103b\u107e-\u1084](?=[\u1000-\u1021])")),
    (3.0, re.compile(f"(?<![{_CARRIER}\u1060-\u108a])\u1031(?=[\u1000-\u1021\u103b\u107e-\u1084])")),
    (3.0, re.compile("\u1031\u103b(?=[\u1000-\u1021])")),
    # asat by 1039 after a vowel, a tone or a medial, below which nothing is stacked
    (3.0, re.compile("[\u102b-\u1030\u1032\u1036-\u1038\u103b-\u103e]\u1039")),
    # medial ya by 103A, with a vowel or another medial after it
    (3.0, re.compile("[\u1000-\u1021]\u103a[\u102b-\u102e\u1032\u1036\u103c\u103d]")),
    # a stack that Burmese does not know: an asat and the next letter
    (1.0, re.compile(_UNKNOWN_STACK)),
    (3.0, re.compile(f"{_ASAT_AND_NEXT}.*?{_ASAT_AND_NEXT}", re.DOTALL)),
)
_UNICODE: Final = (
    (3.0, re.compile("\u103e")),
    (3.0, re.compile("\u103f")),
    (3.0, re.compile("\u1004\u103a\u1039")),
    # e after its letter, and no letter after it that it could belong to
    (3.0, re.compile(f"[{_CARRIER}]\u1031(?![\u1000-\u1021\u103b\u107e-\u1084])")),
    # asat closing the syllable, after a vowel or before a sign of tone
    (3.0, re.compile("[\u102b\u102c\u1037]\u103a|\u103a[\u1037\u1038]")),
    # a stack that begins a word, as in Mon: no word begins with the end of a syllable
    (3.0, re.compile("(?<![\u1000-\u109f])[က-အ]\u1039[က-အ]")),
)
# Shapes that Zawgyi has beside the plain ones; in Unicode letters of Mon and Shan. They never decide alone,
# and count for nothing beside a sign that only those languages have.
_SHAPE: Final = re.compile("[\u1033\u1034\u106a\u106b\u108f\u1094\u1095]")
_NEIGHBOUR: Final = re.compile("[\u1022\u1028\u1035]|[\u105a-\u1063\u1065-\u108d]\u103a")
_SHAPES_AT_MOST: Final = 2.0
_BEFORE_ANYTHING_IS_SEEN: Final = -2.0
_ASK_ABOVE: Final = 0.95
_ASK_FROM: Final = 8  # letters: decisions 2.10, so that no short name is accused
_burmese = re.compile("[\u1000-\u109f]")
# With the letters that Zawgyi keeps in shapes of their own, mostly stacked ones.
_letters = re.compile("[\u1000-\u1021\u1060-\u1063\u1065-\u107c\u1085\u1086\u108f-\u1093\u1096\u1097]")


def zawgyi_probability(text: str) -> float:
    """How likely the text was typed in Zawgyi, from 0 to 1."""
    if not _burmese.search(text):
        return 0.0
    evidence = _BEFORE_ANYTHING_IS_SEEN + _weight(_ZAWGYI, text) - _weight(_UNICODE, text) + _shapes(text)
    return 1 / (1 + math.exp(-max(-50.0, min(50.0, evidence))))


def ask_about_zawgyi(text: str) -> bool:
    """Whether to ask *was this typed in Zawgyi?*; never about a short name, never on a mere suspicion."""
    return len(_letters.findall(text)) >= _ASK_FROM and zawgyi_probability(text) > _ASK_ABOVE


def _shapes(text: str) -> float:
    return 0.0 if _NEIGHBOUR.search(text) else min(_SHAPES_AT_MOST, len(_SHAPE.findall(text)))


def _weight(signs: tuple[tuple[float, re.Pattern[str]], ...], text: str) -> float:
    return sum(weight * len(pattern.findall(text)) for weight, pattern in signs)
