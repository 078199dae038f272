"""How registering for a workshop stands and who did so, for those who work on it."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from klang.access.actor import Actor
from klang.access.use_cases import use_case
from klang.lang.folding import fold
from klang.learning import rules
from klang.learning.models import Arrived, RegisteredWords, Registration, Workshop
from klang.learning.reads.people import participants
from klang.learning.terms import PACK, PEOPLE
from klang.vault.encoding import Broken
from klang.vault.records.holding import Altered
from klang.vault.records.inboxes import Opened, open_inboxes
from klang.vault.records.wording import read_message


@dataclass(frozen=True, repr=False)
class Waiting:
    """Somebody who registered; no words where it was not put in like this. `twice` where the name is met again."""

    arrived: Arrived
    words: RegisteredWords | None
    twice: bool = False


@dataclass(frozen=True)
class Standing:
    """How registering for a workshop stands: the code and until when, or nothing yet; and how many wait."""

    registration: Registration | None
    open: bool
    waiting: int


@use_case("learning.registration_read", may=rules.may_work_on)
def registration(by: Actor, workshop: Workshop) -> Standing:
    """Read whether people can register, and how many did so and wait to be taken in."""
    found: Any = Registration.objects.select_related("workshop").filter(workshop=workshop).first()
    if found is not None and found.altered(by):
        raise Altered
    is_open = found is not None and rules.is_open(found.closes_on, by.today)
    return Standing(found, is_open, workshop.tray.count())


@use_case("learning.registered_read", may=rules.may_work_on)
def registered(by: Actor, workshop: Workshop) -> list[Waiting]:
    """Read who registered and was taken in by nobody yet; a name that is met twice says so, and nothing is merged."""
    inboxes = open_inboxes(by, workshop, PEOPLE)
    waiting = [(one, _words(inboxes, one)) for one in workshop.tray.order_by("arrived_on", "pk")]
    names = Counter(fold(one.words.name) for one in participants(by, workshop).people)
    names.update(fold(words.name) for _, words in waiting if words)
    return [
        Waiting(one, words, twice=words is not None and names[fold(words.name)] > 1) for one, words in waiting
    ]


def _words(inboxes: Opened, item: Arrived) -> RegisteredWords | None:
    try:
        return read_message(inboxes.take(item, PACK), RegisteredWords)
    except Broken:
        return None
