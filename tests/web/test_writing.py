"""What is written in Python for a page says the same as Django's own way of writing it."""

import pytest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy, override

from klang.web.writing import written, written_all

TOLD = [
    "ดาว & <ฟ้า>",
    'it\'s "so"',
    "",
    7,
    None,
    gettext_lazy("Today"),
    mark_safe("<b>ดาว</b>"),
    SafeString("&amp;"),
]


@pytest.mark.parametrize("spoken", ["th", "en"])
@pytest.mark.parametrize("told", TOLD)
def test_it_says_the_same(told, spoken):
    with override(spoken):
        found = written("<p>{} · {}</p>", told, "<")

        assert found == format_html("<p>{} · {}</p>", told, "<")
    assert type(found) is SafeString


def test_rows_stand_one_after_the_other():
    rows = [("<", SafeString("<b>")), ("", 1)]

    assert written_all("{} {}.", rows) == format_html_join("", "{} {}.", rows)
    assert type(written_all("{}", [])) is SafeString
