"""The steps of the journey as one table: which exists, whose it is, what it asks. Pure.

It is made from short ones: the ways onward, the doors aside that are open from anywhere, the way back from
there, and what each state asks of a step into it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from klang.casework.journey_reasons import Condition, Room, StepReason
from klang.casework.journey_terms import State
from klang.casework.legal_periods import Clock

Pair = tuple[State, State]


class Kind(StrEnum):
    """How a step lies on the journey."""

    ONWARD = "onward"
    ASIDE = "aside"  # open from anywhere, whatever comes next
    BACK = "back"  # only to where this journey has been before


@dataclass(frozen=True)
class Step:
    """One step: the room that takes it, and what it asks."""

    owner: Room
    kind: Kind
    needs_lead: bool
    condition: Condition
    reasons: tuple[StepReason, ...]
    clocks: tuple[Clock, ...]


class StringsAttached(ValueError):
    """Help may never hang on taking part in a court case, or on letting others know."""


S = State
# A worker meets someone (PRESCREEN) or a duty officer takes a call (NOTICE).
FIRST: Final = (S.PRESCREEN, S.NOTICE)

# The national steps, and four of ours: a notice that leads to nobody may end after its check; shelter
# and care outside it are exchanged by choice; new facts reopen the screening; criteria not met, help goes on.
ONWARD: Final[Mapping[State, tuple[State, ...]]] = MappingProxyType(
    {
        S.NOTICE: (S.VERIFY, S.CLOSED),
        S.VERIFY: (S.RESCUE, S.PRESCREEN, S.CLOSED),
        S.RESCUE: (S.PRESCREEN,),
        S.PRESCREEN: (S.REFLECTION, S.IDENT, S.NOT_VICTIM),
        S.REFLECTION: (S.IDENT,),
        S.IDENT: (S.CONFIRMED, S.NOT_VICTIM, S.REFLECTION),
        S.NOT_VICTIM: (S.ASSESS, S.IDENT, S.PRESCREEN),
        S.CONFIRMED: (S.PROTECTION, S.COMMUNITY_CARE),
        S.PROTECTION: (S.ASSESS, S.COMMUNITY_CARE),
        S.COMMUNITY_CARE: (S.ASSESS, S.PROTECTION),
        S.ASSESS: (S.PLAN,),
        S.PLAN: (S.SERVICES,),
        S.SERVICES: (S.PRE_RETURN, S.REINTEG, S.PRESCREEN),
        S.PRE_RETURN: (S.RETURN, S.REINTEG, S.STAY),
        S.STAY: (S.REINTEG,),
        S.RETURN: (S.REINTEG,),
        S.REINTEG: (S.FOLLOWUP,),
        S.FOLLOWUP: (S.CLOSE_REVIEW, S.SERVICES, S.PRESCREEN),
        S.CLOSE_REVIEW: (S.CLOSED,),  # and back to follow-up, or to wherever it was asked for
        S.CLOSED: (S.ASSESS, S.PRESCREEN),
        S.DECLINED: (S.ASSESS, S.PRESCREEN, S.RESCUE),
        S.MISSING: (S.ASSESS, S.PRESCREEN, S.RESCUE),
        S.TRANSFERRED: (),
    }
)

# Doors aside, and the few states from which each is shut: no review before there was a journey, no handing
# over where nobody leads yet, and never of someone who has declined.
ASIDE: Final[Mapping[State, frozenset[State]]] = MappingProxyType(
    {
        S.DECLINED: frozenset(),
        S.MISSING: frozenset(),
        S.TRANSFERRED: frozenset({S.NOTICE, S.VERIFY, S.RESCUE, S.CLOSED, S.DECLINED}),
        S.CLOSE_REVIEW: frozenset({S.NOTICE, S.VERIFY, S.CLOSED, S.TRANSFERRED}),
    }
)
BACK_FROM: Final = (S.DECLINED, S.MISSING, S.CLOSE_REVIEW)
BACK_TO: Final = tuple(state for state in S if state not in (*ASIDE, S.CLOSED))

# Who leads a state's page takes the steps into it, but for a notice that ends, and the door back.
ROOM_OF: Final[Mapping[State, Room]] = MappingProxyType(
    dict.fromkeys((S.NOTICE, S.VERIFY, S.RESCUE, S.PRESCREEN, S.REFLECTION), Room.IDENTIFICATION)
    | dict.fromkeys((S.IDENT, S.NOT_VICTIM, S.CONFIRMED), Room.IDENTIFICATION)
    | dict.fromkeys((S.PROTECTION, S.COMMUNITY_CARE), Room.CONSENT)
    | {S.ASSESS: Room.NEEDS}
    | dict.fromkeys((S.PLAN, S.SERVICES), Room.PLANS)
    | dict.fromkeys((S.PRE_RETURN, S.STAY, S.RETURN, S.REINTEG), Room.FOLLOWUP)
    | dict.fromkeys((S.FOLLOWUP, S.CLOSE_REVIEW, S.CLOSED), Room.FOLLOWUP)
    | dict.fromkeys((S.DECLINED, S.MISSING, S.TRANSFERRED), Room.CASEWORK)
)
OTHER_ROOM: Final[Mapping[Pair, Room]] = MappingProxyType(
    {
        (S.NOTICE, S.CLOSED): Room.IDENTIFICATION,
        (S.VERIFY, S.CLOSED): Room.IDENTIFICATION,
        (S.CLOSED, S.ASSESS): Room.FOLLOWUP,
    }
)

# To decline, or to be out of contact, never waits for our staffing.
WITHOUT_LEAD: Final = frozenset({S.NOTICE, S.VERIFY, S.RESCUE, S.DECLINED, S.MISSING})

CONDITION: Final[Mapping[State, Condition]] = MappingProxyType(
    {
        S.NOTICE: Condition.NONE,
        S.VERIFY: Condition.NOTICE_TAKEN,
        S.RESCUE: Condition.NONE,
        S.PRESCREEN: Condition.FIRST_CONTACT,
        S.REFLECTION: Condition.ACCEPTS_REST,
        S.IDENT: Condition.PANEL_MEETS,
        S.NOT_VICTIM: Condition.FINDING,
        S.CONFIRMED: Condition.FINDING,
        S.PROTECTION: Condition.PROTECTION_WANTED,
        S.COMMUNITY_CARE: Condition.OWN_CHOICE,
        S.ASSESS: Condition.LEAD_ASSIGNED,
        S.PLAN: Condition.CONFERENCE,
        S.SERVICES: Condition.PLAN_AGREED,
        S.PRE_RETURN: Condition.RETURN_SAFE,
        S.STAY: Condition.STAY_PERMIT,
        S.RETURN: Condition.HANDED_OVER,
        S.REINTEG: Condition.CHOSEN_PLACE,
        S.FOLLOWUP: Condition.TALKED,
        S.CLOSE_REVIEW: Condition.CHECKLIST,
        S.CLOSED: Condition.SUPERVISOR,
        S.DECLINED: Condition.NONE,
        S.MISSING: Condition.NONE,
        S.TRANSFERRED: Condition.ACCEPTED,
    }
)
NEVER: Final = frozenset({Condition.JUSTICE, Condition.SHARING})

CLOCKS: Final[Mapping[State, tuple[Clock, ...]]] = MappingProxyType(
    {
        S.NOTICE: (Clock.NOTICE_ANSWERED,),
        S.VERIFY: (Clock.FACTS_CHECKED,),
        S.PRESCREEN: (Clock.TEMPORARY_STAY, Clock.COURT_STAY),
        S.REFLECTION: (Clock.REFLECTION_SHELTER, Clock.REFLECTION),
        S.CONFIRMED: (Clock.RIGHTS_TOLD,),
        S.PROTECTION: (Clock.INTAKE, Clock.SAFETY_PLAN),
        S.COMMUNITY_CARE: (Clock.INTAKE, Clock.SAFETY_PLAN),
        S.ASSESS: (Clock.ASSESSED,),
        S.PLAN: (Clock.PLAN_REVIEWED,),
        S.RETURN: (Clock.HANDOVER_CONFIRMED,),
    }
)

CLOSING: Final = (
    StepReason.GOALS_MET,
    StepReason.NO_NEED,
    StepReason.OWN_WISH,
    StepReason.RETURNED,
    StepReason.NEW_LEAD,
    StepReason.MOVED,
    StepReason.NO_CONTACT,
    StepReason.DECLINED,
    StepReason.CRITERIA_NOT_MET,
    StepReason.AGE,
    StepReason.DIED,
    StepReason.AGENCY_LIMITS,
)
NOTICE_ENDS: Final = (StepReason.REFERRED_OUT, StepReason.NO_FURTHER)
REASONS_FOR: Final[Mapping[Pair, tuple[StepReason, ...]]] = MappingProxyType(
    {
        (S.NOTICE, S.CLOSED): NOTICE_ENDS,
        (S.VERIFY, S.CLOSED): NOTICE_ENDS,
        (S.IDENT, S.REFLECTION): (StepReason.INCONCLUSIVE,),
        (S.NOT_VICTIM, S.IDENT): (StepReason.REVIEW_ASKED,),
        (S.NOT_VICTIM, S.PRESCREEN): (StepReason.NEW_FACTS,),
        (S.SERVICES, S.PRESCREEN): (StepReason.NEW_FACTS,),
        (S.FOLLOWUP, S.PRESCREEN): (StepReason.NEW_FACTS,),
        (S.CLOSED, S.PRESCREEN): (StepReason.NEW_FACTS,),
        (S.CLOSED, S.ASSESS): (StepReason.CAME_BACK,),
    }
)
REASONS_INTO: Final[Mapping[State, tuple[StepReason, ...]]] = MappingProxyType(
    {
        S.DECLINED: (StepReason.OWN_WISH,),
        S.MISSING: (StepReason.UNREACHABLE, StepReason.LEFT, StepReason.UNSAFE),
        S.TRANSFERRED: (StepReason.NEW_LEAD,),
        S.CLOSE_REVIEW: CLOSING,
        S.CLOSED: CLOSING,
    }
)
REASONS_OUT_OF: Final[Mapping[State, tuple[StepReason, ...]]] = MappingProxyType(
    {
        S.DECLINED: (StepReason.CAME_BACK,),
        S.MISSING: (StepReason.CAME_BACK,),
        S.CLOSE_REVIEW: (StepReason.NOT_YET,),
    }
)


def _kinds() -> dict[Pair, Kind]:
    """Every pair that is a step; a way onward keeps its kind where a door aside leads to the same place."""
    aside = {
        (now, to): Kind.ASIDE for to, shut in ASIDE.items() for now in S if now != to and now not in shut
    }
    back = {(now, to): Kind.BACK for now in BACK_FROM for to in BACK_TO}
    return aside | back | {(now, to): Kind.ONWARD for now, ways in ONWARD.items() for to in ways}


def _step(pair: Pair, kind: Kind) -> Step:
    now, to = pair
    reasons = REASONS_FOR.get(pair) or REASONS_INTO.get(to) or REASONS_OUT_OF.get(now)
    return Step(
        owner=OTHER_ROOM.get(pair, ROOM_OF[to]),
        kind=kind,
        needs_lead=to not in WITHOUT_LEAD,
        condition=CONDITION[to],
        reasons=reasons or (StepReason.AS_PLANNED,),
        # Screened again for new facts, nobody is taken into temporary protection anew.
        clocks=() if reasons == (StepReason.NEW_FACTS,) else CLOCKS.get(to, ()),
    )


def without_strings(steps: Mapping[Pair, Step]) -> Mapping[Pair, Step]:
    """The same steps, frozen; refused when one of them makes help hang on justice or sharing (P-03)."""
    if any(step.condition in NEVER for step in steps.values()):
        raise StringsAttached("A step of the journey may not ask for justice or for sharing.")
    return MappingProxyType(dict(steps))


STEPS: Final = without_strings({pair: _step(pair, kind) for pair, kind in _kinds().items()})
