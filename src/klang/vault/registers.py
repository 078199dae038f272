"""The frozen codes of the wire format. A code is added here and never changed: it is history.

No code may say what is true of a person: such a thing is a value inside an envelope (key review, finding 12).
"""

import re
from enum import StrEnum
from typing import Final

# The text of an id is no code: whoever hands one over meant the id itself.
_CODE: Final = re.compile(r"(?![0-9a-f]{8}-[0-9a-f]{4}-)[a-z][a-z0-9 ._:/-]{0,99}")


def is_code(text: str) -> bool:
    """Whether this text can be a code: small Latin letters first, then figures and a few signs."""
    return _CODE.fullmatch(text) is not None


class Drawer(StrEnum):
    """The eight parts of a case that have a key of their own, and the drawers of other owners."""

    IDENTITY = "identity"
    WHEREABOUTS = "whereabouts"
    STORY = "story"
    HEALTH = "health"
    LEGAL = "legal"
    PLAN = "plan"
    ALLEGED = "alleged"
    FACTS = "facts"
    DIRECTORY = "directory"
    SEED = "seed"
    TALK = "talk"
    INBOX = "inbox"


CASE_DRAWERS: Final = tuple(Drawer)[:8]
OTHER_DRAWERS: Final = tuple(Drawer)[8:]


class Right(StrEnum):
    """What a seat may do in its drawers; each right includes the one before."""

    READ = "read"
    WRITE = "write"
    MANAGE = "manage"

    def includes(self, other: "Right") -> bool:
        """Whether this right is at least the other."""
        return _RANK[self] >= _RANK[other]


_RANK: Final = {right: rank for rank, right in enumerate(Right)}


class Reason(StrEnum):
    """Why a roster got a new page."""

    FOUND = "found"
    JOIN = "join"
    WITHDRAW = "withdraw"
    EXPIRE = "expire"
    LEAVE = "leave"
    RECOVERY = "recovery"
    GLASS = "glass"


OFFICERS_REASONS: Final = frozenset({Reason.RECOVERY, Reason.GLASS})

OWNER_KINDS: Final = frozenset({"case", "agency", "team", "group"})
CARD_KINDS: Final = frozenset({"person", "team", "paper", "server", "survivor"})
PURPOSES: Final = frozenset({"", "statistics", "recovery", "intake"})

# Suites (wire format 2).
ENVELOPE: Final = 0x01
HPKE_XWING: Final = 0x12
HPKE_INBOX: Final = 0x13
STREAM: Final = 0x21

# Types of records: the frozen name of a kind of thing, not of a table or a room.
RECORD_TYPES: Final = frozenset(
    {
        "basis",  # why a seat may open a drawer
        "person",  # name to be called, languages
        "name",  # a name as it is written on a paper
        "paper",  # an identity document
        "contact",  # how to reach her safely
        "known",  # the name by which the holders of a drawer know her
        "step",  # a step of the journey
        "part",  # lead or second, offered and accepted
        "note",  # a short note
        "next",  # the next appointment
        "need",  # what would help
        "strength",  # what she can build on
        "answer",  # what she said to one request for consent
        "meeting",  # a team meeting's frame
        "item",  # one case on the agenda
        "line",  # what one discipline says beforehand
        "message",  # what she wants the meeting to know
        "decision",  # what the meeting resolved
        "fact",  # coarse, coded, for figures
        "card",  # a colleague's name card
        "office",  # an agency's name card
        "edition",  # a published text: its digests
        "series",  # workshops that belong together: their digest
        "workshop",  # a workshop as it is announced: its digest
        "registration",  # by which code and until when one registers for it: its digest
        "trainer",  # who teaches
        "session",  # one session of a programme
        "participant",  # who comes to a workshop
        "attendance",  # who was there, half-day by half-day
        "questions",  # what is asked before and after a workshop
        "scores",  # everybody's points at one time
        "proof",  # a certificate: its row is made from its code and the name on it
        "commitment",  # what somebody wants to change after a workshop
        "evaluation",  # what one person said at the end, without a name
        "voice",  # what somebody said about our work
        "theme",  # several voices that say the same, and what becomes of them
        "activity",  # what is done because of them
        "complaint",  # how one of us behaved, for those who handle it
        "release",  # what everybody may read of it: its digest
        "agreement",  # what a peer group agreed on
        "member",  # by which name somebody is known in a peer group
        "gathering",  # a peer group met: how many, what about, how they felt
        "group-notes",  # what the group wrote down of it, until it disappears
        "ask",  # what a peer group asks of services
        "support",  # one peer stood by one person
        "rest",  # a peer rests
        "welcome",  # somebody a peer group is glad to get to know
        "offer",  # what a peer is glad to be asked
        "talk",  # a peer group gave a talk
        "released-figures",  # figures it chose to show: their digest
        "shown",  # what a peer group shows of itself: its digest
        "introduction",  # her yes to be announced to a peer group, and its answer
        "carried",  # words on their way from hand to hand, under the code of a slip
        "vouch",  # one member's word for somebody who would like to come
    }
)

# Of these only the newest version is kept: what a group wrote disappears when it said it should.
FORGETTABLE: Final = frozenset({"group-notes", "support", "welcome"})

# What a line of a manifest says was done to a thing.
MANIFEST: Final = frozenset(
    {
        "opened",
        "wrote",
        "resealed",
        "roster",
        "grant",
        "slot",
        "bundle",
        "card",
        "certificate",
        "root",
        "detail",
    }
)
