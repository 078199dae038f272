"""What is done with a file: its team, its journey, and what is noted along the way."""

from klang.casework.actions.journey import take_step
from klang.casework.actions.notes import note, set_next, settle_due, take_back_note
from klang.casework.actions.seats import (
    add_to_team,
    answer_lead,
    answer_offer,
    change_expired_keys,
    end_seat,
    offer_lead,
    offer_second,
    open_case,
)

__all__ = [
    "add_to_team",
    "answer_lead",
    "answer_offer",
    "change_expired_keys",
    "end_seat",
    "note",
    "offer_lead",
    "offer_second",
    "open_case",
    "set_next",
    "settle_due",
    "take_back_note",
    "take_step",
]
