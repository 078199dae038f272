"""What is asked in a peer group."""

from klang.peers.forms.gatherings import HandOn, NoteGathering
from klang.peers.forms.groups import Agree, BeginGroup, GiveWord, LetIn

__all__ = ["Agree", "BeginGroup", "GiveWord", "HandOn", "LetIn", "NoteGathering"]
