"""What is done in a peer group: it is founded, somebody comes or leaves, it meets, it stands by people and hands on."""

from klang.peers.actions.beside import note_rest, note_support, offer, welcome
from klang.peers.actions.carrying import give_words
from klang.peers.actions.figures import note_talk, release_figures, take_figures_down
from klang.peers.actions.founding import agree, ask, begin, sign
from klang.peers.actions.meeting import hand_on, let_go, note_gathering
from klang.peers.actions.members import end_membership, let_in, vouch
from klang.peers.actions.showing import ShownWords, answer_knock, hide, put_knock_aside, show

__all__ = [
    "ShownWords",
    "agree",
    "answer_knock",
    "ask",
    "begin",
    "end_membership",
    "give_words",
    "hand_on",
    "hide",
    "let_go",
    "let_in",
    "note_gathering",
    "note_rest",
    "note_support",
    "note_talk",
    "offer",
    "put_knock_aside",
    "release_figures",
    "show",
    "sign",
    "take_figures_down",
    "vouch",
    "welcome",
]
