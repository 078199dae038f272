"""What is done among colleagues, and with one's own keys."""

from klang.people.actions.colleagues import (
    Newcomer,
    add_office,
    certify_card,
    correct_card,
    disable,
    enrol,
    new_slip,
)
from klang.people.actions.own_keys import come_back, go, put_away, renew_way, sign_in
from klang.people.actions.peers import certify_peer, close_peer, enrol_peer
from klang.people.slips import NameTaken, Slip

__all__ = [
    "NameTaken",
    "Newcomer",
    "Slip",
    "add_office",
    "certify_card",
    "certify_peer",
    "close_peer",
    "come_back",
    "correct_card",
    "disable",
    "enrol",
    "enrol_peer",
    "go",
    "new_slip",
    "put_away",
    "renew_way",
    "sign_in",
]
