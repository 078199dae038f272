"""What is turned to the survivor: her own words, what she agreed to, who looked."""

from dataclasses import dataclass

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.casework.models import Case
from klang.casework.reads import Look, looks_of_case
from klang.consent.reads import Request, requests_of_case
from klang.desk import rules
from klang.desk.looks import AT_ONCE
from klang.needs.models import NeedWords
from klang.needs.reads import needs_of_case, strengths_of_case
from klang.vault.records.sealing import Record


@dataclass(frozen=True, repr=False)
class Hers:
    """Her own page."""

    needs: list[Record[NeedWords]]
    strengths: list[Record[NeedWords]]
    agreed: list[Request]
    looks: list[Look]


@use_case("desk.turned_to_her", may=rules.may_turn_to_her)
def turned_to_her(by: Actor, case: Case, *, before: int | None = None) -> Hers:
    """Show the survivor her own words, what she agreed to, and who looked."""
    agreed = requests_of_case(by, case)
    looks = looks_of_case(by, case, before=before, limit=AT_ONCE)
    return Hers(needs_of_case(by, case), strengths_of_case(by, case), agreed, looks)
