import pytest

from klang.lang.digits import to_plain


@pytest.mark.parametrize(
    "written", ["๐๑๒๓๔๕๖๗๘๙", "໐໑໒໓໔໕໖໗໘໙", "០១២៣៤៥៦៧៨៩", "၀၁၂၃၄၅၆၇၈၉", "႐႑႒႓႔႕႖႗႘႙", "０１２３４５６７８９"]
)
def test_the_digits_of_every_script_are_read(written):
    assert to_plain(written) == "0123456789"


def test_what_is_no_digit_stays():
    assert to_plain("วันที่ ๑๔ พ.ค.") == "วันที่ 14 พ.ค."
