"""What is done in a peer group: it is founded, somebody comes or leaves, it meets, it stands by people and hands on."""

from klang.peers.actions.beside import note_rest, note_support
from klang.peers.actions.carrying import give_words
from klang.peers.actions.founding import agree, ask, begin, sign
from klang.peers.actions.meeting import hand_on, let_go, note_gathering
from klang.peers.actions.members import end_membership, let_in, vouch

__all__ = [
    "agree",
    "ask",
    "begin",
    "end_membership",
    "give_words",
    "hand_on",
    "let_go",
    "let_in",
    "note_gathering",
    "note_rest",
    "note_support",
    "sign",
    "vouch",
]
