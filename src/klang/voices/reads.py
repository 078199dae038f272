"""What people look at of voices: who hears them, and what was said."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.people.book import whose
from klang.vault.encoding import Broken
from klang.vault.records.holding import holding, keyring_of, ledger_of, standing_page
from klang.vault.records.inboxes import Opened, open_inboxes
from klang.vault.records.sealing import Record
from klang.vault.records.wording import read_message
from klang.vault.registers import Drawer
from klang.voices import rules
from klang.voices.asked import Asked, Count, counted
from klang.voices.complaint_clock import first_answer_by, is_soon, standing
from klang.voices.figures import Loop, Share, answered_in_time, loop_time, with_origin
from klang.voices.models import (
    Activity,
    ActivityWords,
    Arrived,
    ArrivedWords,
    Complaint,
    ComplaintArrived,
    ComplaintWords,
    Release,
    Team,
    Theme,
    ThemeWords,
    Voice,
    VoiceWords,
    newest_releases,
)
from klang.voices.sounds import of_text
from klang.voices.terms import COMPLAINT, PACK, RECORDING, Kind, Part, Standing, State, Turn

T = TypeVar("T")


@dataclass(frozen=True)
class Hearer:
    """One of those who hear."""

    account: UUID
    part: str

    @property
    def does(self) -> str:
        """What they do, in words."""
        return str(Part(self.part).label)


@dataclass(frozen=True, repr=False)
class OpenTheme:
    """A theme, the voices in it, and what is done because of it."""

    record: Record[ThemeWords]
    voices: list[Record[VoiceWords]]
    activities: list[Record[ActivityWords]]
    released: Release | None = None  # as everybody reads it

    @property
    def may_be_released(self) -> bool:
        """Whether others may read of it."""
        return rules.may_be_released(self.record.words.state, len(self.voices))

    @property
    def state(self) -> str:
        """Where it stands, in words."""
        return str(State(self.record.words.state).label)

    @property
    def decided(self) -> str:
        """What was decided, in words."""
        verdict = self.record.words.verdict
        return str(State(verdict.what).label) if verdict else ""

    @property
    def doing(self) -> list[tuple[str, Record[ActivityWords]]]:
        """What is done because of it, each with what it is."""
        return [(str(Kind(one.words.kind).label), one) for one in self.activities]

    @property
    def turn(self) -> Turn:
        """Whose turn it is."""
        return rules.TURNS[State(self.record.words.state)]

    @property
    def ways(self) -> list[str]:
        """Where it may go on to."""
        return [str(one) for one in rules.STEPS[State(self.record.words.state)]]


@dataclass(frozen=True)
class Figures:
    """How well we answer."""

    in_time: Share
    origin: Share
    days: int | None


@use_case("voices.hearers_read", may=rules.may_see_who_hears)
def hearers(by: Actor, team: Team) -> list[Hearer]:
    """Read who hears, as the signed page says it; everybody who works here may know that."""
    page = standing_page(keyring_of(by), ledger_of(by).witness, team)
    return [Hearer(whose(by, line.card), str(line.right)) for line in page.seats]


@use_case("voices.read", may=rules.may_hear)
def voices(by: Actor, team: Team) -> list[Record[VoiceWords]]:
    """Read what was said, the newest first."""
    holding(by, team).key(Drawer.TALK)  # without it nothing is there, not an empty page
    return Voice.objects.whole(by, team, order="-pk")


@use_case("voices.themes_read", may=rules.may_hear)
def themes(by: Actor, team: Team) -> list[OpenTheme]:
    """Read every theme with the voices in it and what is done because of it, the newest first."""
    said = {one.row: one for one in voices(by, team)}
    doing = Activity.objects.whole(by, team)
    public = {one.theme: one for one in newest_releases(team).values() if not one.down}
    return [
        OpenTheme(
            one,
            [said[voice] for voice in one.words.voices],
            [each for each in doing if each.words.theme == one.row],
            public.get(one.row),
        )
        for one in Theme.objects.whole(by, team, order="-pk")
    ]


@use_case("voices.figures_read", may=rules.may_hear)
def figures(by: Actor, team: Team) -> Figures:
    """Read how well we answer: in time, with an origin, and how long the whole way takes."""
    words = [one.words for one in Theme.objects.whole(by, team)]
    loops = [Loop(one.since, one.answered_on, one.report.on if one.report else None) for one in words]
    origins = [one.words.theme is not None for one in Activity.objects.whole(by, team)]
    return Figures(answered_in_time(loops, by.today), with_origin(origins), loop_time(loops))


@use_case("voices.answers_read", may=rules.may_hear)
def answers(by: Actor, team: Team) -> dict[Asked, Count]:
    """Read how often each answer was given to what we ask; nothing where fewer than five answered."""
    return counted(one.words.answers for one in voices(by, team))


@dataclass(frozen=True, repr=False)
class Waiting:
    """Something that arrived; no words where it was not put in here like this."""

    arrived: Arrived
    words: ArrivedWords | None
    recorded: int = 0  # of a recording its size in KB; the sound itself is heard on its own

    @property
    def is_recording(self) -> bool:
        """Whether it was said aloud, and is still to be written down."""
        return self.arrived.pack == RECORDING


@use_case("voices.tray_read", may=rules.may_hear)
def tray(by: Actor, team: Team) -> list[Waiting]:
    """Read what arrived and was taken in by nobody yet: it counts in no figure, and gives nobody anything."""
    inboxes = open_inboxes(by, team, Drawer.TALK)
    waiting = team.tray.order_by("arrived_on", "pk")
    return [_without_sound(one, _arrived(inboxes, one)) for one in waiting]


@use_case("voices.heard", may=rules.may_hear)
def recording(by: Actor, team: Team, *, item: UUID) -> bytes:
    """Hear a recording that waits; nothing where there is none."""
    inboxes = open_inboxes(by, team, Drawer.TALK)
    found = team.tray.filter(pk=item, pack=RECORDING).first()
    words = _arrived(inboxes, found) if found else None
    return of_text(words.sound) if words else b""


def _without_sound(one: Arrived, words: ArrivedWords | None) -> Waiting:
    if words is None:
        return Waiting(one, None)
    return Waiting(one, replace(words, sound=""), -(-len(words.sound) * 3 // 4096))


def _arrived(inboxes: Opened, one: Arrived) -> ArrivedWords | None:
    return _words(inboxes, one, RECORDING if one.pack == RECORDING else PACK, ArrivedWords)


def _words(inboxes: Opened, item: Arrived, pack: str, holds: type[T]) -> T | None:
    try:
        return read_message(inboxes.take(item, pack), holds)
    except Broken:
        return None


@dataclass(frozen=True, repr=False)
class OpenComplaint:
    """A complaint, and where it stands by its clock."""

    record: Record[ComplaintWords]
    standing: Standing
    answer_by: date


@dataclass(frozen=True, repr=False)
class Desk:
    """What lies with those who handle complaints: what arrived and was not taken in, and the rest, the oldest first."""

    arrived: list[tuple[Arrived, ComplaintArrived | None]]
    complaints: list[OpenComplaint]


@use_case("voices.complaints_read", may=rules.may_hear)
def complaints(by: Actor, team: Team) -> Desk:
    """Read the complaints in this team's hands; whoever has no seat in it holds no key of it."""
    inboxes = open_inboxes(by, team, Drawer.TALK)
    arrived = team.tray.order_by("arrived_on", "pk")
    waiting = [(one, _words(inboxes, one, COMPLAINT, ComplaintArrived)) for one in arrived]
    return Desk(waiting, [_by_the_clock(by, one) for one in Complaint.objects.whole(by, team)])


@use_case("voices.answers_due_read", may=rules.may_hear)
def answers_due(by: Actor, team: Team) -> list[date]:
    """See by which days complaints wait for a first answer, late or soon; nothing else of them, the first day first."""
    holding(by, team).key(Drawer.TALK)  # the tray is a row; without the key it tells no day either
    waiting = [
        one.words.received_on for one in Complaint.objects.whole(by, team) if not one.words.answered_on
    ]
    days = map(first_answer_by, [*waiting, *team.tray.values_list("arrived_on", flat=True)])
    return sorted(day for day in days if is_soon(day, by.today))


def _by_the_clock(by: Actor, one: Record[ComplaintWords]) -> OpenComplaint:
    words = one.words
    stands = standing(words.received_on, words.answered_on, words.settled_on, by.today)
    return OpenComplaint(one, stands, first_answer_by(words.received_on))
