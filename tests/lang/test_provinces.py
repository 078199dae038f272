from klang.lang.provinces import PROVINCES, province


def test_there_are_seventy_seven_provinces_and_no_two_alike():
    assert len(PROVINCES) == 77
    for names in (
        [each.code for each in PROVINCES],
        [each.thai for each in PROVINCES],
        [each.english for each in PROVINCES],
    ):
        assert len(set(names)) == 77


def test_each_has_a_code_of_two_digits_a_thai_and_an_english_name():
    assert all(each.code.isdigit() and len(each.code) == 2 for each in PROVINCES)
    assert all(all("\u0e00" <= sign <= "\u0e7f" for sign in each.thai) for each in PROVINCES)
    assert all(each.english.isascii() for each in PROVINCES)


def test_a_province_is_found_by_its_code_and_named_for_its_reader():
    assert province("57").name("th") == "เชียงราย"
    assert province("57").name("my") == "Chiang Rai"
    assert province("14").english == "Phra Nakhon Si Ayutthaya"
    assert province("99") is None
