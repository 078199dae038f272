"""No deed and no address says what is true of a person: both are read by whoever steals the log or a browser."""

from django.urls import get_resolver

from klang.access.use_cases import REGISTER
from klang.config.management.commands.deeds import deeds_page
from tests.house.test_nothing_true_of_a_person import told


def addresses(resolver=None, before=""):
    for one in (resolver or get_resolver()).url_patterns:
        here = before + str(one.pattern)
        yield from addresses(one, here) if hasattr(one, "url_patterns") else [here]


def test_no_deed_says_what_is_true_of_a_person():
    deeds_page()  # meets everyone, so that the register is full

    assert told(REGISTER) == {}


def test_no_address_says_what_is_true_of_a_person():
    assert told(addresses()) == {}
