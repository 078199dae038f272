"""A code is called as its list calls it, in the language of the page."""

import pytest
from django.db.models import TextChoices
from django.utils.translation import override

from klang.needs.terms import Area
from klang.web.labels import label


class Fruit(TextChoices):
    """Something to eat."""

    ORANGE = "ORANGE", "An orange"


class Colour(TextChoices):
    """Something to see."""

    ORANGE = "ORANGE", "Orange"


@pytest.mark.parametrize("spoken", ["th", "en"])
@pytest.mark.parametrize("code", Area.values)
def test_a_code_is_called_as_the_page_speaks(code, spoken):
    for _ in range(2):
        with override(spoken):
            assert label(Area, code) == str(Area(code).label)


def test_the_same_code_of_another_list_is_another_name():
    assert (label(Fruit, "ORANGE"), label(Colour, "ORANGE")) == ("An orange", "Orange")
    assert label(Fruit, Colour.ORANGE) == "An orange"


def test_what_is_no_code_of_the_list_has_no_name():
    with pytest.raises(ValueError, match="NOTHING"):
        label(Area, "NOTHING")
