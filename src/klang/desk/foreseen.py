"""What the home of a file is about to ask: asked together, where a database is waited for."""

from collections.abc import Iterator
from contextlib import contextmanager

from klang.access.actor import Actor
from klang.audit.heads import heads_foreseen
from klang.casework.models import Case, Next, Note, Part, Step
from klang.consent.models import Answer
from klang.needs.models import Need, Strength
from klang.people.book import roots_foreseen
from klang.people.here import everyone
from klang.people.models import Agency, NameCard, Office, Worker
from klang.survivors.models import Alias, Contact, Person
from klang.vault.records.ahead import asked_ahead, foreseen, is_waited_for
from klang.vault.records.holding import opening
from klang.vault.records.sealing import newest_foreseen


@contextmanager
def of_home(by: Actor, case: Case, office: Agency) -> Iterator[None]:
    """Inside, a home is read with two waits for the database instead of one for each thing on it."""
    if not is_waited_for():
        yield
        return
    keys = (one for kept in (case, office) for one in (*opening(by, kept), heads_foreseen(kept.owner)))
    with asked_ahead(*keys, roots_foreseen(), foreseen(everyone, Worker), case.waiting_foreseen(by)):
        records = [
            *newest_foreseen(by, case, Step, Need, Strength, Part, Person, Alias, Contact),
            *newest_foreseen(by, case, Answer, Note, Next, order="-pk"),
            *newest_foreseen(by, office, NameCard, Office),
        ]
        with asked_ahead(*records):
            yield
