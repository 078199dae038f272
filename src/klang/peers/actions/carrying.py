"""A person gives her worker words, through a group and in her own hand."""

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.peers import rules
from klang.peers.carrying import lay_down
from klang.peers.models import CarriedWords, Group
from klang.vault.records.carrying import Code
from klang.vault.records.holding import holding
from klang.vault.registers import Drawer, Right


@use_case("peers.words_given", may=rules.may_belong, peers=True)
def give_words(by: Actor, group: Group, *, words: CarriedWords, code: Code) -> Group:
    """Lay down, word for word as she approved them, what somebody would like her worker to read: her slip alone opens it."""
    holding(by, group).key(Drawer.TALK, Right.WRITE)  # the lock: whoever lays words down belongs to the group
    lay_down(code, words, by.today)
    return group
