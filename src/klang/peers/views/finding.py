"""What the pages of peers look for before anything else."""

from uuid import UUID

from django.http import Http404

from klang.access.predicates import Predicate
from klang.access.requests import Request
from klang.access.use_cases import first_may, or_404
from klang.peers import rules
from klang.peers.models import Group


def group_for(request: Request, group_id: UUID, deed: str, may: Predicate = rules.may_belong) -> Group:
    """The group, for one of its members who may do this; for everybody else it is not there."""
    found: Group = or_404(request.actor, Group, group_id)
    first_may(request.actor, may, found, deed)
    return found


def asking_for(group_id: UUID) -> Group:
    """A group that waits for an officer's signature."""
    found: Group | None = Group._default_manager.filter(pk=group_id, rosters=None).first()
    if found is None:
        raise Http404
    return found
