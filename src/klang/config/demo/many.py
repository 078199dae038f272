"""The crowd in the demo office: as many invented cases as were asked for, spread over its teams."""

from datetime import datetime
from typing import Final

from klang.casework.models import Case
from klang.config.crowd.telling import Crowd, Team
from klang.config.demo.people import Office
from klang.people.here import directory_agency
from klang.people.host import Host
from klang.people.models import Agency

LEADS: Final = ("kaew", "fon", "pui", "on", "nueng", "mon")
READERS: Final = ("nok", "thong")
STORIES: Final = 4  # the cases that are told one by one


def standing(host: Host) -> Office:
    """The demo office as it stands, founded by an earlier start."""
    house = directory_agency()
    return Office(host, house, Agency.objects.exclude(pk=house.pk).get(), {})


def add_many(office: Office, cases: int, now: datetime) -> int:
    """Bring the invented cases up to this number; how many were added."""
    there = max(Case.objects.count() - STORIES, 0)
    missing = range(there, cases)
    return Crowd(office.house, teams(office, now), now).add(missing) if missing else 0


def teams(office: Office, now: datetime) -> tuple[Team, ...]:
    """Each lead with the next colleague as second, and an inspector who reads what the wages need."""
    leads = [office.actor(handle, now) for handle in LEADS]
    readers = [office.actor(handle, now) for handle in READERS]
    beside = [*leads[1:], leads[0]]
    return tuple(
        Team(lead, second, readers[at % len(readers)], office.labour.pk)
        for at, (lead, second) in enumerate(zip(leads, beside, strict=True))
    )
