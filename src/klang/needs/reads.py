"""What people look at of needs and strengths."""

from typing import Any
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case
from klang.casework.undoing import standing
from klang.needs import rules
from klang.needs.models import Need, NeedWords, Strength
from klang.vault.records.sealing import Record


@use_case("needs.read", may=rules.may_see)
def needs_of_case(by: Actor, case: Case) -> list[Record[NeedWords]]:
    """Read all the survivor has asked for, in the parts of the file one may open, oldest first."""
    return standing(Need.objects.whole(by, case))


@use_case("needs.strengths_read", may=rules.may_see)
def strengths_of_case(by: Actor, case: Case) -> list[Record[NeedWords]]:
    """Read what the survivor can build on, oldest first."""
    return standing(Strength.objects.whole(by, case))


@use_case("needs.earlier_read", may=rules.may_see)
def earlier_words_of_case(
    by: Actor, case: Case, *, needs: list[Record[NeedWords]]
) -> list[Record[NeedWords]]:
    """Read what was said before the newest words of these needs, oldest first."""
    return Need.objects.before(by, case, needs)


@use_case("needs.versions_read", may=rules.may_see)
def versions_of_need(by: Actor, case: Case, *, need: UUID) -> list[Record[Any]]:
    """Read every version of one need, the first words first."""
    return Need.objects.readable(by, case).filter(row=need).order_by("version").open(by, case)
