"""What is done among colleagues, and with one's own keys."""

from klang.people.actions.colleagues import (
    NameTaken,
    Newcomer,
    Slip,
    add_office,
    certify_card,
    correct_card,
    disable,
    enrol,
    new_slip,
)
from klang.people.actions.own_keys import come_back, go, put_away, renew_way, sign_in

__all__ = [
    "NameTaken",
    "Newcomer",
    "Slip",
    "add_office",
    "certify_card",
    "come_back",
    "correct_card",
    "disable",
    "enrol",
    "go",
    "new_slip",
    "put_away",
    "renew_way",
    "sign_in",
]
