"""The digits of the region's scripts, and 0 to 9."""

from typing import Final

THAI: Final = "๐๑๒๓๔๕๖๗๘๙"
LAO: Final = "໐໑໒໓໔໕໖໗໘໙"
KHMER: Final = "០១២៣៤៥៦៧៨៩"
BURMESE: Final = "၀၁၂၃၄၅၆၇၈၉"
SHAN: Final = "႐႑႒႓႔႕႖႗႘႙"
FULL_WIDTH: Final = "０１２３４５６７８９"

_PLAIN: Final = "0123456789"
_TO_PLAIN: Final = {
    ord(digit): _PLAIN[value]
    for digits in (THAI, LAO, KHMER, BURMESE, SHAN, FULL_WIDTH)
    for value, digit in enumerate(digits)
}


def to_plain(text: str) -> str:
    """The same text with 0 to 9 for the digits of any of our scripts."""
    return text.translate(_TO_PLAIN)
