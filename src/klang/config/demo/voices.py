"""What people told the invented office about its work, and what it did because of it."""

from datetime import datetime, timedelta

from klang.config.demo.people import Office
from klang.voices import actions


def hear(office: Office, now: datetime) -> None:
    """The officer begins, and chooses one who hears."""
    before = now - timedelta(days=40)
    team = actions.begin(office.actor("pui", before), office.house)
    actions.choose(office.actor("pui", before), team, account=office.accounts["fon"])
