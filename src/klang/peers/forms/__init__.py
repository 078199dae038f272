"""What is asked in a peer group."""

from klang.peers.forms.beside import NoteRest, NoteSupport
from klang.peers.forms.carrying import GiveWords
from klang.peers.forms.figures import ChooseFigures, NoteTalk
from klang.peers.forms.gatherings import HandAskOn, NoteGathering
from klang.peers.forms.groups import Agree, BeginGroup, GiveWord, LetIn, why_not_her
from klang.peers.forms.matching import MakeOffer, NoteWelcome
from klang.peers.forms.showing import AnswerKnock, ShowUs

__all__ = [
    "Agree",
    "AnswerKnock",
    "BeginGroup",
    "ChooseFigures",
    "GiveWord",
    "GiveWords",
    "HandAskOn",
    "LetIn",
    "MakeOffer",
    "NoteGathering",
    "NoteRest",
    "NoteSupport",
    "NoteTalk",
    "NoteWelcome",
    "ShowUs",
    "why_not_her",
]
