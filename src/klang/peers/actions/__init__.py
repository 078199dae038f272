"""What is done in a peer group: it is founded, somebody comes, somebody leaves."""

from klang.peers.actions.founding import agree, ask, begin, sign
from klang.peers.actions.members import end_membership, let_in, vouch

__all__ = ["agree", "ask", "begin", "end_membership", "let_in", "sign", "vouch"]
