import pytest

from klang.lang.digits import to_plain, to_script


@pytest.mark.parametrize(
    "written", ["๐๑๒๓๔๕๖๗๘๙", "໐໑໒໓໔໕໖໗໘໙", "០១២៣៤៥៦៧៨៩", "၀၁၂၃၄၅၆၇၈၉", "႐႑႒႓႔႕႖႗႘႙", "０１２３４５６７８９"]
)
def test_the_digits_of_every_script_are_read(written):
    assert to_plain(written) == "0123456789"


@pytest.mark.parametrize(
    ("language", "shown"),
    [("th", "๒๕๖๙"), ("lo", "໒໕໖໙"), ("km", "២៥៦៩"), ("my", "၂၅၆၉"), ("vi", "2569"), ("en", "2569")],
)
def test_an_official_letter_gets_the_digits_of_its_language(language, shown):
    assert to_script("2569", language) == shown


def test_what_is_no_digit_stays():
    assert to_plain("วันที่ ๑๔ พ.ค.") == "วันที่ 14 พ.ค."
